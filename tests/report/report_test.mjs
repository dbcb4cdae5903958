// The report as its readers use it, in Chromium, from files and without a network. REPORTS is the folder of the pages.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const folder = process.env.REPORTS;
let browser;
before(async () => {
  browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
});
after(() => browser?.close());

/** Opens a page, has `use` do its part, and looks whether the page complained or asked anybody for anything. */
async function visit(name, hash, use, options = {}) {
  const context = await browser.newContext({viewport: {width: 1300, height: 900}, ...options});
  const page = await context.newPage();
  const address = pathToFileURL(`${folder}/${name}`).href;
  const trouble = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.stack}`));
  page.on('dialog', (dialog) => trouble.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    const local = request.url().split('#')[0] === address || request.url().startsWith('data:');
    if (!local) trouble.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(address + hash);
    await use(page);
    assert.equal(await page.evaluate(() => window.broken), undefined, 'a script from an article ran');
    assert.deepEqual(trouble, []);
  } finally {
    await context.close();
  }
}

/** The events in the timeline, all of it filled as for printing. */
async function shown(page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page.locator('#events details.event').evaluateAll((all) => all.map(({id}) => id.slice('entry-'.length)));
}
const count = (page) => page.locator('#count').textContent();
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const option = (page, facet, value) => page.locator(`input[name=${facet}][value=${JSON.stringify(value)}]`);
const everything = ['e-visit', 'e-met', 'e-summit', 'e-call', 'e-plan', 'e-denied', 'e-undated'];

test('all events stand under their year and month, those without a date last', () =>
  visit('english.html', '', async (page) => {
    assert.deepEqual((await shown(page)).sort(), [...everything].sort());
    assert.equal((await shown(page)).at(-1), 'e-undated');
    assert.deepEqual(await page.locator('#events h3').allTextContents(), [
      '2016',
      '2017',
      'Events without a known date',
    ]);
    assert.equal(await count(page), '7 events');
    assert.equal(await page.title(), 'A <b>title</b>');
    assert.equal(await page.locator('h1').textContent(), 'A <b>title</b>');
  }));

test('each filter, alone: what it leaves, and the address that says so', async () => {
  const cases = [
    ['actor', 'bashar-al-assad', ['e-plan', 'e-met', 'e-denied']],
    ['kind', 'call', ['e-call']],
    ['status', 'planned', ['e-plan']],
    ['country', 'TR', ['e-summit', 'e-undated']],
    ['source', 'وكالة الأمثلة', ['e-plan', 'e-met', 'e-call', 'e-summit']],
  ];
  for (const [facet, value, expected] of cases)
    await visit('english.html', '', async (page) => {
      await page.locator(`#facet-${facet}`).evaluate((details) => (details.open = true));
      await option(page, facet, value).check();
      assert.deepEqual((await shown(page)).sort(), [...expected].sort(), facet);
      assert.match(await hash(page), new RegExp(`^#${facet}=`));
      const address = await page.evaluate(() => location.hash);
      await page.goto('about:blank');
      await page.goto(pathToFileURL(`${folder}/english.html`).href + address);
      assert.deepEqual((await shown(page)).sort(), [...expected].sort(), `${facet} from ${address}`);
    });
});

test('two actors are those who took part together; two kinds are either', () =>
  visit('english.html', '#actor=vladimir-putin', async (page) => {
    await option(page, 'actor', 'angela-merkel').check();
    assert.deepEqual(await shown(page), ['e-call']);
    await page.locator('#chosen .all').click();
    await option(page, 'kind', 'call').check();
    await option(page, 'kind', 'summit').check();
    assert.deepEqual((await shown(page)).sort(), ['e-call', 'e-summit']);
  }));

test('a period has the events that touch it, and none without a date', () =>
  visit('english.html', '', async (page) => {
    await page.locator('#from').fill('2017-11-22');
    assert.deepEqual((await shown(page)).sort(), ['e-denied', 'e-plan', 'e-summit']);
    await page.locator('#to').fill('2017-11-30');
    assert.deepEqual((await shown(page)).sort(), ['e-plan', 'e-summit']);
    assert.equal(await hash(page), '#from=2017-11-22&to=2017-11-30');
  }));

test('the numbers beside the filters tell what each would leave', () =>
  visit('english.html', '#actor=vladimir-putin', async (page) => {
    const number = (facet, value) => option(page, facet, value).locator('xpath=..').locator('.count').textContent();
    assert.equal(await number('actor', 'bashar-al-assad'), '2');
    assert.equal(await number('actor', 'emmanuel-macron'), '0');
    assert.equal(await number('kind', 'meeting'), '2');
  }));

test('search takes any spelling of Arabic, in either language', async () => {
  const cases = [
    ['أنجيلا', []],
    ['انغيلا', ['e-visit', 'e-call', 'e-undated']],
    ['الأَسَد', ['e-plan', 'e-met', 'e-denied']],
    ['مدينه', ['e-met']],
    ['أردوغـــان سوتشى', ['e-summit']],
    ['ERDOĞAN sochi', ['e-summit']],
    ['٢٢ نوفمبر', ['e-summit']],
    ['<script>', ['e-visit', 'e-met', 'e-denied', 'e-undated']],
  ];
  await visit('small.html', '', async (page) => {
    for (const [query, expected] of cases) {
      await page.locator('#query').fill(query);
      assert.deepEqual((await shown(page)).sort(), [...expected].sort(), query);
    }
  });
});

test('letters are folded as src/text/fold.cpp folds them', () =>
  visit('small.html', '', async (page) => {
    const cases = [
      ['أإآٱ', 'اااا'],
      ['ةىیئؤکء', 'هيييوكء'],
      ['مُحَمَّدٌ', 'محمد'],
      ['مـــوسـكو', 'موسكو'],
      ['\u2067ا\u200Fب\u2069', 'اب'],
      ['٠١٩۰۹', '01909'],
      ['«قال»', '"قال"'],
      ['A–b', 'a-b'],
      ['#وسم_عربي', ' وسم عربي'],
      ['\uFEFB', 'لا'],
      ['‘x’', "'x'"],
    ];
    for (const [text, folded] of cases) assert.equal(await page.evaluate((t) => fold(t), text), folded, text);
  }));

test('an actor or a tie of the diagram is a filter for all parts', () =>
  visit('english.html', '', async (page) => {
    await page.locator('[id="actor-bashar-al-assad"]').click();
    assert.deepEqual((await shown(page)).sort(), ['e-denied', 'e-met', 'e-plan']);
    assert.equal(await page.locator('[id="actor-angela-merkel"]').isVisible(), false);
    assert.equal(await page.locator('[id="actor-vladimir-putin"]').isVisible(), true);
    assert.equal(await page.locator('[id="actor-bashar-al-assad"][aria-pressed=true]').count(), 1);
    assert.equal(await page.locator('#lanes-picture [data-actor]').count(), 3);
    assert.equal(await page.locator('#documents li').count(), 2);
    await page.locator('#chosen button').first().click();
    await page.locator('[id="tie-bashar-al-assad-vladimir-putin-meeting"] path').first().dispatchEvent('click');
    assert.deepEqual(await shown(page), ['e-met']);
    assert.match(await hash(page), /^#tie=tie-bashar-al-assad-vladimir-putin-meeting/);
  }));

for (const name of ['small.html', 'english.html'])
  test(`${name}: names in the diagram stand in their shapes`, () =>
    visit(name, '', async (page) => {
      const places = await page.locator('#diagram .node').evaluateAll((nodes) =>
        nodes.map((node) => {
          const [shape, text] = ['polygon, path, ellipse', 'text'].map((kind) => node.querySelector(kind).getBoundingClientRect());
          return {name: node.id, start: text.left - shape.left, end: shape.right - text.right};
        }),
      );
      assert.ok(places.length > 3);
      for (const {name, start, end} of places) assert.ok(start > -1 && end > -1, `${name}: ${start}, ${end}`);
    }));

test('the diagram shows the actors, countries and ties that are left, as wide and as often as these', () =>
  visit('english.html', '', async (page) => {
    const ids = await page.evaluate(() => data.ties.map(({id}) => id));
    const visible = (id) => page.locator(`[id="${id}"]`).isVisible();
    const before = await page.locator('#diagram svg').innerHTML();
    await option(page, 'status', 'denied').check();
    assert.equal(await visible('actor-bashar-al-assad'), true);
    assert.equal(await visible('actor-angela-merkel'), false);
    for (const id of ids) {
      const left = await page.evaluate((tie) => tie_by_id.get(tie).events.some((i) => data.events[i].shown), id);
      if (await page.locator(`[id="${id}"]`).count()) assert.equal(await visible(id), left, id);
    }
    const words = (await page.locator('#diagram [id$="-label"]:not(.gone) text').allTextContents()).filter((text) =>
      /[a-z]/.test(text),
    );
    assert.ok(words.length > 0);
    for (const word of words) assert.match(word, /^[a-z]+ \(denied\)( ×\d)?$/);
    assert.equal(await page.locator('#diagram [tabindex="0"]:not(.gone)').count(), 1);
    await option(page, 'status', 'denied').uncheck();
    assert.equal(await visible('actor-angela-merkel'), true);
    const plain = (html) => html.replace(/ (tabindex|class|aria-pressed|stroke-width)="[^"]*"/g, '');
    assert.equal(plain(await page.locator('#diagram svg').innerHTML()), plain(before));
  }));

test('lanes show events as joints, uncertain dates as bars, and open them', () =>
  visit('english.html', '#from=2017-01-01', async (page) => {
    assert.equal(await page.locator('.joint[data-event=e-summit] .span').count(), 2);
    assert.equal(await page.locator('.planned.approximate[data-event=e-plan] circle').count(), 2);
    assert.equal(await page.locator('.joint[data-event=e-denied] .cross').count(), 1);
    await page.locator('.joint[data-event=e-met] circle').first().click();
    assert.equal(await page.locator('[id="entry-e-met"][open]').count(), 1);
    assert.match(await hash(page), /event=e-met/);
  }));

test('an event opens to its parties, conflicts, plan, sentences and sources', () =>
  visit('english.html', '#event=e-met', async (page) => {
    const event = page.locator('[id="entry-e-met"]');
    const text = await event.innerText();
    for (const words of ['president of Russia', 'host', '21 November 2017', 'about November 2017', '90%'])
      assert.ok(text.includes(words), `${words} in ${text}`);
    assert.equal(await event.locator('blockquote').count(), 2);
    assert.equal(await event.locator('blockquote strong').first().textContent(), 'التقى');
    const links = event.locator('figcaption a');
    assert.deepEqual(await links.evaluateAll((all) => all.map((a) => [a.href, a.rel])), [
      ['https://example.org/a', 'noopener noreferrer'],
    ]);
    await event.locator('dd button.link', {hasText: 'planned'}).click();
    assert.equal(await page.locator('[id="entry-e-plan"][open]').count(), 1);
  }));

test('an event is shown with its sentence marked in its article', () =>
  visit('articles.html', '', async (page) => {
    await page.locator('#events summary').first().click();
    await page.locator('.article > summary').first().click();
    assert.match(await page.locator('mark').first().textContent(), /^استقبل .* نوفمبر 2017/);
    assert.ok((await page.locator('.article .text').first().textContent()).includes('onerror="window.broken = 1"'));
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.ok(
      (await page.locator('figcaption').first().textContent()).includes('</script><script>window.broken = 1</script>'),
    );
  }));

test('without articles their sentences are still there', () =>
  visit('sentences.html', '', async (page) => {
    await page.locator('#events summary').first().click();
    assert.match(await page.locator('blockquote').first().textContent(), /^استقبل/);
    assert.equal(await page.locator('.article').count(), 0);
    assert.ok(!(await page.content()).includes('المباحثات'));
  }));

test('the page changes its language and direction, and the address says so', () =>
  visit('small.html', '#kind=call', async (page) => {
    const face = () =>
      page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
    assert.deepEqual(await face(), ['ar', 'rtl', 'وقائع دبلوماسية']);
    assert.equal(await count(page), '1 من 7 أحداث');
    await page.locator('#language').click();
    assert.deepEqual(await face(), ['en', 'ltr', 'Diplomatic events']);
    assert.equal(await count(page), '1 of 7 events');
    assert.equal(await hash(page), '#lang=en&kind=call');
    await page.goBack();
    assert.deepEqual(await face(), ['ar', 'rtl', 'وقائع دبلوماسية']);
    for (const text of await page.locator('[data-word]').allTextContents()) assert.notEqual(text, '');
  }));

test('the keyboard reaches and works everything', () =>
  visit('english.html', '', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'timeline-heading');
    await page.locator('#events summary').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#events details[open]').count(), 1);
    await page.keyboard.press('Enter');
    await option(page, 'kind', 'call').focus();
    await page.keyboard.press('Space');
    assert.deepEqual(await shown(page), ['e-call']);
    await page.keyboard.press('Space');
    const parts = page.locator('#diagram [role=button]');
    assert.equal(await page.locator('#diagram [tabindex="0"]').count(), 1);
    await page.locator('#diagram [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.equal(await parts.locator('xpath=self::*[@aria-pressed="true"]').count(), 1);
    assert.ok((await shown(page)).length < everything.length);
    const lane = page.locator('#lanes-picture [data-actor=recep-tayyip-erdogan]');
    const focused = (locator) => locator.evaluate((node) => node === document.activeElement);
    await page.goto(pathToFileURL(`${folder}/english.html`).href);
    await lane.focus();
    await page.keyboard.press('Enter');
    assert.match(await hash(page), /actor=recep-tayyip-erdogan/);
    assert.ok(await focused(lane), 'the lane keeps the focus');
    await page.locator('#chosen button').focus();
    await page.keyboard.press('Enter');
    assert.ok(await focused(page.locator('#query')), 'without choices, the search has it');
  }));

test('screen readers find landmarks, names and the number of events', () =>
  visit('english.html', '', async (page) => {
    for (const role of ['banner', 'main', 'search', 'contentinfo'])
      assert.equal(await page.getByRole(role).count(), 1, role);
    assert.equal(await page.getByRole('navigation').count(), 2);
    assert.equal(await page.locator('[role=status][aria-live=polite]').textContent(), '7 events');
    const nameless = await page
      .locator('input, button, summary, [role=button], a')
      .evaluateAll(
        (all) =>
          all.filter(
            (node) =>
              !(node.getAttribute('aria-label') || node.closest('label')?.textContent || node.textContent).trim(),
          ).length,
      );
    assert.equal(nameless, 0);
  }));

test('light and dark follow the reader’s system, the diagram with the page', async () => {
  const colours = {};
  for (const colorScheme of ['light', 'dark'])
    await visit(
      'small.html',
      '',
      async (page) => {
        colours[colorScheme] = await page.evaluate(() => [
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.body).color,
          getComputedStyle(document.querySelector('#diagram rect')).fill,
        ]);
      },
      {colorScheme},
    );
  assert.deepEqual(colours.light, ['rgb(255, 254, 251)', 'rgb(34, 34, 34)', 'rgb(255, 254, 251)']);
  assert.deepEqual(colours.dark, ['rgb(21, 24, 28)', 'rgb(236, 234, 228)', 'rgb(21, 24, 28)']);
});

test('nothing is wider than a phone', async () => {
  for (const [name, event] of [
    ['small.html', 'e-met'],
    ['english.html', 'e-met'],
    ['large.html', 'event-7'],
  ])
    await visit(
      name,
      `#event=${event}`,
      async (page) => {
        const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(width <= room, `${name}: ${width} in ${room}`);
      },
      {viewport: {width: 360, height: 740}},
    );
});

test('on paper stand all events, and no controls', () =>
  visit('english.html', '', async (page) => {
    await page.emulateMedia({media: 'print', colorScheme: 'dark'});
    assert.equal(await page.locator('aside').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 254, 251)');
    assert.equal((await shown(page)).length, everything.length);
  }));

test('long lists are filled as they come into view', () =>
  visit('large.html', '', async (page) => {
    const filled = () => page.locator('#events details.event').count();
    assert.ok((await filled()) < 1000);
    await page.locator('#years a').last().click();
    await page.locator('#year-2017 details.event').first().waitFor();
    assert.ok((await filled()) < 2000);
    await page.evaluate(() => open_event('event-4900'));
    assert.equal(await page.locator('#entry-event-4900[open]').count(), 1);
  }));

// Bounds for a machine that has much else to do; the figures that are told come from a quiet one.
test('5,000 events: the page opens, filters and searches at once', () =>
  visit('large.html', '', async (page) => {
    const opened = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
    const times = await page.evaluate(async () => {
      const pause = () => new Promise((done) => setTimeout(done, 400));
      const taken = {};
      const measure = async (name, act) => {
        await pause();
        const start = performance.now();
        act();
        document.body.getBoundingClientRect();
        taken[name] = performance.now() - start;
      };
      const press = (facet) => document.querySelector(`input[name=${facet}]`).click();
      const type = (text) => {
        document.getElementById('query').value = text;
        document.getElementById('query').dispatchEvent(new Event('input', {bubbles: true}));
      };
      await measure('kind', () => press('kind'));
      await measure('kind again', () => press('kind'));
      await measure('actor', () => press('actor'));
      await measure('actor again', () => press('actor'));
      await measure('search', () => type('التعاون'));
      await measure('rare search', () => type('رقم 77'));
      await measure('no search', () => type(''));
      return taken;
    });
    console.log(
      `opened in ${opened.toFixed()} ms; ${Object.entries(times)
        .map(([name, ms]) => `${name} ${ms.toFixed()}`)
        .join(', ')} ms`,
    );
    assert.ok(opened < 10000, `${opened} ms`);
    for (const [name, ms] of Object.entries(times)) assert.ok(ms < 1000, `${name}: ${ms} ms`);
  }));
