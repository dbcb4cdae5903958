// input.mjs FOLDER: writes the inputs of the tests: small.jsonl (events that each test something), large.jsonl (5,000
// events of 300 actors) and articles.jsonl (one article that tries to break out of the page).
import {writeFileSync} from 'node:fs';

const folder = process.argv[2];
const lines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const person = (id, ar, en, country, role = 'party', post) => ({
  id,
  type: 'person',
  role,
  name: {ar, en},
  country,
  post,
});
const putin = person('vladimir-putin', 'فلاديمير بوتين', 'Vladimir Putin', 'RU', 'host', {
  ar: 'رئيس روسيا',
  en: 'president of Russia',
});
const assad = person('bashar-al-assad', 'بشار الأسد', 'Bashar al-Assad', 'SY', 'guest');
const erdogan = person('recep-tayyip-erdogan', 'رجب طيب أردوغان', 'Recep Tayyip Erdoğan', 'TR');
const merkel = person('angela-merkel', 'أنغيلا ميركل', 'Angela Merkel', 'DE', 'initiator');
const macron = person('emmanuel-macron', 'إيمانويل ماكرون', 'Emmanuel Macron', 'FR');
const sochi = {id: 'sochi', name: {ar: 'سوتشي', en: 'Sochi'}, country: 'RU', lat: 43.6, lon: 39.7};
const paris = {id: 'paris', name: {ar: 'باريس', en: 'Paris'}, country: 'FR', lat: 48.85, lon: 2.35};

const documents = [
  {doc: 'a', date: '2017-11-21', title: 'قمة في سوتشي', source: 'وكالة الأمثلة', url: 'https://example.org/a'},
  {
    doc: 'b',
    date: '2017-11-23',
    title: '<script>window.broken = 1</script>',
    source: 'صحيفة <b>الأمثلة</b>',
    url: 'javascript:window.broken=1',
  },
].map((document) => ({...document, date_basis: 'given', events: []}));

const evidence = (doc, text, trigger = [0, 4]) => ({
  doc,
  begin: 0,
  end: Buffer.byteLength(text),
  trigger,
  rule: 'r',
  text,
});
const event = (id, kind, status, date, participants, place, sources, more = {}) => ({
  id,
  kind,
  status,
  date,
  date_basis: date ? 'explicit' : 'none',
  participants,
  place,
  confidence: 0.9,
  evidence: sources,
  sources: new Set(sources.map(({doc}) => doc)).size,
  conflicts: [],
  fulfils: null,
  fulfilled_by: null,
  ...more,
});

const small = [
  event('e-visit', 'visit', 'happened', '2016-03', [{...merkel, role: 'guest'}], paris, [
    evidence('b', 'زارت ميركل باريس'),
  ]),
  event('e-plan', 'meeting', 'planned', '2017-11~', [putin, assad], null, [evidence('a', 'سيلتقي الرئيسان')], {
    fulfilled_by: 'e-met',
  }),
  event(
    'e-met',
    'meeting',
    'happened',
    '2017-11-20',
    [putin, assad],
    sochi,
    [
      evidence('a', 'التقى بوتين الأسدَ في مدينة سوتشي', [0, 10]),
      evidence('b', 'لقاء <img src=x onerror="window.broken=1">'),
    ],
    {
      fulfils: 'e-plan',
      conflicts: [
        {
          field: 'date',
          values: [
            {value: '2017-11-20', sources: 1, evidence: [{doc: 'a', begin: 0, end: 9}]},
            {value: '2017-11-21', sources: 1, evidence: [{doc: 'b', begin: 0, end: 9}]},
          ],
        },
      ],
    },
  ),
  event('e-call', 'call', 'happened', '2017-11-21', [merkel, putin], null, [evidence('a', 'اتصلت ميركل ببوتين')]),
  event('e-summit', 'summit', 'happened', '2017-11-20/2017-11-22', [putin, erdogan], sochi, [
    evidence('a', 'قمة ثنائية'),
  ]),
  event('e-denied', 'meeting', 'denied', '2017-12', [macron, assad], paris, [evidence('b', 'نفى مصدر أي لقاء')]),
  event('e-undated', 'talks', 'happened', null, [erdogan, merkel], null, [evidence('b', 'محادثات سابقة')]),
];
writeFileSync(`${folder}/small.jsonl`, lines([...documents, ...small]));

// A fixed sequence, so that every run has the same events.
let seed = 1;
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const countries = ['RU', 'SY', 'TR', 'DE', 'FR', 'US', 'IR', 'SA', 'EG', 'TN', 'IQ', 'GB'];
const actors = Array.from({length: 300}, (_, i) =>
  person(`actor-${i}`, `طرف ${i}`, `Actor ${i}`, countries[i % countries.length]),
);
const kinds = ['meeting', 'call', 'summit', 'visit', 'talks', 'statement', 'contact'];
const sentence =
  'قالت مصادر مطلعة إن الطرفين بحثا سبل تعزيز التعاون بينهما وتطورات الأوضاع في المنطقة، وأكدا أهمية استمرار التشاور بشأن القضايا المشتركة. ';
const large_documents = Array.from({length: 2500}, (_, i) => ({
  doc: `d${i}`,
  date: null,
  date_basis: 'none',
  title: `مقال رقم ${i}`,
  source: `وكالة ${i % 20}`,
  url: `https://example.org/${i}`,
  events: [],
}));
const large = Array.from({length: 5000}, (_, i) => {
  const day = new Date(Date.UTC(2012, 0, 1) + Math.floor((i * 2190) / 5000) * 86400000).toISOString().slice(0, 10);
  const first = Math.floor((random(300) * random(300)) / 300); // some are met more than others
  const second = (first + 1 + random(298)) % 300;
  const parties = [actors[first], actors[second]].sort((a, b) => (a.id < b.id ? -1 : 1));
  return event(
    `event-${i}`,
    kinds[random(kinds.length)],
    random(10) ? 'happened' : 'planned',
    day,
    parties,
    random(2) ? paris : null,
    [evidence(`d${i % 2500}`, sentence + i), evidence(`d${(i * 7) % 2500}`, sentence + i)],
  );
});
writeFileSync(`${folder}/large.jsonl`, lines([...large_documents, ...large]));

writeFileSync(
  `${folder}/articles.jsonl`,
  lines([
    {
      id: 'hostile',
      date: '2017-11-21',
      source: '"><script>window.broken=1</script>',
      url: 'https://example.org/"onmouseover="window.broken=1',
      title: '</script><script>window.broken = 1</script>',
      text:
        'استقبل الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في مدينة سوتشي يوم 20 نوفمبر 2017. <script>window.broken = 1</script>\n' +
        '<img src="https://example.org/x.png" onerror="window.broken = 1"> وقال مصدر إن المباحثات تناولت التسوية.',
    },
  ]),
);
