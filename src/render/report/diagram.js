// The relations diagram: an actor or a tie in it is a filter, and what has no event left grows faint.

const diagram = {parts: []};

/** What a part of the picture stands for: {events, chosen, choose}, or nothing. */
function meaning_of(id) {
  const [, type, name] = /^(actor|tie|event)-(.*)$/s.exec(id) ?? [];
  if (type === 'actor' && actor_by_id.has(name)) {
    const events = data.events.filter((event) => event.values.actor.has(name));
    return {events, chosen: () => state.actor.has(name), choose: () => toggle('actor', name)};
  }
  if (type === 'tie' && tie_by_id.has(id)) {
    const events = tie_by_id.get(id).events.map((index) => data.events[index]);
    return {events, chosen: () => state.tie === id, choose: () => change({tie: state.tie === id ? '' : id})};
  }
  if (type === 'event' && event_by_id.has(name))
    return {events: [event_by_id.get(name)], chosen: () => state.event === name, choose: () => open_event(name)};
  return undefined;
}

/** The picture is XML of our own making; only its drawing is taken, no address in it. */
function draw_diagram() {
  const picture = new DOMParser().parseFromString(choose(data.diagrams), 'image/svg+xml').documentElement;
  const [, , width, height] = picture.getAttribute('viewBox').split(' ').map(Number);
  picture.setAttribute('width', width);
  picture.setAttribute('height', height);
  picture.setAttribute('role', 'group');
  for (const link of picture.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  diagram.parts = [];
  for (const node of picture.querySelectorAll('g[id]')) {
    const meaning = meaning_of(node.id);
    if (meaning) diagram.parts.push({node, ...meaning});
  }
  for (const part of diagram.parts) make_pressable(part);
  diagram.parts[0]?.node.setAttribute('tabindex', 0);
  document.getElementById('diagram').replaceChildren(document.adoptNode(picture));
}

function make_pressable({node, choose: press}) {
  const title = node.querySelector('title');
  node.classList.add('part');
  node.setAttribute('tabindex', -1);
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', (title ?? node).textContent.split('\n', 2).join(', '));
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
  const nodes = diagram.parts.map((part) => part.node);
  const next = nodes[(nodes.indexOf(node) + step + nodes.length) % nodes.length];
  node.setAttribute('tabindex', -1);
  next.setAttribute('tabindex', 0);
  next.focus();
}

function show_in_diagram() {
  for (const {node, events, chosen} of diagram.parts) {
    node.classList.toggle('faint', !events.some((event) => event.shown));
    node.classList.toggle('chosen', chosen());
    node.setAttribute('aria-pressed', chosen());
  }
}
