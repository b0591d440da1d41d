import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFlow, paths, reachable, replay, type FlowGraph } from '../../src/domain/flow.ts';

const flow: FlowGraph = {
  start: 'asked',
  questions: [
    { id: 'asked', answers: [{ id: 'no', to: 'record' }, { id: 'yes', to: 'waiting' }] },
    { id: 'record', answers: [{ id: 'never', to: 'unregistered' }, { id: 'short', to: 'tax' }] },
    { id: 'waiting', answers: [{ id: 'long', to: 'silence' }, { id: 'short', to: 'tax' }] },
  ],
};
const outcomes = ['unregistered', 'tax', 'silence'];
const problems = (change: (copy: FlowGraph) => void) => {
  const copy = structuredClone(flow);
  change(copy);
  return checkFlow(copy, outcomes).map(({ what }) => what);
};

test('answers are followed to a question or an outcome', () => {
  assert.deepEqual(replay(flow, []), { steps: [], question: 'asked' });
  assert.deepEqual(replay(flow, [{ question: 'asked', answer: 'no' }]), { steps: [{ question: 'asked', answer: 'no' }], question: 'record' });
  assert.equal(replay(flow, [{ question: 'asked', answer: 'no' }, { question: 'record', answer: 'never' }]).outcome, 'unregistered');
});

test('an old or hostile answer stops the replay at the question that now needs one', () => {
  for (const step of [{ question: 'asked', answer: 'maybe' }, { question: 'record', answer: 'never' }, { question: '__proto__', answer: 'constructor' }, { question: '', answer: '' }]) {
    assert.deepEqual(replay(flow, [step, { question: 'record', answer: 'never' }]), { steps: [], question: 'asked' });
  }
});

test('whatever the steps are, the replay ends at a question of the flow or at an outcome that its own answers reach', () => {
  const words = ['asked', 'record', 'waiting', 'no', 'yes', 'never', 'short', 'long', 'x', ''];
  const ends = new Set([...flow.questions.map(({ id }) => id), ...outcomes]);
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const pick = () => words[Math.floor(random() * words.length)]!;
  for (let round = 0; round < 3000; round++) {
    const steps = Array.from({ length: Math.floor(random() * 6) }, () => ({ question: pick(), answer: pick() }));
    const place = replay(flow, steps);
    assert.ok(ends.has(place.outcome ?? place.question!));
    assert.deepEqual(place.steps, steps.slice(0, place.steps.length));
    assert.deepEqual(replay(flow, place.steps), place);
  }
});

test('every path is listed once', () => {
  assert.deepEqual(
    paths(flow).map(({ steps, outcome }) => `${steps.map(({ answer }) => answer).join(' ')} ${outcome}`),
    ['no never unregistered', 'no short tax', 'yes long silence', 'yes short tax'],
  );
});

test('what can be reached', () => {
  assert.deepEqual([...reachable(flow)].sort(), ['asked', 'record', 'silence', 'tax', 'unregistered', 'waiting']);
  assert.deepEqual([...reachable(flow, ['waiting'])].sort(), ['silence', 'tax', 'waiting']);
});

test('a sound flow has no problems', () => assert.deepEqual(checkFlow(flow, outcomes), []));

test('an answer to nowhere, with the nearest place to write', () => {
  const copy = structuredClone(flow);
  copy.questions[1]!.answers[0]!.to = 'unregisterd';
  const [problem] = checkFlow(copy, outcomes);
  assert.match(problem!.what, /neither a question nor an outcome/);
  assert.equal(problem!.write, 'to: unregistered');
});

test('a cycle of answers', () => assert.match(problems((copy) => (copy.questions[1]!.answers[1]!.to = 'asked')).join('\n'), /in a circle: asked → record → asked/));
test('a question that nothing leads to', () => assert.match(problems((copy) => copy.questions.push({ id: 'lost', answers: [{ id: 'a', to: 'tax' }] })).join(), /no answer leads to the question "lost"/));
test('an outcome that nothing leads to', () => assert.match(problems((copy) => (copy.questions[2]!.answers[0]!.to = 'tax')).join(), /no answer leads to the outcome "silence"/));
test('two questions, or two answers, of one id', () => {
  assert.match(problems((copy) => copy.questions.push(copy.questions[0]!)).join(), /two questions have the id "asked"/);
  assert.match(problems((copy) => (copy.questions[0]!.answers[1]!.id = 'no')).join(), /two answers of "asked"/);
});
test('a start that is no question', () => assert.match(problems((copy) => (copy.start = 'begin')).join(), /starts at "begin"/));
