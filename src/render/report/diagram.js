// The relations diagram: an actor, a country or a tie in it is a filter. What has no event left is hidden; ties are as
// wide, and their labels say as many, as the events that are left.

let diagram_parts = []; // {node, label, events, chosen, press} of each; of some heading, lines or rows

/** What a part of the picture stands for, by its id there; nothing where it is mere drawing. */
function meaning_of(id) {
  const tie_of_label = tie_by_id.get(/^a_(.*)-label$/s.exec(id)?.[1]);
  if (tie_of_label)
    return pair_part(
      data.ties.filter(({actors}) => actors.every((actor) => tie_of_label.actors.includes(actor))),
      tie_of_label.actors.map((actor) => data.actors[actor]),
    );
  const [, type, name] = /^(actor|country|tie|event|part)-(.*)$/s.exec(id) ?? [];
  if (type === 'actor' && actor_by_id.has(name)) return facet_part('actor', name, actor_name(actor_by_id.get(name)));
  if (type === 'country') return facet_part('country', name, country_name(name));
  if (type === 'tie' && tie_by_id.has(id)) {
    const tie = tie_by_id.get(id);
    return {
      label: tie_words(tie),
      events: tie.events.map((index) => data.events[index]),
      chosen: () => state.tie === id,
      press: () => change({tie: state.tie === id ? '' : id}),
    };
  }
  if (type === 'event') return event_part(event_by_id.get(name));
  if (type === 'part') return event_part(data.events.find((event) => name.startsWith(`${event.id}-`)));
  return undefined;
}

const facet_part = (facet, value, label) => ({
  label,
  events: data.events.filter((event) => event.values[facet].has(value)),
  chosen: () => state[facet].has(value),
  press: () => toggle(facet, value),
});

/** The label of all ties of a pair. */
const pair_part = (ties, actors) => ({
  ties,
  label: actors.map(actor_name).join(' – '),
  events: ties.flatMap((tie) => tie.events.map((index) => data.events[index])),
  chosen: () => state.actor.size === 2 && actors.every(({id}) => state.actor.has(id)),
  press: () => change({actor: new Set(actors.map(({id}) => id))}),
});

const event_part = (event) =>
  event && {
    label: event_line(event),
    events: [event],
    chosen: () => state.event === event.id,
    press: () => open_event(event.id),
  };

/** The picture is XML of our own making; its links give way to the page's own. */
function draw_diagram() {
  const picture = new DOMParser().parseFromString(choose(data.diagrams), 'image/svg+xml').documentElement;
  const [, , width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
  picture.setAttribute('width', width);
  picture.setAttribute('height', height);
  picture.setAttribute('role', 'group');
  for (const link of picture.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  diagram_parts = [...picture.querySelectorAll('g[id]')]
    .map((node) => ({node, ...meaning_of(node.id)}))
    .filter((part) => part.press);
  for (const part of diagram_parts) {
    part.heading = picture.querySelector(`[id="${CSS.escape(`name-of-${part.node.id}`)}"]`);
    if (tie_by_id.has(part.node.id)) part.lines = lines_of(part.node);
    if (part.node.id.startsWith('a_')) part.rows = rows_of(part, picture);
  }
  diagram_parts.forEach(make_pressable);
  diagram_parts[0]?.node.setAttribute('tabindex', 0);
  by_id('diagram').replaceChildren(document.adoptNode(picture));
}

const lines_of = (node) =>
  [...node.querySelectorAll('path')].map((path) => ({path, width: Number(path.getAttribute('stroke-width') ?? 1)}));

/** The lines of a label: one a tie, in the order in which the ties are drawn, and below them the time of all. */
function rows_of({node, ties}, picture) {
  const drawn = [...picture.querySelectorAll('g[id^="tie-"]')].map(({id}) => tie_by_id.get(id)).filter((tie) => ties.includes(tie));
  return [...node.querySelectorAll('text')].map((text, index) => ({
    text,
    whole: text.textContent,
    events: drawn[index]?.events.map((event) => data.events[event]),
  }));
}

function make_pressable({node, label, press}) {
  node.classList.add('part');
  node.setAttribute('tabindex', -1);
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', label);
  node.addEventListener('click', press);
  node.addEventListener('keydown', (key) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[key.key];
    if (key.key === 'Enter' || key.key === ' ') press();
    else if (step) move_focus(node, step);
    else return;
    key.preventDefault();
  });
}

/** One stop of the tab key for the whole picture; arrows go from part to part. */
function move_focus(node, step) {
  const nodes = visible_parts();
  const next = nodes[(nodes.indexOf(node) + step + nodes.length) % nodes.length];
  node.setAttribute('tabindex', -1);
  next.setAttribute('tabindex', 0);
  next.focus();
}

const visible_parts = () => diagram_parts.map((part) => part.node).filter((node) => !node.classList.contains('gone'));

const is_shown = (event) => event.shown;

/** Of the events of a tie, those that its number counts: plans and the like only where nothing took place. */
function telling(events) {
  const held = events.filter(({status}) => status === 'happened');
  return held.length > 0 ? held : events;
}

/** As the picture was drawn: the tie's width grows with the root of the number. */
const width_of = (events) =>
  Math.min(5, 1.6 * Math.sqrt(Math.max(1, events.filter(({status}) => status === 'happened').length)));

function row_words(events) {
  const told = telling(events);
  return told.length > 1 ? `${kind_words(told[0])} ×${number(told.length)}` : told.length > 0 ? kind_words(told[0]) : '';
}

/** Everything as drawn where all events are left; else each row by those left, without the time of all. */
function show_rows(rows, all) {
  for (const {text, whole, events} of rows)
    text.textContent = all ? whole : events ? row_words(events.filter(is_shown)) : '';
}

function show_in_diagram() {
  for (const {node, heading, lines, rows, events, chosen} of diagram_parts) {
    const left = events.filter(is_shown);
    for (const drawn of [node, heading]) drawn?.classList.toggle('gone', left.length === 0);
    for (const {path, width} of lines ?? [])
      path.setAttribute('stroke-width', (width * width_of(left)) / width_of(events));
    if (rows) show_rows(rows, left.length === events.length);
    node.classList.toggle('chosen', chosen());
    node.setAttribute('aria-pressed', chosen());
  }
  const visible = visible_parts();
  if (!visible.some((node) => node.getAttribute('tabindex') === '0')) visible[0]?.setAttribute('tabindex', 0);
}
