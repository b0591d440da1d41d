import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { langs } from '../../src/domain/lang.ts';
import { layoutChart, longest, openAnswers, outline, paths, replay, textWidth, type OutlineNode } from '../../src/domain/flow/index.ts';
import { placeToFacts, writePlace } from '../../src/domain/place.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { chartOf, flowForBrowser, flowGraph, mostQuestions, pathTable, regionalLimits, regionsOf, regionsWithRules } from '../../src/library/flow.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { library } = loadLibrary(readContentFiles('.'));
const graph = flowGraph(library);
const { questions, special } = library.flow.data;
const regions = regionsWithRules(library.regions);
const rules = (id: string) => regions.find((region) => region.id === id)?.rules;
const read = (_: string, given: string) => placeToFacts(given, rules);

test('the committed table of ways is that of the flow', () => assert.equal(readFileSync('content/flow/paths.txt', 'utf8'), pathTable(library), 'the flow has changed: run "npm run paths" and read the difference'));

test('no reader is asked more than six questions', () => {
  assert.ok(longest(graph) <= mostQuestions);
  for (const { id } of questions) assert.ok(longest(graph, id) <= mostQuestions, id);
});

test('at every question, “I do not know” is an answer that is said to take it', () => {
  for (const { id, unsure, answers, help } of questions) {
    const answer = answers.find((each) => each.id === unsure)!;
    assert.match(answer.label.en, /\bI do not know\b/, id);
    assert.match(answer.label.zh, /不清楚|不知道|说不清|看不懂/, id);
    assert.ok(help, `${id} says how to find out`);
  }
});

test('every outcome has both languages, an article by paragraph, and a next step; and words to say where a counter plays a part', () => {
  const counters = new Set(['agency', 'medical-agency', 'tax', 'hrss', 'medical-bureau', 'housing-fund']);
  for (const { id, data, prose } of library.outcomes) {
    for (const lang of langs) assert.ok(data.title[lang] && data.description[lang] && prose[lang].texts.length > 0, id);
    assert.ok(data.why.length > 0, id);
    const places = [...data.why.map(({ basis }) => basis), ...data.basis].map((text) => library.citations.read(text));
    const shape = (law: string, article: number) => library.citations.book(law).articles.get(article);
    assert.ok(places.some(({ law, article, paragraph }) => paragraph !== undefined || shape(law, article)?.length === 1), `${id} names a paragraph`);
    assert.ok(data.next.length > 0, `${id} leads on`);
    if (data.offices.some(({ body }) => counters.has(body))) assert.ok(data.scripts.length > 0, `${id} has words for the counter`);
    assert.ok(data.bring.length > 0 && data.clock.length > 0 && data.uncertain.length > 0, id);
  }
});

test('special situations lead somewhere, and none of them is asked for in a question of its own', () => {
  assert.ok(special.length >= 12);
  for (const { to } of special) assert.ok(library.outcomes.some(({ id }) => id === to) || questions.some(({ id }) => id === to), to);
});

test('regions are sorted by their data: each stands in one list', () => {
  const lists = (['tax-registers', 'dated', 'undated'] as const).map((kind) => regionsOf(kind, regions).map(({ id }) => id));
  assert.deepEqual(lists.flat().sort(), regions.map(({ id }) => id).sort());
  assert.deepEqual(lists[0], ['guangdong', 'guangzhou', 'xiamen']);
  assert.ok(lists[1]!.includes('shenzhen') && lists[2]!.includes('ningbo'));
  assert.deepEqual(regionalLimits(regions).map(({ region }) => region.id), ['shenzhen', 'xiamen']);
});

/** From the facts of a case to the door: what a reader would answer, and where they must end. */
const cases: [string, string, string][] = [
  ['Jiangsu, never registered', 'first.not-yet~scheme.several~employer.company~relation.accepted~record.never~place.jiangsu', 'unregistered'],
  ['Guangzhou, never registered: the province’s rule holds', 'first.not-yet~scheme.several~employer.company~relation.accepted~record.never~place.guangzhou', 'tax-registers'],
  ['Xiamen, base too low', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.xiamen.2024-01.2024-12', 'tax-registers'],
  ['Shenzhen, never registered: not the province’s rule', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.never~place.shenzhen', 'unregistered'],
  ['Shenzhen, months after the change', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.shenzhen.2024-07.2025-03', 'tax-now'],
  ['Jiangsu, months before the change', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.jiangsu.2022-01.2023-11', 'agency-then-tax'],
  ['Jiangsu, months on both sides', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.jiangsu.2023-11.2023-12', 'both'],
  ['Ningbo, no day of its own known', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.ningbo.2025-01', 'both'],
  ['Zhengzhou, the day of its province', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short~place.zhengzhou.2024-04.2024-05', 'tax-now'],
  ['several troubles in Guangdong', 'first.not-yet~scheme.several~employer.company~relation.accepted~record.several~place.guangdong', 'tax-registers'],
  ['several troubles elsewhere', 'first.not-yet~scheme.several~employer.company~relation.accepted~record.several~place.sichuan.2024-08', 'both'],
  ['region unknown, deducted and empty', 'first.not-yet~scheme.several~employer.unsure~relation.accepted~record.deducted-empty~place.unknown', 'unregistered'],
  ['a partnership, then the same questions', 'first.not-yet~scheme.medical~employer.other~relation.accepted~record.late~place.hubei', 'unregistered'],
  ['paid by a stranger, then the real employer’s place', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.wrong-payer~place.guangdong', 'tax-registers'],
  ['looked the record up and came back', 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.not-looked~record.short~place.hubei.2024-08', 'tax-now'],
  ['contract denied', 'first.not-yet~scheme.several~employer.company~relation.denied-now', 'relation-now'],
  ['housing fund', 'first.not-yet~scheme.housing-fund', 'housing'],
  ['tax silent for a hundred days', 'first.asked~body.tax~reply.silence~waiting.open', 'silence'],
  ['an oral excuse that is not in the list', 'first.asked~body.agency~reply.reason~reason.another', 'other-reason'],
  ['already before the administrative court', 'first.asked~body.court~court.public-body', 'in-court'],
  ['an award in hand', 'first.asked~body.court~court.employer', 'award'],
  ['reconsideration lost', 'first.asked~body.reconsideration~recon.lost', 'court15'],
];
for (const [name, answers, outcome] of cases) {
  test(`a case is led to its door: ${name}`, () => {
    const steps = answers.split('~').map((part) => ({ question: part.split('.')[0]!, answer: part.slice(part.indexOf('.') + 1) }));
    const place = replay(graph, steps, read);
    assert.equal(place.outcome, outcome);
    assert.deepEqual(place.steps, steps);
  });
}

test('for every region and every record a door is found, and it is a way of the table', () => {
  const known = new Set(paths(graph).map(({ outcome }) => outcome));
  for (const record of ['never', 'deducted-empty', 'late', 'short', 'several']) {
    for (const region of [undefined, ...regions.map(({ id }) => id)]) {
      for (const first of [undefined, '2019-05', '2023-12', '2026-01']) {
        const given = writePlace({ region, first, last: first && '2026-02' });
        const place = replay(graph, [...'first.not-yet scheme.hrss employer.company relation.accepted'.split(' '), `record.${record}`, `place.${given}`].map((part) => ({ question: part.split('.')[0]!, answer: part.slice(part.indexOf('.') + 1) })), read);
        assert.ok(place.outcome && known.has(place.outcome), `${record} ${given}`);
        if (region && rules(region)!.taxRegisters) assert.equal(place.outcome, 'tax-registers');
      }
    }
  }
});

test('a region’s id is never mistaken for an answer', () => {
  for (const { answers, given } of questions) if (given === 'place') for (const { id } of answers) assert.ok(id !== 'unknown' && !regions.some((region) => region.id === id), id);
});

test('what browsers get holds the graph of the content and the rules of every region', () => {
  for (const lang of langs) {
    const data = flowForBrowser(library, lang);
    assert.deepEqual(paths(data.graph), paths(graph));
    assert.deepEqual(Object.keys(data.regions), regions.map(({ id }) => id));
  }
});

test('the nested list and the chart hold every question and every answer once', () => {
  const seen: string[] = [];
  const walk = ({ question, answers }: OutlineNode) => answers.forEach(({ answer, question: next }) => {
    seen.push(`${question}.${answer}`);
    if (next) walk(next);
  });
  walk(outline(graph));
  const all = questions.flatMap(({ id, answers }) => answers.map((answer) => `${id}.${answer.id}`));
  assert.deepEqual([...seen].sort(), [...all].sort());
  for (const lang of langs) assert.deepEqual(chartOf(library, lang).flatMap(({ id, answers }) => answers.map((answer) => `${id}.${answer.id}`)).sort(), [...all].sort());
});

test('in the chart every answer leads downwards and no words leave their box', () => {
  for (const lang of langs) {
    for (const [width, columns] of [[300, 1], [1040, 2]] as const) {
      const layout = layoutChart(chartOf(library, lang), { width, columns, size: 13, inset: 22 });
      const boxes = [...layout.questions, ...layout.edges.flatMap(({ box }) => box ?? [])];
      for (const box of boxes) for (const { text, x } of box.lines) assert.ok(x + textWidth(text.trimEnd(), 13) <= box.x + box.width + 1, `${lang} ${width}: ${text}`);
      assert.equal(layout.edges.length, questions.reduce((sum, { answers }) => sum + answers.length, 0));
    }
  }
});

test('only what is worked out has rules that need facts of a place', () => {
  for (const { given, answers } of questions) if (!given) assert.ok(answers.every(({ when }) => !when || !('model' in when)));
  assert.ok(questions.every((question) => openAnswers(question, {}).length > 1));
});
