// What the lanes show and where: which actors, in which order, over which days, and where joints stand.

const most_lanes = 12;

/** Actors of most events, chosen ones first, ordered so that joints are short. */
function choose_lanes(events) {
  const counts = new Map();
  for (const event of events) for (const [actor] of event.parties) counts.set(actor, (counts.get(actor) ?? 0) + 1);
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
  for (let improved = true; improved;) {
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
  const days = events
    .flatMap((event) => [event.first, event.last])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (days.length === 0) return undefined;
  let [first, last] = [days[0], days.at(-1)];
  const trim = Math.floor(days.length * 0.08);
  const [inner_first, inner_last] = [days[trim], days[days.length - 1 - trim]];
  if (!state.from && !state.to && last - first > 1.8 * (inner_last - inner_first + 30))
    [first, last] = [inner_first, inner_last];
  if (state.from) first = Math.max(first, day_number(state.from));
  if (state.to) last = Math.min(last, day_number(state.to));
  const margin = Math.max(1, (last - first) * 0.02);
  return [first - margin, Math.max(last, first) + margin];
}

/** First days of years, quarters, months or days, as many as have room. */
function ticks_of([first, last], room) {
  const steps = [
    [0, 1],
    [0, 7],
    [1, 0],
    [3, 0],
    [6, 0],
    [12, 0],
    [24, 0],
    [60, 0],
    [120, 0],
  ];
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
    if (list.length <= room) return list.map((day) => ({day, months, label: tick_label(day, months)}));
  }
  return [];
}

function tick_label(day, months) {
  const text = day_text(day);
  if (months >= 12) return text.slice(0, 4);
  return months ? text.slice(0, 7) : text;
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
    const rows = event.parties
      .map(([actor]) => place.lanes.indexOf(actor))
      .filter((lane) => lane >= 0)
      .sort((a, b) => a - b);
    if (rows.length === 0) continue;
    const [top, bottom] = [rows[0], rows.at(-1)];
    const crowded = Math.max(...free.slice(top, bottom + 1)) + 9;
    const at = Math.max(x, Math.min(crowded, x + 36));
    for (let lane = top; lane <= bottom; ++lane) free[lane] = at;
    spots.push({event, x: towards * at, rows});
  }
  return spots;
}
