// The page as a whole: its controls, and what follows from a change.

/**
 * Takes new choices over and shows what they give. `replace`: no step to go back to; `quiet`: nothing to be shown
 * anew.
 */
function change(choices, {replace = false, quiet = false} = {}) {
  Object.assign(state, choices);
  if (!quiet) show();
  write_address(replace);
}

function toggle(facet, value) {
  const chosen = new Set(state[facet]);
  if (!chosen.delete(value)) chosen.add(value);
  change({[facet]: chosen});
}

const no_choices = () => ({
  ...{query: '', from: '', to: '', tie: '', event: ''},
  ...Object.fromEntries(facets.map((facet) => [facet, new Set()])),
});

const clear_choices = () => change(no_choices());

const value_words = {
  kind: word,
  status: (value) => word(value),
  actor: (value) => (actor_by_id.has(value) ? actor_name(actor_by_id.get(value)) : value),
  country: country_name,
  source: (value) => value,
};

/** Values of a facet in the order in which they are offered: as the words have it, or those of most events first. */
function facet_values(facet) {
  const counts = new Map();
  for (const event of data.events)
    for (const value of event.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const fixed = {kind: kinds, status: statuses}[facet];
  if (fixed) return fixed.filter((value) => counts.has(value));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

const options = []; // {facet, value, item, box, count} of every check box

function build_facets() {
  options.length = 0;
  const useful = facets.filter((facet) => facet_values(facet).length > 0);
  by_id('facets').replaceChildren(...useful.map(build_facet));
}

function build_facet(facet) {
  const values = facet_values(facet);
  const list = element('ul', {class: 'options'}, ...values.map((value) => build_option(facet, value)));
  const details = element(
    'details',
    {class: 'facet', id: `facet-${facet}`},
    element('summary', {}, word(`facet.${facet}`)),
  );
  if (facet !== 'country' && facet !== 'source') details.open = true;
  if (values.length > 10) details.append(build_finder(facet, list));
  details.append(list);
  return details;
}

function build_option(facet, value) {
  const box = element('input', {type: 'checkbox', name: facet, value, onchange: () => toggle(facet, value)});
  const count = element('span', {class: 'count'});
  const label = element(
    'label',
    {},
    box,
    facet === 'kind' ? kind_sample(value) : '',
    element('bdi', {}, value_words[facet](value)),
    count,
  );
  const item = element('li', {}, label);
  options.push({facet, value, item, box, count});
  return item;
}

/** A box that narrows a long list of values. */
function build_finder(facet, list) {
  const find = ({target}) => {
    const sought = fold(target.value.trim());
    for (const item of list.children) item.hidden = !fold(item.textContent).includes(sought);
  };
  return element('input', {
    type: 'search',
    class: 'finder',
    'aria-label': word('find', word(`facet.${facet}`)),
    placeholder: word('find', word(`facet.${facet}`)),
    oninput: find,
  });
}

function show_options(counts) {
  for (const {facet, value, item, box, count} of options) {
    const events = counts[facet].get(value) ?? 0;
    box.checked = state[facet].has(value);
    count.textContent = number(events);
    item.classList.toggle('empty', events === 0 && !box.checked);
  }
}

/** What is chosen, each with a button that takes it away. */
function show_chosen() {
  const chips = [];
  const add = (text, without) =>
    chips.push(
      element(
        'li',
        {},
        element(
          'button',
          {type: 'button', 'aria-label': word('remove', text), onclick: () => change(without)},
          element('bdi', {}, text),
          element('span', {'aria-hidden': 'true'}, ' ×'),
        ),
      ),
    );
  if (state.query) add(word('quoted', state.query), {query: ''});
  if (state.from) add(word('since', state.from), {from: ''});
  if (state.to) add(word('until', state.to), {to: ''});
  if (state.tie) add(tie_words(tie_by_id.get(state.tie)), {tie: ''});
  for (const facet of facets)
    for (const value of state[facet]) {
      const others = new Set(state[facet]);
      others.delete(value);
      add(value_words[facet](value), {[facet]: others});
    }
  if (chips.length > 1)
    chips.push(
      element('li', {}, element('button', {type: 'button', class: 'all', onclick: clear_choices}, word('clear'))),
    );
  by_id('chosen').replaceChildren(...chips);
}

const tie_words = ({kind, actors}) =>
  `${actors.map((actor) => actor_name(data.actors[actor])).join(' – ')}${word('separator')}${word(kind)}`;

function show() {
  const {events, counts} = select();
  if (state.event && !event_by_id.get(state.event).shown) state.event = '';
  by_id('count').textContent =
    events.length === data.events.length
      ? counted('events', events.length)
      : word('of', number(events.length), counted('events', data.events.length));
  for (const key of ['query', 'from', 'to']) if (by_id(key).value !== state[key]) by_id(key).value = state[key];
  keep_focus(() => {
    show_chosen();
    show_options(counts);
    show_in_diagram();
    draw_lanes(events);
    show_timeline(events);
  });
}

/** Whoever works with the keyboard stays where they are, though that is made anew. */
function keep_focus(draw) {
  const before = document.activeElement;
  const actor = before.closest('[data-actor]')?.dataset.actor;
  const was_chosen = by_id('chosen').contains(before);
  draw();
  if (before.isConnected) return;
  const lane = actor && document.querySelector(`#lanes-picture [data-actor="${CSS.escape(actor)}"]`);
  const chip = was_chosen && (document.querySelector('#chosen button') ?? by_id('query'));
  const open = state.event && by_id(`entry-${state.event}`)?.querySelector('summary');
  (lane || chip || open || by_id('timeline-heading')).focus({preventScroll: true});
}

/** Everything that is said in the page's language. */
function speak() {
  const html = document.documentElement;
  html.lang = language;
  html.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', word(node.dataset.label));
  by_id('title').textContent = document.title = data.title || word('title');
  by_id('facts').textContent = facts();
  by_id('language').textContent = word('other_language');
  by_id('language').lang = language === 'ar' ? 'en' : 'ar';
  build_facets();
  draw_diagram();
  draw_legend();
}

/** The period and how much there is. */
function facts() {
  const months = Object.keys(data.months).sort();
  const parts = [counted('events', data.events.length), counted('sources', data.documents.length)];
  if (months.length > 0) {
    const [first, last] = [choose(data.months[months[0]]), choose(data.months[months.at(-1)])];
    parts.unshift(first === last ? first : word('period_of', first, last));
  }
  return parts.join(word('separator'));
}

function jump(target) {
  const place = by_id(target);
  place?.scrollIntoView();
  place?.querySelector('h2, h3')?.focus({preventScroll: true});
}

function show_address() {
  const before = document.documentElement.lang;
  read_address();
  if (language !== before || options.length === 0) speak();
  const {event} = state;
  show();
  if (event) open_event(event);
}

by_id('language').addEventListener('click', () => {
  language = language === 'ar' ? 'en' : 'ar';
  speak();
  change({});
});
by_id('query').addEventListener('input', ({target}) => change({query: target.value}, {replace: true}));
for (const end of ['from', 'to']) by_id(end).addEventListener('change', ({target}) => change({[end]: target.value}));
document.addEventListener('click', (click) => {
  const link = click.target.closest?.('[data-jump]');
  if (!link) return;
  click.preventDefault();
  jump(link.dataset.jump);
});
addEventListener('popstate', show_address);
addEventListener('beforeprint', fill_all);
let width_before = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width_before) return;
  width_before = innerWidth;
  measure_lanes();
  draw_lanes(data.events.filter((event) => event.shown));
});

// Where there is room beside the page, the filters are always open, as report.css takes their summary away.
const wide = matchMedia('(min-width: 60rem)');
const open_filters = () => (by_id('filters').open = wide.matches);
wide.addEventListener('change', open_filters);

open_filters();
show_address();
fold_ahead();
