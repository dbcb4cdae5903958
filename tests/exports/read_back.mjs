// read_back.mjs FOLDER: reads exports of events.jsonl with the packages that their formats come from.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import edtf from 'edtf';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');

// FollowTheMoney: unknown schemata and properties throw; references must lead to entities.
const { Model } = require('@alephdata/followthemoney');
const model = new Model(require('@alephdata/followthemoney/dist/defaultModel.json'));
const entities = read('events.ftm').trim().split('\n').map((line) => model.getEntity(JSON.parse(line)));
const ids = new Set(entities.map((entity) => entity.id));
assert.equal(ids.size, entities.length, 'FollowTheMoney: an id stands twice');
for (const entity of entities)
  for (const property of entity.getProperties()) {
    if (property.type.name !== 'entity') continue;
    for (const value of entity.getProperty(property)) assert.ok(ids.has(value.id ?? value), `${entity.id}: ${property.name}`);
  }
const events = entities.filter((entity) => entity.schema.name === 'Event');
assert.equal(events.length, 9);
assert.deepEqual(events.find((event) => event.getFirst('location') === 'Geneva').getProperty('startDate'), ['2017-11-28']);

// TimelineJS: its own reader sorts and checks the events.
const dom = new JSDOM('<div id="timeline"></div>', { runScripts: 'outside-only', url: 'http://localhost/' });
dom.window.eval(fs.readFileSync(require.resolve('@knight-lab/timelinejs/dist/js/timeline.js'), 'utf8'));
dom.window.data = JSON.parse(read('timeline.json'));
dom.window.eval("window.timeline = new TL.Timeline('timeline', window.data)");
await new Promise((resolve) => setTimeout(resolve, 300));
const { config } = dom.window.timeline;
assert.equal(JSON.stringify(config.messages), JSON.stringify({ errors: [], warnings: [] }));
assert.equal(config.events.length, 7);
assert.equal(config.events.some((event) => /<script/i.test(event.text.text)), false, 'TimelineJS: a script came through');
assert.match(config.events.find((event) => /Sochi/.test(event.text.text)).text.text, /href="https:\/\/example\.org\/a\?x=1&amp;y=2"/);

// Dates of every form that CSV can hold.
const dates = read('events.csv').match(/(?<=,(?:happened|planned|postponed|cancelled|denied),)[^,]+/g);
assert.deepEqual(dates.length, 8);
for (const date of dates) assert.ok(edtf(date), date);

// GEXF by graphology.
const graph = gexf.parse(Graph, read('network.gexf'), { addMissingNodes: false, allowUndeclaredAttributes: false });
assert.equal(graph.size, 5);
assert.equal(graph.getNodeAttribute('x-front', 'label'), 'Front "X", Y; <Z>');

console.log('read back: FollowTheMoney, TimelineJS, EDTF, GEXF');
process.exit(0);
