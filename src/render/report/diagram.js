// The relations diagram: an actor, a country or a tie in it is a filter, and what has no event left grows faint.

let diagram_parts = []; // {node, label, events, chosen, press} of each

/** What a part of the picture stands for, by its id there; nothing where it is mere drawing. */
function meaning_of(id) {
  const tie_of_label = tie_by_id.get(/^a_(.*)-label$/s.exec(id)?.[1]);
  if (tie_of_label) return pair_part(tie_of_label.actors.map((actor) => data.actors[actor]));
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
const pair_part = (actors) => ({
  label: actors.map(actor_name).join(' – '),
  events: data.events.filter((event) => actors.every(({id}) => event.values.actor.has(id))),
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
  diagram_parts.forEach(make_pressable);
  diagram_parts[0]?.node.setAttribute('tabindex', 0);
  by_id('diagram').replaceChildren(document.adoptNode(picture));
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
  const nodes = diagram_parts.map((part) => part.node);
  const next = nodes[(nodes.indexOf(node) + step + nodes.length) % nodes.length];
  node.setAttribute('tabindex', -1);
  next.setAttribute('tabindex', 0);
  next.focus();
}

function show_in_diagram() {
  for (const {node, events, chosen} of diagram_parts) {
    node.classList.toggle('faint', !events.some((event) => event.shown));
    node.classList.toggle('chosen', chosen());
    node.setAttribute('aria-pressed', chosen());
  }
}
