'use strict';
// The data as report_data.cpp wrote it, the wording in the language chosen, and the making of elements.
//
// Text from articles reaches the page by element() alone, that is, as text.

const by_id = (id) => document.getElementById(id);

const data = JSON.parse(by_id('data').textContent);

let language = data.language;

/** Of a pair [Arabic, English], the one in the page's language, else the other. */
const choose = ([ar, en]) => (language === 'ar' ? ar || en : en || ar);

/** The words of a key, with {0}, {1}, ... replaced. */
const word = (key, ...values) =>
  choose(data.words[key] ?? [key, key]).replace(/\{(\d)\}/g, (mark, index) => values[index] ?? mark);

const formats = Object.fromEntries(
  ['ar', 'en'].map((name) => [
    name,
    {number: new Intl.NumberFormat(`${name}-u-nu-latn`), plural: new Intl.PluralRules(name)},
  ]),
);

/** With European digits, as Arabic news of every region writes numbers. */
const number = (value) => formats[language].number.format(value);

/** "3 events", in the plural form that the language has for the number. */
const counted = (key, value) => {
  const form = `${key}.${formats[language].plural.select(value)}`;
  return word(form in data.words ? form : `${key}.other`, number(value));
};

const kinds = ['meeting', 'summit', 'talks', 'call', 'visit', 'statement', 'contact'];
const statuses = ['happened', 'planned', 'postponed', 'cancelled', 'denied', 'proposed'];

/** A status, agreeing in gender with the kind. */
const status_word = (kind, status) => {
  const feminine = language === 'ar' && `${kind}.f` in data.words && `${status}.f` in data.words;
  return word(feminine ? `${status}.f` : status);
};

const actor_name = (actor) => choose(actor.name);
const country_name = (code) => choose(data.countries[code] ?? [code, code]);
const date_words = (index) => (index === undefined ? word('undated') : choose(data.dates[index].words));

const svg_names = new Set(['svg', 'g', 'line', 'rect', 'circle', 'path', 'text', 'title']);

/** element('a', {href: url, class: 'x'}, 'text', child, ...); "onclick" and the like are listened to. */
function element(name, attributes = {}, ...children) {
  const node = svg_names.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, '');
    else if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== ''));
  return node;
}

/** An address of the web; nothing for any other, as a link to it might run. */
function web_address(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** A link, or plain text where the address is not one of the web. */
function web_link(address, text) {
  const url = web_address(address);
  const label = element('bdi', {}, text);
  if (!url) return label;
  return element('a', {href: url.href, rel: 'noopener noreferrer', target: '_blank'}, label);
}

const folded_letters = new Map(
  Object.entries({أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ک: 'ك'}),
);

/** One form for what Arabic writers spell in several ways: as src/text/fold.cpp does. */
function fold(text) {
  return text
    .replace(/[\uFB00-\uFDFF\uFE70-\uFEFE]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/[\u0640\p{Mn}\p{Me}\p{Cf}]+/gu, '')
    .replace(/[أإآٱةىیئؤک]/g, (letter) => folded_letters.get(letter))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/[«»“”„‟″]/g, '"')
    .replace(/[–—‒―−‑]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[_#\s]+/g, ' ')
    .toLowerCase();
}

const day_number = (day) => Date.parse(day) / 86400000;
const day_text = (value) => new Date(value * 86400000).toISOString().slice(0, 10);

/** What a document is filtered by: its publisher, else the site, else itself. */
const source_of = (item) => item.source || web_address(item.url)?.hostname || item.title || item.id;

/** The words of a piece of evidence, whether its article is here or not. */
const sentence_of = (evidence) => evidence.text ?? data.documents[evidence.document].text.slice(...evidence.sentence);

/** What each event is found and drawn by. */
for (const event of data.events) {
  const date = data.dates[event.date];
  event.first = date?.first ? day_number(date.first) : date ? -Infinity : undefined;
  event.last = date?.last ? day_number(date.last) : date ? Infinity : undefined;
  event.approximate = date?.edtf.includes('~') ?? false;
  event.documents = [...new Set(event.evidence.map((evidence) => evidence.document))];
  const parties = event.parties.map(([actor]) => data.actors[actor]);
  const place = data.places[event.place];
  event.values = {
    actor: new Set(parties.map((actor) => actor.id)),
    kind: new Set([event.kind]),
    status: new Set([event.status]),
    country: new Set([...parties.map((actor) => actor.country), place?.country].filter(Boolean)),
    source: new Set(event.documents.map((document) => source_of(data.documents[document]))),
  };
}
// A visited country takes part, though it stands in no list of visitors.
for (const tie of data.ties)
  for (const actor of tie.actors)
    for (const event of tie.events) data.events[event].values.actor.add(data.actors[actor].id);

const event_by_id = new Map(data.events.map((event) => [event.id, event]));
const actor_by_id = new Map(data.actors.map((actor) => [actor.id, actor]));
const place_by_id = new Map(data.places.map((place) => [place.id, place]));
const tie_by_id = new Map(data.ties.map((tie) => [tie.id, tie]));
