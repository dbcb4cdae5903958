// The chronology, the events with their evidence, and the sources. Long lists are filled as they come into view.

const chunk_size = 50;

/** All words of an event in a line, for tooltips. */
function event_line(event) {
  const parts = [date_words(event.date), kind_words(event), party_names(event).join(word('list'))];
  if (event.place !== undefined) parts.push(choose(data.places[event.place].name));
  return parts.join(word('separator'));
}

const kind_words = ({kind, status}) =>
  status === 'happened' ? word(kind) : word('with_status', word(kind), status_word(kind, status));

const party_names = (event) => event.parties.map(([actor]) => actor_name(data.actors[actor]));

/** Fills what comes near the window. */
const filler = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({target}) => fill(target)),
  {rootMargin: '800px'},
);

function fill(list) {
  if (!list.pending) return;
  filler.unobserve(list);
  const {items, make} = list.pending;
  list.pending = undefined;
  list.style.minHeight = '';
  list.append(...items.map(make));
}

const fill_all = () => document.querySelectorAll('ol.chunk').forEach(fill);

/** Lists that hold the items, empty until they come into view. */
function chunks(items, make, height) {
  const lists = [];
  for (let at = 0; at < items.length; at += chunk_size) {
    const list = element('ol', {class: 'chunk'});
    list.pending = {items: items.slice(at, at + chunk_size), make};
    list.style.minHeight = `${list.pending.items.length * height}rem`;
    filler.observe(list);
    lists.push(list);
  }
  return lists;
}

/** Year and month where an event stands: no month for what is known to the year only, nothing for no date. */
function group_of(event) {
  const date = data.dates[event.date];
  if (!date) return ['', ''];
  const month = (date.first ?? date.last).slice(0, 7);
  return [month.slice(0, 4), event.last - event.first >= 364 ? '' : month];
}

/** [[year, [[month, events], ...]], ...]; what is known to the year only ends its year, what has no date ends all. */
function grouped(events) {
  const years = new Map();
  for (const event of events) {
    const [year, month] = group_of(event);
    if (!years.has(year)) years.set(year, new Map());
    const months = years.get(year);
    if (!months.has(month)) months.set(month, []);
    months.get(month).push(event);
  }
  const last_empty = ([a], [b]) => (a === '') - (b === '') || (a < b ? -1 : 1);
  return [...years].sort(last_empty).map(([year, months]) => [year, [...months].sort(last_empty)]);
}

function show_timeline(events) {
  filler.disconnect();
  const years = grouped(events);
  by_id('events').replaceChildren(...years.map(year_section));
  const links = years.map(([year]) =>
    element('a', {href: `#year-${year}`, 'data-jump': `year-${year}`}, year || word('undated')),
  );
  by_id('years').replaceChildren(...(links.length > 1 ? links : []));
  show_documents(events);
}

function year_section([year, months]) {
  const section = element('section', {id: `year-${year}`, class: 'year'});
  section.append(element('h3', {tabindex: -1}, year || word('undated_events')));
  for (const [month, events] of months) {
    const heading = month ? choose(data.months[month]) : year && word('month_unknown');
    if (heading)
      section.append(
        element('h4', {}, heading, element('span', {class: 'note'}, ` ${counted('events', events.length)}`)),
      );
    section.append(...chunks(events, event_item, 3.4));
  }
  return section;
}

function event_item(event) {
  const date = date_words(event.date);
  const place = event.place === undefined ? '' : choose(data.places[event.place].name);
  const summary = element(
    'summary',
    {},
    element('span', {class: 'date'}, date),
    element(
      'span',
      {class: 'what'},
      kind_sample(event.kind),
      element('span', {class: 'kind'}, word(event.kind)),
      event.status === 'happened' ? '' : element('span', {class: 'status'}, status_word(event.kind, event.status)),
      element('span', {class: 'parties'}, ...joined(party_names(event))),
      place && element('span', {class: 'place'}, word('at', place)),
    ),
    element('span', {class: 'sources'}, counted('sources', event.sources)),
  );
  const attributes = {
    class: `event ${event.kind} ${event.status}`,
    id: `entry-${event.id}`,
    open: state.event === event.id,
  };
  const details = element('details', attributes, summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(event_body(event));
    if (details.open) change({event: event.id}, {replace: true, quiet: true});
    else if (state.event === event.id) change({event: ''}, {replace: true, quiet: true});
  });
  return element('li', {}, details);
}

/** Names with the language's comma, each in its own direction. */
const joined = (names) =>
  names.flatMap((name, i) => (i > 0 ? [word('list'), element('bdi', {}, name)] : [element('bdi', {}, name)]));

function event_body(event) {
  const body = element('div', {class: 'body'});
  body.append(fact_list(event));
  for (const index of event.documents)
    body.append(
      document_evidence(
        data.documents[index],
        event.evidence.filter((item) => item.document === index),
      ),
    );
  return body;
}

const links = [
  'fulfils',
  'fulfilled_by',
  'postponed_from',
  'postponed_to',
  'cancels',
  'cancelled_by',
  'denies',
  'denied_by',
];

function fact_list(event) {
  const list = element('dl');
  const add = (key, ...values) => list.append(element('dt', {}, word(key)), element('dd', {}, ...values));
  add('parties', element('ul', {}, ...event.parties.map(party_item)));
  add('date', date_words(event.date), ' ', element('span', {class: 'note'}, word(`basis.${event.basis}`)));
  for (const key of links) if (key in event) add(key, event_button(data.events[event[key]]));
  if (event.unreported) add('outcome', word('unreported'));
  for (const conflict of event.conflicts ?? []) add('disagree', ...conflict_words(conflict));
  add('confidence', `${number(Math.min(99, Math.round(event.confidence * 100)))}%`);
  add('link', element('a', {href: `#${new URLSearchParams({lang: language, event: event.id})}`, dir: 'ltr'}, event.id));
  return list;
}

function party_item([index, role, post]) {
  const actor = data.actors[index];
  const button = element(
    'button',
    {type: 'button', class: 'link', onclick: () => toggle('actor', actor.id)},
    element('bdi', {}, actor_name(actor)),
  );
  const more = [post === undefined ? '' : choose(data.posts[post]), role === 'party' ? '' : word(role)].filter(Boolean);
  return element(
    'li',
    {},
    button,
    more.length > 0 ? element('span', {class: 'note'}, word('list') + more.join(word('list'))) : '',
  );
}

const event_button = (event) =>
  element('button', {type: 'button', class: 'link', onclick: () => open_event(event.id)}, event_line(event));

function conflict_words({field, date, value, documents}) {
  let words = value;
  if (date !== undefined) words = date_words(date);
  else if (field === 'place' && place_by_id.has(value)) words = choose(place_by_id.get(value).name);
  else if (field === 'participant' && actor_by_id.has(value)) words = actor_name(actor_by_id.get(value));
  const sources = documents.map((index) => element('cite', {}, ' ', ...document_line(data.documents[index])));
  return [`${word(`field.${field}`)}: `, element('bdi', {}, words), ...sources];
}

/** Title, publisher and day, the title linked. */
function document_line(item) {
  const parts = [web_link(item.url, item.title || item.id)];
  if (item.source) parts.push(word('list'), element('bdi', {}, item.source));
  if (item.date !== undefined) parts.push(word('list'), date_words(item.date));
  return parts;
}

function document_evidence(item, evidence) {
  const figure = element('figure', {});
  for (const each of evidence) {
    const text = sentence_of(each);
    const start = each.sentence?.[0] ?? 0;
    const trigger = each.trigger?.map((at) => at - start) ?? [0, 0];
    figure.append(
      element(
        'blockquote',
        {dir: 'auto', lang: 'ar'},
        text.slice(0, trigger[0]),
        element('strong', {}, text.slice(...trigger)),
        text.slice(trigger[1]),
      ),
    );
  }
  figure.append(element('figcaption', {}, ...document_line(item)));
  const shown = evidence.filter((each) => each.sentence);
  if (item.text && shown.length > 0) figure.append(article(item, shown));
  return figure;
}

/** The whole article, closed at first; opened, it stands at the first sentence of the event. */
function article(item, evidence) {
  const details = element('details', {class: 'article'}, element('summary', {}, word('in_article')));
  details.addEventListener('toggle', () => {
    if (!details.open || details.childElementCount > 1) return;
    const text = element('div', {
      class: 'text',
      lang: 'ar',
      tabindex: 0,
      role: 'group',
      'aria-label': item.title || item.id,
    });
    text.append(
      ...marked_paragraphs(
        item.text,
        evidence.map((each) => each.sentence),
      ),
    );
    details.append(text);
    const mark = text.querySelector('mark');
    if (mark) text.scrollTop = mark.offsetTop - 60;
  });
  return details;
}

/** Lines as paragraphs, with the spans marked. */
function marked_paragraphs(text, spans) {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const paragraphs = [];
  let begin = 0;
  for (const line of text.split('\n')) {
    const end = begin + line.length;
    const paragraph = element('p', {dir: 'auto'});
    let at = begin;
    for (const [first, last] of sorted) {
      const [from, to] = [Math.max(first, at), Math.min(last, end)];
      if (from >= to) continue;
      paragraph.append(text.slice(at, from), element('mark', {}, text.slice(from, to)));
      at = to;
    }
    paragraph.append(text.slice(at, end));
    if (line.trim()) paragraphs.push(paragraph);
    begin = end + 1;
  }
  return paragraphs;
}

/** The sources of the events shown, in the order of their days. */
function show_documents(events) {
  const counts = new Map();
  for (const event of events) for (const index of event.documents) counts.set(index, (counts.get(index) ?? 0) + 1);
  const day = (index) => data.dates[data.documents[index].date]?.edtf ?? '9999';
  const order = [...counts.keys()].sort((a, b) => (day(a) > day(b)) - (day(a) < day(b)) || a - b);
  const make = (index) =>
    element(
      'li',
      {},
      ...document_line(data.documents[index]),
      ' ',
      element('span', {class: 'note'}, counted('events', counts.get(index))),
    );
  by_id('documents').replaceChildren(...chunks(order, make, 2));
}

/** Opens an event where it stands in the timeline; other choices give way where they hide it. */
function open_event(id) {
  const event = event_by_id.get(id);
  change({...(event.shown ? {} : no_choices()), event: id});
  for (const list of document.querySelectorAll('#events ol.chunk')) if (list.pending?.items.includes(event)) fill(list);
  const details = by_id(`entry-${id}`);
  details.open = true;
  details.scrollIntoView({block: 'start'});
  details.querySelector('summary').focus({preventScroll: true});
}
