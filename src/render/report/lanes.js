// Swimlanes: actors as lanes, time along the page in the direction of reading, events as joints between the lanes of
// their parties. An uncertain date is a bar over its days, dashed where approximate. Where events are more than can be
// told apart, each lane has dots instead, their size by number.

const lane_height = 40;
const lanes_head = 26;
const gutter = 168; // pixels, of their names
const end_room = 44; // into which crowded joints may spread

let lanes_width = 0; // kept, as asking for it after every change would cost a layout of the page

const measure_lanes = () => (lanes_width = Math.max(640, by_id('lanes-picture').clientWidth));
const lanes_room = () => lanes_width || measure_lanes();

function draw_lanes(events) {
  const picture = by_id('lanes-picture');
  const dated = events.filter((event) => event.first !== undefined);
  const period = choose_window(dated);
  const inside = period ? dated.filter((event) => event.first <= period[1] && event.last >= period[0]) : [];
  const {lanes, left_out} = choose_lanes(inside);
  const crowded = inside.length > lanes_room() / 4;
  tell_of_lanes({undated: events.length - dated.length, outside: dated.length - inside.length, left_out, crowded});
  if (lanes.length === 0) return picture.replaceChildren();
  const width = lanes_room();
  const scale = (width - gutter - end_room) / (period[1] - period[0]);
  const mirrored = language === 'ar';
  const along = (distance) => (mirrored ? width - distance : distance);
  const place = {
    width,
    lanes,
    x: (day) => along(gutter + (Math.min(Math.max(day, period[0]), period[1]) - period[0]) * scale),
    y: (lane) => lanes_head + (lane + 0.5) * lane_height,
    label: along(gutter - 12),
    begin: along(gutter),
    end: along(width - 8),
    period,
    scale,
  };
  const svg = element('svg', {
    viewBox: `0 0 ${width} ${lanes_head + lanes.length * lane_height + 4}`,
    width,
    height: lanes_head + lanes.length * lane_height + 4,
    role: 'group',
    'aria-labelledby': 'lanes-heading',
  });
  draw_ground(svg, place);
  (crowded ? draw_dots : draw_joints)(svg, place, inside);
  picture.replaceChildren(svg);
}

function tell_of_lanes({undated, outside, left_out, crowded}) {
  const notes = [word(crowded ? 'lanes_crowded' : 'lanes_help')];
  if (outside > 0) notes.push(word('lanes_outside', counted('events', outside)));
  if (undated > 0) notes.push(word('lanes_undated', counted('events', undated)));
  if (left_out > 0) notes.push(word('lanes_left_out', number(most_lanes), number(left_out + most_lanes)));
  by_id('lanes-note').textContent = notes.join(' ');
}

function draw_ground(svg, place) {
  const foot = lanes_head + place.lanes.length * lane_height;
  for (const tick of ticks_of(place.period, Math.floor((place.width - gutter) / 84))) {
    const x = place.x(tick.day);
    const label = element('text', {class: 'when', x, y: 13, 'text-anchor': 'middle'}, tick.label);
    svg.append(element('line', {class: 'tick', x1: x, x2: x, y1: lanes_head - 6, y2: foot}));
    svg.append(tick.months ? button({label: word('only', tick.label)}, () => change(period_of(tick)), label) : label);
  }
  place.lanes.forEach((actor, lane) => {
    const y = place.y(lane);
    const {id} = data.actors[actor];
    const name = actor_name(data.actors[actor]);
    const short = name.length > 24 ? `${name.slice(0, 23)}…` : name;
    const label = element('text', {x: place.label, y: y + 5, 'text-anchor': 'end'}, short);
    svg.append(element('line', {class: 'rail', x1: place.begin, x2: place.end, y1: y, y2: y}));
    svg.append(button({label: name, chosen: state.actor.has(id), actor: id}, () => toggle('actor', id), label));
  });
}

/** A part of the picture that can be pressed. */
function button({label, chosen, actor}, press, ...shapes) {
  const attributes = {
    class: chosen ? 'pressable chosen' : 'pressable',
    role: 'button',
    tabindex: 0,
    'aria-label': label,
    'aria-pressed': chosen === undefined ? undefined : String(chosen),
    'data-actor': actor,
    onclick: press,
    onkeydown: (key) => {
      if (key.key !== 'Enter' && key.key !== ' ') return;
      key.preventDefault();
      press();
    },
  };
  return element('g', attributes, ...shapes);
}

/** The days of a tick, to its next. */
function period_of({day, months}) {
  const first = new Date(day * 86400000);
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months);
  return {from: day_text(day), to: day_text(next / 86400000 - 1)};
}

/** Bars first, so that none lies over a joint. */
function draw_joints(svg, place, events) {
  const spots = spread(place, events);
  svg.append(...spots.filter(({event}) => event.last > event.first).map((spot) => draw_spans(place, spot)));
  svg.append(...spots.map((spot) => draw_joint(place, spot)));
}

const event_group = (event, ...shapes) =>
  element(
    'g',
    {
      class: `joint ${event.kind} ${event.status}${event.approximate ? ' approximate' : ''}`,
      'data-event': event.id,
      onclick: () => open_event(event.id),
    },
    element('title', {}, event_line(event)),
    ...shapes,
  );

function draw_spans(place, {event, rows}) {
  const [x, end] = [place.x(event.first), place.x(event.last)].sort((a, b) => a - b);
  const bar = (lane) =>
    element('rect', {class: 'span', x, y: place.y(lane) - 4, width: Math.max(2, end - x), height: 8, rx: 4});
  return event_group(event, ...rows.map(bar));
}

function draw_joint(place, {event, x, rows}) {
  const [top, bottom] = [place.y(rows[0]), place.y(rows.at(-1))];
  const ends = {x1: x, x2: x, y1: top, y2: bottom};
  const shapes = rows.map((lane) => element('circle', {cx: x, cy: place.y(lane), r: 4.5}));
  if (event.status === 'denied' || event.status === 'cancelled')
    shapes.push(element('path', {class: 'cross', d: `M${x - 7},${(top + bottom) / 2 - 7}l14,14m0,-14l-14,14`}));
  if (bottom > top)
    shapes.unshift(
      element('line', {...ends, class: 'reach'}),
      element('line', {...ends, 'stroke-dasharray': data.dashes[event.kind] || undefined}),
    );
  return event_group(event, ...shapes);
}

function draw_dots(svg, place, events) {
  const step = 10; // pixels
  const row = new Map(place.lanes.map((actor, index) => [actor, index]));
  const bins = place.lanes.map(() => []);
  for (const event of events) {
    const first = Math.max(event.first, place.period[0]);
    const last = Math.min(event.last, place.period[1]);
    const bin = Math.floor((((first + last) / 2 - place.period[0]) * place.scale) / step);
    for (const [actor] of event.parties) {
      const counts = bins[row.get(actor)];
      if (counts) counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  bins.forEach((counts, lane) => {
    counts.forEach((count, bin) => {
      const from = place.period[0] + (bin * step) / place.scale;
      svg.append(dot(place, lane, count, from, from + step / place.scale));
    });
  });
}

/** The events of an actor in some days; pressed, it narrows the page to them. */
function dot(place, lane, count, from, to) {
  const actor = data.actors[place.lanes[lane]];
  return element(
    'circle',
    {
      class: 'dot',
      cx: place.x((from + to) / 2),
      cy: place.y(lane),
      r: Math.min(17, 0.8 + 2.2 * Math.sqrt(count)),
      onclick: () =>
        change({
          from: day_text(Math.floor(from)),
          to: day_text(Math.ceil(to)),
          actor: new Set([...state.actor, actor.id]),
        }),
    },
    element('title', {}, `${actor_name(actor)}: ${counted('events', count)}`),
  );
}

function draw_legend() {
  const sample = (...shapes) =>
    element(
      'svg',
      {class: 'sample joint', viewBox: '0 0 32 14', width: 32, height: 14, 'aria-hidden': 'true'},
      ...shapes,
    );
  const circle = () => element('circle', {cx: 16, cy: 7, r: 4.5});
  const marks = [
    ['legend_planned', 'planned', circle()],
    ['legend_denied', 'denied', element('path', {class: 'cross', d: 'M10,1l12,12m0,-12l-12,12'})],
    ['legend_span', 'contact', element('rect', {class: 'span', x: 2, y: 3, width: 28, height: 8, rx: 4})],
  ].map(([key, status, ...shapes]) => {
    const picture = sample(...shapes);
    picture.classList.add('contact', status);
    return element('li', {}, picture, word(key));
  });
  const occurring = kinds.filter((kind) => data.events.some((event) => event.kind === kind));
  const items = occurring.map((kind) => element('li', {}, kind_sample(kind), word(kind)));
  by_id('legend').replaceChildren(...items, ...marks);
}

/** A short line as the kind's ties have it, so that no kind is told by its colour alone. */
const kind_sample = (kind) =>
  element(
    'svg',
    {class: `sample ${kind}`, viewBox: '0 0 32 10', width: 32, height: 10, 'aria-hidden': 'true'},
    ...(kind === 'summit' ? [3, 7] : [5]).map((y) =>
      element('line', {x1: 1, x2: 31, y1: y, y2: y, 'stroke-dasharray': data.dashes[kind] || undefined}),
    ),
  );
