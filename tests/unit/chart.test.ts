import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutChart, type ChartBox, type ChartQuestion } from '../../src/domain/flow/chart.ts';
import { textWidth, wrap } from '../../src/domain/flow/text.ts';

const long = 'It denies it, or I have little proof; I am still there, or left less than a year ago';
const questions: ChartQuestion[] = [
  { id: 'first', text: 'Have you already asked a public body to deal with this?', answers: [{ id: 'no', text: 'Not yet', to: 'second' }, { id: 'yes', text: 'Yes', to: 'third' }] },
  { id: 'second', text: '缺的是哪一样？', answers: [{ id: 'a', text: long, to: 'x', outcome: 'Relationship denied: HRSS bureau first, arbitration second' }, { id: 'b', text: '好几项、五险全缺，或者不清楚', to: 'third' }] },
  { id: 'third', text: 'What happened?', answers: [{ id: 'c', text: 'No answer', to: 'y', outcome: 'No answer in time' }, { id: 'd', text: 'A written refusal', to: 'z', outcome: 'A written no' }] },
];
const overlap = (a: ChartBox, b: ChartBox) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const [width, columns] of [[300, 1], [1040, 2]] as const) {
  const layout = layoutChart(questions, { width, columns, size: 13, inset: 20 });
  test(`everything stands inside a chart of ${width}, and no box covers another`, () => {
    const boxes = [...layout.questions, ...layout.edges.flatMap(({ box }) => box ?? [])];
    for (const box of boxes) assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= layout.height, JSON.stringify(box));
    boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => assert.ok(!overlap(box, other), `${JSON.stringify(box)} ${JSON.stringify(other)}`)));
  });
  test(`every line of a chart of ${width} fits its box, and joined again the lines are the text`, () => {
    for (const box of [...layout.questions, ...layout.edges.flatMap(({ box }) => box ?? [])]) for (const line of box.lines) assert.ok(line.x + textWidth(line.text.trimEnd(), 13) <= box.x + box.width + 0.5, line.text);
    for (const question of questions) {
      assert.equal(layout.questions.find(({ id }) => id === question.id)!.lines.map(({ text }) => text).join(''), question.text);
      for (const answer of question.answers) {
        const edge = layout.edges.find((each) => each.question === question.id && each.answer === answer.id)!;
        assert.equal(edge.label.map(({ text }) => text).join(''), answer.text);
        assert.equal(edge.box?.lines.map(({ text }) => text).join(''), answer.outcome);
      }
    }
  });
  test(`a chart of ${width} is the same each time`, () => assert.deepEqual(layoutChart(questions, { width, columns, size: 13, inset: 20 }), layout));
}

test('Chinese breaks between characters, but no line begins with punctuation that closes', () => {
  const lines = wrap('不承认或者证据少；还在职，或者离职不到一年（“超过两年了”）', 66, 13);
  assert.ok(lines.length > 3);
  assert.equal(lines.join(''), '不承认或者证据少；还在职，或者离职不到一年（“超过两年了”）');
  for (const line of lines) {
    assert.doesNotMatch(line, /^[，。；）”]/);
    assert.doesNotMatch(line, /[（“]$/);
  }
});
