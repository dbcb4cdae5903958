// Swimlanes: actors as lanes, time along the page in the direction of reading, events as joints between the lanes of
// their parties. An uncertain date is a bar over its days, dashed where approximate. Where events are more than can be
// told apart, each lane has dots instead, their size by number.

const lane_height = 40;
const lanes_head = 26;
const most_lanes = 12;

let lanes_width = 0;  // kept, as asking for it after every change would cost a layout of the page

const measure_lanes = () => (lanes_width = Math.max(640, document.getElementById('lanes-picture').clientWidth));

/** Actors of most events, chosen ones first, ordered so that joints are short. */
function choose_lanes(events) {
  const counts = new Map();
  for (const event of events)
    for (const [actor] of event.parties) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const rank = (actor) => (state.actor.has(data.actors[actor].id) ? Infinity : counts.get(actor));
  const ranked = [...counts.keys()].sort((a, b) => rank(b) - rank(a) || a - b);
  return {lanes: order_lanes(ranked.slice(0, most_lanes), events), left_out: Math.max(0, ranked.length - most_lanes)};
}

/** How many events each two of the lanes share. */
function shared_events(lanes, events) {
  const row = new Map(lanes.map((actor, index) => [actor, index]));
  const shared = lanes.map(() => lanes.map(() => 0));
  for (const event of events) {
    const rows = event.parties.map(([actor]) => row.get(actor)).filter((index) => index !== undefined);
    for (const a of rows) for (const b of rows) ++shared[a][b];
  }
  return shared;
}

/** Exchanges lanes as long as that makes the joints shorter in all. O(lanes⁴) a round, of few. */
function order_lanes(lanes, events) {
  const shared = shared_events(lanes, events);
  const order = lanes.map((_, index) => index);
  const length = () => {
    let sum = 0;
    for (let i = 0; i < order.length; ++i)
      for (let j = i + 1; j < order.length; ++j) sum += shared[order[i]][order[j]] * (j - i);
    return sum;
  };
  const exchange = (i, j) => ([order[i], order[j]] = [order[j], order[i]]);
  let shortest = length();
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < order.length; ++i)
      for (let j = i + 1; j < order.length; ++j) {
        exchange(i, j);
        if (length() < shortest) {
          shortest = length();
          improved = true;
        } else {
          exchange(i, j);
        }
      }
  }
  return order.map((index) => lanes[index]);
}

/** The days to draw: those chosen, else all, without the few that would leave the others no room. */
function choose_window(events) {
  const days = events.flatMap((event) => [event.first, event.last]).filter(Number.isFinite).sort((a, b) => a - b);
  if (days.length === 0) return undefined;
  let [first, last] = [days[0], days.at(-1)];
  const trim = Math.floor(days.length * 0.08);
  const [inner_first, inner_last] = [days[trim], days[days.length - 1 - trim]];
  if (!state.from && !state.to && (last - first) > 2.5 * (inner_last - inner_first + 30))
    [first, last] = [inner_first, inner_last];
  if (state.from) first = Math.max(first, day_number(state.from));
  if (state.to) last = Math.min(last, day_number(state.to));
  const margin = Math.max(1, (last - first) * 0.02);
  return [first - margin, Math.max(last, first) + margin];
}

/** First days of years, quarters, months or days, as many as have room. */
function ticks_of([first, last], room) {
  const steps = [[0, 1], [0, 7], [1, 0], [3, 0], [6, 0], [12, 0], [24, 0], [60, 0], [120, 0]];
  for (const [months, days] of steps) {
    const list = [];
    const begin = new Date(first * 86400000);
    const month = months ? Math.floor(begin.getUTCMonth() / Math.min(months, 12)) * Math.min(months, 12) : 0;
    let at = months ? Date.UTC(begin.getUTCFullYear(), month) : Math.ceil(first) * 86400000;
    while (at / 86400000 <= last && list.length <= room) {
      if (at / 86400000 >= first) list.push(at / 86400000);
      const day = new Date(at);
      at = months ? Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months) : at + days * 86400000;
    }
    if (list.length <= room) return list.map((day) => ({day, label: tick_label(day, months)}));
  }
  return [];
}

function tick_label(day, months) {
  const text = day_text(day);
  if (months >= 12) return text.slice(0, 4);
  return months ? text.slice(0, 7) : text;
}

function draw_lanes(events) {
  const picture = document.getElementById('lanes-picture');
  const dated = events.filter((event) => event.first !== undefined);
  const period = choose_window(dated);
  const inside = period ? dated.filter((event) => event.first <= period[1] && event.last >= period[0]) : [];
  const {lanes, left_out} = choose_lanes(inside);
  tell_of_lanes(events.length - dated.length, dated.length - inside.length, left_out);
  if (lanes.length === 0) return picture.replaceChildren();
  const width = lanes_width || measure_lanes();
  const gutter = 168;
  const scale = (width - gutter - 16) / (period[1] - period[0]);
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
  (inside.length > width / 4 ? draw_dots : draw_joints)(svg, place, inside);
  picture.replaceChildren(svg);
}

function tell_of_lanes(undated, outside, left_out) {
  const notes = [word('lanes_help')];
  if (outside > 0) notes.push(word('lanes_outside', counted('events', outside)));
  if (undated > 0) notes.push(word('lanes_undated', counted('events', undated)));
  if (left_out > 0) notes.push(word('lanes_left_out', number(most_lanes), number(left_out + most_lanes)));
  document.getElementById('lanes-note').textContent = notes.join(' ');
}

function draw_ground(svg, place) {
  const foot = lanes_head + place.lanes.length * lane_height;
  for (const {day, label} of ticks_of(place.period, Math.floor((place.width - 168) / 84))) {
    svg.append(element('line', {class: 'tick', x1: place.x(day), x2: place.x(day), y1: lanes_head - 6, y2: foot}));
    svg.append(element('text', {class: 'when', x: place.x(day), y: 13, 'text-anchor': 'middle'}, label));
  }
  place.lanes.forEach((actor, lane) => {
    const {id} = data.actors[actor];
    const y = place.y(lane);
    const choose_actor = () => toggle('actor', id);
    const label = element('text', {x: place.label, y: y + 5, 'text-anchor': 'end'}, actor_name(data.actors[actor]));
    const button = element(
      'g',
      {
        class: state.actor.has(id) ? 'lane chosen' : 'lane',
        role: 'button',
        tabindex: 0,
        'aria-pressed': state.actor.has(id),
        'data-actor': id,
        onclick: choose_actor,
        onkeydown: (key) => {
          if (key.key !== 'Enter' && key.key !== ' ') return;
          key.preventDefault();
          choose_actor();
        },
      },
      label,
    );
    svg.append(element('line', {class: 'rail', x1: place.begin, x2: place.end, y1: y, y2: y}), button);
  });
}

/** Room for joints that would stand on one another: each a little later than the one before on the same lanes. */
function spread(place, events) {
  const free = place.lanes.map(() => -Infinity);
  const towards = place.end > place.begin ? 1 : -1;
  const middle = ({first, last}) => {
    const [from, to] = [Math.max(first, place.period[0]), Math.min(last, place.period[1])];
    return towards * place.x((from + to) / 2);
  };
  const spots = [];
  const sorted = events.map((event) => ({event, x: middle(event)})).sort((a, b) => a.x - b.x);
  for (const {event, x} of sorted) {
    const rows = event.parties.map(([actor]) => place.lanes.indexOf(actor)).filter((lane) => lane >= 0).sort((a, b) => a - b);
    if (rows.length === 0) continue;
    const [top, bottom] = [rows[0], rows.at(-1)];
    const crowded = Math.max(...free.slice(top, bottom + 1)) + 9;
    const at = Math.max(x, Math.min(crowded, x + 36));
    for (let lane = top; lane <= bottom; ++lane) free[lane] = at;
    spots.push({event, x: towards * at, rows});
  }
  return spots;
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
  const bar = (lane) => element('rect', {class: 'span', x, y: place.y(lane) - 4, width: Math.max(2, end - x), height: 8, rx: 4});
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
  const step = 10;  // pixels
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
      r: Math.min(17, 1.8 + 1.5 * Math.sqrt(count)),
      onclick: () =>
        change({from: day_text(Math.floor(from)), to: day_text(Math.ceil(to)), actor: new Set([...state.actor, actor.id])}),
    },
    element('title', {}, `${actor_name(actor)}: ${counted('events', count)}`),
  );
}

function draw_legend() {
  const sample = (...shapes) =>
    element('svg', {class: 'sample joint', viewBox: '0 0 32 14', width: 32, height: 14, 'aria-hidden': 'true'}, ...shapes);
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
  document.getElementById('legend').replaceChildren(...items, ...marks);
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
