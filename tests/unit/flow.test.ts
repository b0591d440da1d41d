import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, checkFlow, downwards, fits, longest, openAnswers, outline, paths, reachable, readAddress, readSteps, replay, writeAddress, writeSteps, type CheckOptions, type FlowGraph } from '../../src/domain/flow/index.ts';

const flow: FlowGraph = {
  start: 'asked',
  questions: [
    { id: 'asked', answers: [{ id: 'no', to: 'record' }, { id: 'yes', to: 'waiting' }] },
    { id: 'record', answers: [{ id: 'never', to: 'unregistered' }, { id: 'short', to: 'tax' }] },
    { id: 'waiting', answers: [{ id: 'long', to: 'silence' }, { id: 'short', to: 'tax' }] },
  ],
};
const outcomes = ['unregistered', 'tax', 'silence'];
const problems = (mistake: (copy: FlowGraph) => void, options?: CheckOptions) => {
  const copy = structuredClone(flow);
  mistake(copy);
  return checkFlow(copy, outcomes, options).map(({ what }) => what);
};
const steps = (text: string) => readSteps(text);

/** A flow with a question whose answer is worked out: months in a place of which something is known. */
const withRules: FlowGraph = {
  start: 'record',
  entries: ['place'],
  onward: { look: ['record'] },
  questions: [
    { id: 'record', unsure: 'unseen', answers: [{ id: 'never', to: 'place', set: { problem: 'unregistered' } }, { id: 'short', to: 'place', set: { problem: 'short' } }, { id: 'unseen', to: 'look' }] },
    {
      id: 'place',
      given: 'place',
      answers: [
        { id: 'tax', to: 'tax-first', when: { model: 'tax' } },
        { id: 'new', to: 'unregistered', when: { problem: 'unregistered' } },
        { id: 'after', to: 'tax-now', when: { problem: 'short', model: ['after', 'later'] } },
        { id: 'unclear', to: 'both' },
      ],
    },
  ],
};
const read = (kind: string, given: string) => (kind === 'place' && ['tax', 'after', 'later', 'unknown'].includes(given) ? { model: given } : undefined);
const end = (text: string, from?: string) => replay(withRules, steps(text), read, from).outcome;

test('answers are followed to a question or an outcome', () => {
  assert.deepEqual(replay(flow, []), { steps: [], taken: [], facts: {}, question: 'asked' });
  assert.deepEqual(replay(flow, steps('asked.no')), { steps: [{ question: 'asked', answer: 'no' }], taken: ['no'], facts: {}, question: 'record' });
  assert.equal(replay(flow, [{ question: 'asked', answer: 'no' }, { question: 'record', answer: 'never' }]).outcome, 'unregistered');
});

test('an old or hostile answer stops the replay at the question that now needs one', () => {
  for (const step of [{ question: 'asked', answer: 'maybe' }, { question: 'record', answer: 'never' }, { question: '__proto__', answer: 'constructor' }, { question: '', answer: '' }]) {
    assert.deepEqual(replay(flow, [step, { question: 'record', answer: 'never' }]), { steps: [], taken: [], facts: {}, question: 'asked' });
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

test('an answer is worked out from what was given and what is known: the first that fits', () => {
  assert.equal(end('record.never~place.tax'), 'tax-first');
  assert.equal(end('record.never~place.after'), 'unregistered');
  assert.equal(end('record.never~place.unknown'), 'unregistered');
  assert.equal(end('record.short~place.later'), 'tax-now');
  assert.equal(end('record.short~place.unknown'), 'both');
});

test('a branch may also be chosen by hand, unless something known speaks against it', () => {
  assert.equal(replay(withRules, steps('record.short~place.after')).outcome, 'tax-now');
  assert.deepEqual(replay(withRules, steps('record.never~place.after')), { steps: steps('record.never'), taken: ['never'], facts: { problem: 'unregistered' }, question: 'place' });
  assert.deepEqual(openAnswers(withRules.questions[1]!, { problem: 'unregistered' }).map(({ id }) => id), ['tax', 'new']);
  assert.deepEqual(openAnswers(withRules.questions[1]!, { problem: 'mixed' }).map(({ id }) => id), ['tax', 'unclear']);
});

test('what was given and means nothing stops the replay', () => assert.equal(replay(withRules, steps('record.never~place.atlantis'), read).question, 'place'));

test('a fact never comes from an object’s prototype', () => {
  assert.equal(fits({ constructor: 'Object' }, {}), false);
  assert.equal(fits(undefined, {}), true);
});

test('from an outcome the way goes on where it says so, and nowhere else', () => {
  assert.equal(end('record.unseen~record.never~place.tax'), 'tax-first');
  assert.equal(replay(withRules, steps('record.unseen~place.tax'), read).outcome, 'look');
});

test('readers may come in at an entry, and only there', () => {
  assert.equal(end('place.unknown', 'place'), 'both');
  assert.equal(replay(flow, steps('waiting.long'), read, 'waiting').question, 'asked');
});

test('one answer is changed, and the rest is kept as far as it fits', () => {
  const before = steps('record.short~place.later');
  assert.equal(change(withRules, before, { question: 'record', answer: 'never' }, read).outcome, 'unregistered');
  assert.equal(change(withRules, before, { question: 'record', answer: 'unseen' }, read).outcome, 'look');
  assert.equal(change(flow, steps('asked.no~record.never'), { question: 'asked', answer: 'yes' }).question, 'waiting');
});

test('addresses: what is written is read back, and what is hostile is ignored', () => {
  const address = { steps: steps('record.never~place.jiangsu.2022-01.2023-06'), from: 'record', change: 'place' };
  assert.deepEqual(readAddress(writeAddress(address)), address);
  assert.equal(writeAddress({ steps: [] }), '');
  assert.equal(address.steps[1]!.answer, 'jiangsu.2022-01.2023-06');
  assert.deepEqual(readAddress('?a=asked.no~<script>~record.never&from=../x&change=%00&b=1'), { steps: steps('asked.no') });
  assert.equal(readSteps('a.b~'.repeat(500)).length <= 40, true);
  assert.deepEqual(readSteps(`a.${'b'.repeat(200)}`), []);
});

test('reading any address and writing what was read is stable', () => {
  const letters = 'ab.~-=&?%<"\'\u0000é中1'.split('');
  let seed = 11;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: Math.floor(random() * 30) }, () => letters[Math.floor(random() * letters.length)]).join('');
    const once = readSteps(text);
    assert.deepEqual(readSteps(writeSteps(once)), once);
    assert.ok(/^[a-z0-9.~-]*$/.test(writeSteps(once)));
    assert.ok(flow.questions.some(({ id }) => id === (replay(flow, once).question ?? 'asked')));
  }
});

test('whatever is given, a worked-out answer is one of the question’s own', () => {
  const words = ['tax', 'after', 'later', 'unknown', 'new', 'unclear', '', 'x.y'];
  for (const problem of ['never', 'short', 'unseen']) {
    for (const word of words) {
      const place = replay(withRules, [{ question: 'record', answer: problem }, { question: 'place', answer: word }], read);
      if (place.steps.length === 2) assert.ok(withRules.questions[1]!.answers.some(({ id, to }) => id === place.taken[1] && to === place.outcome));
      else assert.ok(place.question === 'place' || place.outcome === 'look');
    }
  }
});

test('ways with rules: only those that a reader can go', () => {
  assert.deepEqual(paths(withRules).map(({ steps: way, outcome }) => `${writeSteps(way)} ${outcome}`), ['record.never~place.tax tax-first', 'record.never~place.new unregistered', 'record.short~place.tax tax-first', 'record.short~place.after tax-now', 'record.short~place.unclear both', 'record.unseen look']);
  assert.equal(longest(withRules), 2);
  assert.equal(longest(withRules, 'place', { problem: 'short' }), 1);
});

test('the outline writes each question once, and the order leads downwards', () => {
  const nested = outline({ start: 'a', questions: [{ id: 'a', answers: [{ id: '1', to: 'b' }, { id: '2', to: 'b' }, { id: '3', to: 'x' }] }, { id: 'b', answers: [{ id: '1', to: 'x' }] }] });
  assert.deepEqual(nested, { question: 'a', answers: [{ answer: '1', question: { question: 'b', answers: [{ answer: '1', outcome: 'x' }] } }, { answer: '2', see: 'b' }, { answer: '3', outcome: 'x' }] });
  assert.deepEqual(downwards({ start: 'a', questions: [{ id: 'b', answers: [] }, { id: 'a', answers: [{ id: '1', to: 'b' }] }] }), ['a', 'b']);
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

test('“I do not know” takes an answer that exists', () => assert.match(problems((copy) => (copy.questions[0]!.unsure = 'nope')).join(), /takes the answer "nope"/));
test('too many questions', () => assert.match(problems(() => undefined, { most: 1 }).join(), /is asked 2 questions .* 1 are the most/));
test('a rule on what nothing sets, or on a value that never is', () => {
  assert.match(problems((copy) => (copy.questions[1]!.answers[0]!.when = { weather: 'fine' })).join(), /asks for the fact "weather"/);
  const options = { given: { place: { model: ['tax', 'after', 'later', 'unknown'] } } };
  const all = ['look', 'tax-first', 'unregistered', 'tax-now', 'both'];
  assert.deepEqual(checkFlow(withRules, all, options), []);
  const copy = structuredClone(withRules);
  copy.questions[1]!.answers[2]!.when = { problem: 'shrt', model: 'after' };
  const [problem] = checkFlow(copy, all, options);
  assert.match(problem!.what, /wants problem to be "shrt", which it never is/);
  assert.equal(problem!.write, 'problem: short');
});
test('a worked-out question whose rules may all fail, or that nothing reads', () => {
  const copy = structuredClone(withRules);
  copy.questions[1]!.answers.pop();
  copy.questions[1]!.given = 'plce';
  const told = checkFlow(copy, ['look', 'tax-first', 'unregistered', 'tax-now'], { given: { place: { model: ['tax', 'after', 'later'] } } }).map(({ what }) => what).join('\n');
  assert.match(told, /nothing reads what is given as "plce"/);
  assert.match(told, /whoever fits none would be stranded/);
});
test('a question at which some readers would find no answer', () => {
  const copy = structuredClone(withRules);
  copy.questions[1]!.given = undefined;
  copy.questions[1]!.answers = [{ id: 'after', to: 'tax-now', when: { problem: 'short' } }];
  assert.match(checkFlow(copy, ['look', 'tax-now']).map(({ what }) => what).join(), /finds no answer at "place"/);
});
