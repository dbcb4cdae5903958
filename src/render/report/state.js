// What is chosen: kept in the address behind "#", so that a view can be linked, and asked of every event.

const facets = ['kind', 'status', 'actor', 'country', 'source'];

const state = {}; // query, from, to, tie, event: strings; for each facet, a set of values

function read_address() {
  const address = new URLSearchParams(location.hash.slice(1));
  const asked = address.get('lang');
  language = asked === 'ar' || asked === 'en' ? asked : data.language;
  state.query = address.get('q') ?? '';
  state.tie = tie_by_id.has(address.get('tie')) ? address.get('tie') : '';
  state.event = event_by_id.has(address.get('event')) ? address.get('event') : '';
  for (const end of ['from', 'to']) {
    const day = address.get(end) ?? '';
    state[end] = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : '';
  }
  for (const facet of facets) state[facet] = new Set(address.getAll(facet));
}

/** `replace`: leaves no step to go back to. */
function write_address(replace) {
  const address = new URLSearchParams();
  if (language !== data.language) address.set('lang', language);
  if (state.query) address.set('q', state.query);
  for (const key of ['from', 'to', 'tie', 'event']) if (state[key]) address.set(key, state[key]);
  for (const facet of facets) for (const value of state[facet]) address.append(facet, value);
  const hash = `#${address}`;
  if (hash === (location.hash || '#')) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', hash);
}

/** The folded words of an event, in both languages, made at the first need. */
function haystack(event) {
  if (event.haystack !== undefined) return event.haystack;
  const named = event.parties.flatMap(([actor, , post]) => [...data.actors[actor].name, ...(data.posts[post] ?? [])]);
  const documents = event.documents.map((index) => data.documents[index]);
  event.haystack = fold(
    [
      ...named,
      ...(data.places[event.place]?.name ?? []),
      ...data.words[event.kind],
      ...data.words[event.status],
      ...(data.dates[event.date]?.words ?? []),
      ...event.evidence.map(sentence_of),
      ...documents.flatMap((item) => [item.title, item.source]),
    ].join(' '),
  );
  return event.haystack;
}

/** Folds all events in the browser's idle time, so that the first search is as quick as the others. */
function fold_ahead(from = 0) {
  const idle = window.requestIdleCallback ?? ((task) => setTimeout(() => task({timeRemaining: () => 5}), 50));
  idle((deadline) => {
    let next = from;
    while (next < data.events.length && deadline.timeRemaining() > 1) haystack(data.events[next++]);
    if (next < data.events.length) fold_ahead(next);
  });
}

const shares = (chosen, values) => [...chosen].some((value) => values.has(value));

/** What each choice asks of an event. Several actors must all take part; of other facets any value will do. */
function demands() {
  const list = [];
  const terms = fold(state.query).split(' ').filter(Boolean);
  if (terms.length > 0) list.push(['query', (event) => terms.every((term) => haystack(event).includes(term))]);
  if (state.from || state.to) {
    const from = state.from ? day_number(state.from) : -Infinity;
    const to = state.to ? day_number(state.to) : Infinity;
    list.push(['period', (event) => event.first !== undefined && event.first <= to && event.last >= from]);
  }
  if (state.tie) {
    const events = new Set(tie_by_id.get(state.tie).events.map((index) => data.events[index]));
    list.push(['tie', (event) => events.has(event)]);
  }
  for (const facet of facets) {
    const chosen = state[facet];
    if (chosen.size === 0) continue;
    const meets =
      facet === 'actor'
        ? (values) => [...chosen].every((value) => values.has(value))
        : (values) => shares(chosen, values);
    list.push([facet, (event) => meets(event.values[facet])]);
  }
  return list;
}

/**
 * The events that meet all choices, and for each facet the number of events a value would give: those that meet all
 * but the facet itself; of actors, those that have it in addition.
 */
function select() {
  const list = demands();
  const events = [];
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
  for (const event of data.events) {
    const failed = list.filter(([, meets]) => !meets(event)).map(([name]) => name);
    event.shown = failed.length === 0;
    if (event.shown) events.push(event);
    if (failed.length > 1) continue;
    for (const facet of facets) {
      if (!event.shown && (failed[0] !== facet || facet === 'actor')) continue;
      for (const value of event.values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return {events, counts};
}
