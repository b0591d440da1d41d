import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelDuring } from '../../src/domain/regions.ts';
import { readLibrary } from '../../src/library/index.ts';
import { regionData, regionNotes } from '../../src/library/region-data.ts';
import { Regions } from '../../src/library/regions.ts';
import { staleFacts } from '../../src/library/stale.ts';
import { regionData as dataSchema, regionNotes as notesSchema } from '../../src/schemas/region-data.ts';

const library = readLibrary();
const today = '2026-11-21';
const regions = new Regions(library, today);
const model = (id: string, month: string) => modelDuring(regions.rules(id), month);

test('where tax registers payers, and where it does not', () => {
  for (const id of ['guangdong', 'guangzhou', 'xiamen']) assert.equal(model(id, '2025-01'), 'tax-registers', id);
  assert.equal(model('shenzhen', '2024-06'), 'agency-assesses');
  assert.equal(model('shenzhen', '2024-07'), 'declared-to-tax');
});

test('a date is inherited, except where it does not hold', () => {
  assert.equal(regions.rules('beijing-chaoyang').switch?.region, 'beijing');
  assert.equal(regions.rules('zhengzhou').switch?.date, '2024-04-01');
  for (const id of ['ningbo', 'xpcc', 'guangxi', 'qinghai', 'sichuan']) assert.equal(model(id, '2025-01'), 'unclear', id);
});

test('the short limits of Xiamen and Shenzhen are warned of, and only there', () => {
  const warned = library.regions.filter(({ id }) => regions.rules(id).warnings.length).map(({ id }) => id);
  assert.deepEqual(warned, ['shenzhen', 'xiamen']);
});

test('every region has a first door for every trouble, and its date in the words', () => {
  for (const { id } of library.regions) {
    for (const { open } of regions.doors(id)) {
      assert.ok(open.length > 0, id);
      for (const { says } of open) assert.doesNotMatch(says.en + says.zh, /[{}]/, id);
    }
  }
  const doors = (id: string) => regions.doors(id).find((each) => each.id === 'short')!.open.map(({ to }) => to);
  assert.deepEqual(doors('jiangsu'), ['tax-now', 'agency-then-tax', 'both']);
  assert.deepEqual(doors('ningbo'), ['both']);
  assert.deepEqual(doors('guangzhou'), ['tax-registers']);
});

test('what is unknown is never shown as an answer, and each has its sentence to ask', () => {
  for (const { id, data } of library.regions) {
    for (const question of regions.compared) {
      const own = data.facts.filter((fact) => fact.question === question.id);
      assert.ok(own.length > 0, `${id} says nothing on ${question.id}, not even that it is unknown`);
      const shown = regions.shown(id, question);
      if (shown.kind !== 'unknown') assert.notEqual(shown.fact.confidence, 'unknown' as string, id);
      if (shown.kind === 'unknown') assert.ok(question.ask && library.pinyin.has(question.ask.zh), `${id} ${question.id}`);
    }
  }
});

test('the data that machines read are what their schema says', () => {
  dataSchema.parse(JSON.parse(JSON.stringify(regionData(library, regions, today))));
  for (const { id } of library.regions) notesSchema.parse(JSON.parse(JSON.stringify(regionNotes(library, regions, id))));
});

test('old facts are listed, the oldest and most used first; a confirmed one is not', () => {
  const list = staleFacts(library, regions);
  assert.ok(list.length > 0);
  list.reduce((before, each) => {
    assert.ok(before.over * before.uses >= each.over * each.uses);
    return each;
  });
  const [first] = list;
  const entry = library.regions.find(({ id }) => id === first!.region)!;
  const fact = entry.data.facts.find(({ id }) => id === first!.fact)! as { confirmed?: string };
  fact.confirmed = today;
  assert.ok(!staleFacts(library, regions).some(({ region, fact: id }) => region === first!.region && id === first!.fact));
  delete fact.confirmed;
});
