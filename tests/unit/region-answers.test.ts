import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOf, monthsBetween } from '../../src/domain/ages.ts';
import { answerOf, heldFacts, shownAnswer } from '../../src/domain/region-answers.ts';

const fact = (id: string, question: string, more: object = {}) => ({ id, question, confidence: 'official', ...more });
const unknown = (question: string) => ({ id: question, question, confidence: 'unknown' });
const regions = [
  { id: 'province', data: { facts: [fact('assess', 'assess', { answer: 'agency' }), fact('self-declare-since', 'self-declare-since', { starts: '2023-07-01' })] } },
  { id: 'city', data: { parent: 'province', facts: [unknown('assess'), unknown('self-declare-since')] } },
  { id: 'left-out', data: { parent: 'province', flow: { switch: 'own' as const }, facts: [unknown('self-declare-since')] } },
  { id: 'own', data: { parent: 'province', facts: [fact('first', 'assess'), fact('second', 'assess', { answer: 'tax' })] } },
];
const answers = [{ id: 'agency' }, { id: 'tax' }];
const dates = [{ id: 'early', until: '2022-12-31' }, { id: 'in-2023', from: '2023-01-01', until: '2023-12-31' }, { id: 'late', from: '2024' }];

test('what is unknown in a city is taken from the province, and says so', () => {
  assert.equal(heldFacts(regions, 'city', 'assess').region, 'province');
  assert.deepEqual(shownAnswer(regions, 'city', 'assess', answers), { kind: 'answer', answer: { id: 'agency' }, fact: regions[0]!.data.facts[0], region: 'province' });
});

test('a date that does not hold in a city is not taken from the province', () => {
  assert.equal(heldFacts(regions, 'city', 'self-declare-since').facts.length, 1);
  assert.deepEqual(shownAnswer(regions, 'left-out', 'self-declare-since', dates), { kind: 'unknown' });
  assert.equal(shownAnswer(regions, 'left-out', 'assess', answers).kind, 'answer');
});

test('own facts go first, and the first with a plain answer is shown', () => {
  const shown = shownAnswer(regions, 'own', 'assess', answers);
  assert.equal(shown.kind === 'answer' && shown.fact.id, 'second');
  assert.equal(shownAnswer(regions, 'own', 'assess', []).kind, 'noted');
});

test('a start date finds its answer by its days', () => {
  const of = (starts: string) => answerOf(dates, fact('x', 'x', { starts }))?.id;
  assert.deepEqual(['2020-11-01', '2023-01-01', '2023-12', '2024-07-01'].map(of), ['early', 'in-2023', 'in-2023', 'late']);
  assert.equal(answerOf(answers, fact('x', 'x', { starts: '2023-01-01' })), undefined);
  assert.equal(answerOf(dates, fact('x', 'x', { answer: 'late', starts: '2020-01-01' }))?.id, 'late');
});

test('age is counted in whole months, from the day on which somebody confirmed it', () => {
  assert.equal(monthsBetween('2023-11-21', '2026-11-21'), 36);
  assert.equal(monthsBetween('2023-11-22', '2026-11-21'), 35);
  assert.equal(monthsBetween('2024', '2026-11-21'), 34);
  assert.equal(ageOf({ asOf: '2023-11-21' }, 36, '2026-11-21').state, 'fresh');
  assert.equal(ageOf({ asOf: '2023-10' }, 36, '2026-11-21').state, 'old');
  assert.equal(ageOf({ asOf: '2012', confirmed: '2026-01-05' }, 36, '2026-11-21').state, 'fresh');
  assert.equal(ageOf({ source: { date: '2001' } }, 36, '2026-11-21').state, 'old');
  assert.equal(ageOf({}, 36, '2026-11-21').state, 'undated');
  assert.equal(ageOf({ asOf: '2001' }, undefined, '2026-11-21').state, 'timeless');
});
