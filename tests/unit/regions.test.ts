import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineage, modelDuring, regionRules, type RegionLike } from '../../src/domain/regions.ts';

const since = (starts?: string) => ({ id: 'self-declare-since', question: 'self-declare-since', confidence: starts ? 'official' : 'unknown', starts });
const text = { en: 'Soon.', zh: '快。' };
const regions: RegionLike[] = [
  { id: 'south', data: { facts: [since('2024-07-01')], flow: { taxRegisters: true, inspection: { days: 45, unit: 'working-day', upTo: 75, fact: 'inspection' } } } },
  { id: 'inherits', data: { parent: 'south', facts: [since()] } },
  { id: 'refuses', data: { parent: 'south', facts: [since()], flow: { taxRegisters: false, switch: 'own', limits: [{ id: 'sixty', text, days: 60, fact: 'complaint' }] } } },
  { id: 'below', data: { parent: 'refuses', facts: [] } },
  { id: 'plain', data: { facts: [since('2024-07-01')] } },
  { id: 'loop', data: { parent: 'loop', facts: [] } },
];

test('a region inherits, names where each rule comes from, and its own rule goes first', () => {
  assert.deepEqual(regionRules(regions, 'inherits'), {
    taxRegisters: true,
    switch: { date: '2024-07-01', confidence: 'official', region: 'south', fact: 'self-declare-since' },
    warnings: [],
    inspection: { days: 45, unit: 'working-day', upTo: 75, fact: 'inspection', region: 'south' },
  });
  const own = regionRules(regions, 'refuses');
  assert.equal(own.taxRegisters, false);
  assert.equal(own.switch, undefined);
  assert.deepEqual(own.warnings, [{ id: 'sixty', text, days: 60, fact: 'complaint', region: 'refuses' }]);
});

test('what stops a date stops it for those below too', () => {
  assert.equal(regionRules(regions, 'below').switch, undefined);
  assert.equal(regionRules(regions, 'below').warnings.length, 1);
});

test('an unknown region has the national rules, and a circle of parents ends', () => {
  assert.deepEqual(regionRules(regions, 'nowhere'), { taxRegisters: false, warnings: [] });
  assert.deepEqual(lineage(regions, 'loop').map(({ id }) => id), ['loop']);
});

test('the model follows from the months, and is unclear where they are not', () => {
  const plain = regionRules(regions, 'plain');
  assert.equal(modelDuring(plain, '2024-07', '2025-01'), 'declared-to-tax');
  assert.equal(modelDuring(plain, '2024-07'), 'declared-to-tax');
  assert.equal(modelDuring(plain, '2020-01', '2024-06'), 'agency-assesses');
  assert.equal(modelDuring(plain, '2024-06', '2024-07'), 'unclear');
  assert.equal(modelDuring(plain, '2024-07', '2024-06'), 'unclear');
  assert.equal(modelDuring(plain), 'unclear');
  assert.equal(modelDuring(regionRules(regions, 'refuses'), '2025-01'), 'unclear');
  assert.equal(modelDuring(regionRules(regions, 'inherits')), 'tax-registers');
});

test('a switch in the middle of a month leaves that month unclear', () => {
  const mid = regionRules([{ id: 'mid', data: { facts: [since('2020-11-21')] } }], 'mid');
  assert.deepEqual(['2020-10', '2020-11', '2020-12'].map((month) => modelDuring(mid, month)), ['agency-assesses', 'unclear', 'declared-to-tax']);
});
