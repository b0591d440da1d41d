import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLibrary } from '../../src/library/check.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { formatProblem } from '../../src/library/problems.ts';
import { smallContent } from '../fixtures/small-content.ts';

/** What an author is told after one mistake: every problem, as printed. */
function told(change: (files: Map<string, string>) => void): string {
  const files = smallContent();
  change(files);
  const { library, problems } = loadLibrary(files);
  return (problems.length ? problems : checkLibrary(library)).map(formatProblem).join('\n\n');
}

/** Replaces words in one file; fails where they do not stand there, so that no test breaks nothing. */
const edit = (file: string, from: string | RegExp, to: string) => (files: Map<string, string>) => {
  const before = files.get(file);
  assert.ok(before !== undefined, `${file} is in the fixture`);
  const after = before.replace(from, to);
  assert.notEqual(after, before, `"${from}" stands in ${file}`);
  files.set(file, after);
};

const guide = 'content/guides/first-guide';
const script = 'content/scripts/no-office';
const flow = 'content/flow/who-to-go-to.yaml';
const region = 'content/regions/jiangsu.yaml';
const letter = 'content/letters/complaint.yaml';
const figure = 'content/figures/steps.yaml';
const article = 'content/laws/social-insurance-law/063';

test('content without a mistake has no problems', () => assert.equal(told(() => undefined), ''));

/** One mistake each: what is done, and what the author must be told (file, field, what is wrong, what to write). */
const mistakes: [string, (files: Map<string, string>) => void, RegExp[]][] = [
  ['a missing translation', (files) => files.delete(`${guide}.zh.mdx`), [/first-guide\.zh\.mdx/, /is missing/, /create content\/guides\/first-guide\.zh\.mdx/]],
  ['a short text without its Chinese', edit(`${guide}.yaml`, ', zh: "一个问题？"', ''), [/first-guide\.yaml:1 {2}title\.zh/, /is missing/, /write: zh:/]],
  ['a dangling reference', edit(`${guide}.yaml`, 'no-office', 'no-ofice'), [/first-guide\.yaml:6 {2}scripts\.0/, /"no-ofice" is no script/, /write: no-office/]],
  ['an id used twice', (files) => files.set('content/glossary.yaml', files.get('content/glossary.yaml')!.repeat(2)), [/glossary\.yaml:2 {2}1\.id/, /"assess" stands twice/, /assess-2/]],
  ['a page id taken by another page', (files) => ['yaml', 'en.mdx', 'zh.mdx'].forEach((end) => files.set(`content/guides/tax-door.${end}`, files.get(`${guide}.${end}`)!)), [/section key "tax-door" is already taken/]],
  ['an id that is not ASCII', (files) => ['yaml', 'en.mdx', 'zh.mdx'].forEach((end) => files.set(`content/guides/社保.${end}`, files.get(`${guide}.${end}`)!)), [/content\/guides\/社保\.yaml/, /not an ASCII id/, /rename the file/]],
  ['a heading without an id', edit(`${guide}.en.mdx`, ' [#why]', ''), [/first-guide\.en\.mdx:3 {2}heading "Why\?"/, /has no id/, /## Why\? \[#why\]/]],
  ['a heading id that is not ASCII', edit(`${guide}.zh.mdx`, '[#why]', '[#为什么]'), [/first-guide\.zh\.mdx:3/, /"为什么" is not an ASCII id/]],
  ['ids that differ between the languages', edit(`${guide}.zh.mdx`, '[#why]', '[#reason]'), [/first-guide\.zh\.mdx:3 {2}heading ids/, /"reason" here and "why" there/]],
  ['a bad date', edit(`${guide}.yaml`, '2026-11-21', '2026-02-30'), [/first-guide\.yaml:8 {2}reviewed/, /"2026-02-30" is not a date that exists/, /write: reviewed: 2026-11-21/]],
  ['an unknown confidence', edit(region, 'confidence: official', 'confidence: sure'), [/jiangsu\.yaml/, /confidence/, /official/]],
  ['a fact without its source', edit(region, /    source: .*\n/, ''), [/jiangsu\.yaml/, /facts\.0\.source/, /is missing/, /issuer/]],
  ['a fact without a date', edit(region, '    asOf: "2020-07-31"\n', ''), [/jiangsu\.yaml:\d+ {2}facts\.0\.asOf/, /neither from which date/, /asOfNote/]],
  ['a plain answer that its question does not know', edit(region, 'answer: agency', 'answer: agenzy'), [/jiangsu\.yaml:\d+ {2}facts\.0\.answer/, /no answer to "assess"/, /write: answer: agency/]],
  ['a fact with the id of a part of the page', edit(region, 'id: audit, question', 'id: start, question'), [/facts\.1\.id/, /part of every region's page/, /start-rule/]],
  ['a rule of the flow that rests on no fact', edit(region, 'facts:', 'flow: { taxRegisters: true, inspection: { days: 30, unit: day, fact: asses } }\nfacts:'), [/flow\.inspection\.fact/, /no fact of this region/, /write: fact: assess/]],
  ['texts that compete with nothing', edit(region, 'facts:', 'competing: [{ id: pair, question: assess, sides: [{ role: regulation, fact: assess, says: { en: A, zh: 甲 } }, { role: notice, fact: audit, says: { en: B, zh: 乙 } }] }]\nfacts:'), [/competing\.0\.sides\.1\.fact/, /"audit" is no known fact/]],
  ['a region without a tile', (files) => files.set('content/regions/yunnan.yaml', files.get(region)!), [/region-layout\.yaml/, /"yunnan" has no tile/, /region: yunnan/]],
  ['a question without its sentence to ask', edit('content/region-questions.yaml', /, ask: \{[^}]+\}/, ''), [/region-questions\.yaml/, /no sentence to ask/]],
  ['a first door to nowhere', edit('content/region-start.yaml', 'to: tax-door', 'to: tax-dor'), [/region-start\.yaml:1 {2}0\.doors\.0\.to/, /write: to: tax-door/]],
  ['an unknown verdict', edit(`${script}.yaml`, 'verdict: mistaken', 'verdict: mistakn'), [/no-office\.yaml:4 {2}verdict/, /"mistakn" is none of/, /write: verdict: mistaken/]],
  ['a paragraph that does not exist', edit(`${guide}.en.mdx`, 'SIL 63(1)', 'SIL 63(7)'), [/first-guide\.en\.mdx:7 {2}<Law>/, /only 2 paragraphs/, /SIL 63\(2\)/]],
  ['a paragraph that does not exist, in data', edit(`${script}.yaml`, 'SIL 63(2)', 'SIL 63(3)'), [/no-office\.yaml:8 {2}replies\.2\.basis\.0/, /only 2 paragraphs/, /write: SIL 63\(2\)/]],
  ['an article that has no page', edit(`${article}.zh.mdx`, '第六十三条', '第六十四条'), [/063\.zh\.mdx:1/, /no Article 64/]],
  ['a flow edge to nowhere', edit(flow, 'to: agency-door', 'to: agency-dor'), [/who-to-go-to\.yaml:16 {2}questions\.1\.answers\.1\.to/, /neither a question nor an outcome/, /write: to: agency-door/]],
  ['a cycle of answers', edit(flow, 'to: agency-door', 'to: record'), [/in a circle: record → again → record/, /`next` of that outcome/]],
  ['an outcome that no answer reaches', (files) => edit(flow, 'to: agency-door', 'to: tax-door')(files), [/agency-door/, /no answer leads to the outcome/]],
  ['a question without a way on for whoever does not know', edit(flow, '    unsure: short\n', ''), [/who-to-go-to\.yaml/, /unsure/, /is missing/]],
  ['an answer for whoever does not know that is none', edit(flow, 'unsure: short', 'unsure: shrt'), [/takes the answer "shrt"/, /write: unsure: short/]],
  ['a rule on a fact that nothing sets', edit(flow, ', to: agency-door', ', when: { problem: short }, to: agency-door'), [/questions\.1\.answers\.1/, /asks for the fact "problem"/]],
  ['a word for a later question that does not exist', edit(flow, ', to: agency-door', ', later: { at: recrod, text: { en: x, zh: x } }, to: agency-door'), [/later\.at/, /"recrod" is no question/, /write: at: record/]],
  ['YAML that does not parse', edit(`${script}.yaml`, 'verdict: mistaken', 'verdict: "mistaken'), [/no-office\.yaml:\d+/, /does not parse as YAML/, /write: /]],
  ['an empty spoken line', edit(`${script}.yaml`, 'zh: 请办。', 'zh: ""'), [/no-office\.yaml:7 {2}replies\.1\.zh/, /is empty/, /write: zh:/]],
  ['a spoken line without pinyin', edit('content/pinyin.yaml', '请办。: qǐng bàn\n', ''), [/no-office\.yaml:7 {2}replies\.1\.zh/, /has no pinyin/, /npm run pinyin/]],
  ['replies in the wrong order', edit(`${script}.yaml`, '{ id: polite', '{ id: firm'), [/replies/, /polite, firm, in-writing/]],
  ['an unknown component', edit(`${guide}.en.mdx`, '<Law at="SIL 63(1)" />', '<Video src="x" />'), [/first-guide\.en\.mdx:7 {2}<Video>/, /not a component that prose may use/, /write: <Note/]],
  ['a component without what it needs', edit(`${guide}.en.mdx`, '<Law at="SIL 63(1)" />', '<Law />'), [/<Law>/, /needs the attribute "at"/]],
  ['code in prose', edit(`${guide}.en.mdx`, 'The answer.', 'The {1 + 1} answer.'), [/first-guide\.en\.mdx:1/, /holds code/]],
  ['MDX that does not parse', edit(`${guide}.en.mdx`, 'The answer.', 'The <answer.'), [/first-guide\.en\.mdx/, /does not parse as MDX/]],
  ['a source address that is not allowed', edit(region, 'https://www.jiangsu.gov.cn/x', 'https://mirror.example.com/x'), [/jiangsu\.yaml:\d+ {2}facts\.0\.source\.address/, /not an address that readers may be sent to/]],
  ['a link to a mirror', edit(region, 'copy: government-site', 'copy: third-party-copy'), [/source\.address/, /is not linked/, /take out `address`/]],
  ['a link to a page that does not exist', edit(`${guide}.en.mdx`, '/scripts/no-office/#polite', '/scripts/no-ofice/'), [/no page has this address/, /write: \/scripts\/no-office\//]],
  ['a link to a section that does not exist', edit(`${guide}.zh.mdx`, '#polite', '#polit'), [/no section "polit"/, /#polite/]],
  ['a link that says nothing', edit(`${guide}.en.mdx`, '[the script]', '[click here]'), [/must say where it leads/]],
  ['an article named without its law', edit(`${guide}.en.mdx`, 'The answer.', 'See Article 63.'), [/names an article without its law/, /SIL 63\(2\)/]],
  ['a field that does not exist', edit(`${guide}.yaml`, 'order: 1', 'ordr: 1'), [/there is no field "ordr"/, /write: order/]],
  ['a file that belongs to nothing', (files) => files.set('content/guides/lost.en.mdx', 'Lost.\n'), [/lost\.en\.mdx/, /belongs to no entry/]],
  ['official text and a description together', edit(`${article}.yaml`, 'reviewed:', `described: { en: "x", zh: "x" }\nreviewed:`), [/either `paragraphs`/]],
  ['an item that is no item', edit(`${article}.yaml`, '（一）第一项。', '第一项。'), [/is not an item/, /（一）/]],
  ['a word of the search that stands in two groups', edit('content/synonyms.yaml', '征收', '公司'), [/synonyms\.yaml:2 {2}1\.zh\.0/, /already stands in the group "employer"/, /take it out of/]],
  ['a city of an unknown region', edit('content/places.yaml', 'jiangsu', 'jiangsue'), [/places\.yaml:1/, /"jiangsue" is no region/, /write: region: jiangsu/]],
  ['hidden words of a page that does not exist', edit('content/also-asked.yaml', 'page: glossary', 'page: glosary'), [/also-asked\.yaml:1/, /"glosary" is no list/, /write: page: glossary/]],
  ['what is not covered, sent to an unknown body', edit('content/not-covered.yaml', 'body: tax', 'body: tex'), [/not-covered\.yaml:1/, /"tex" is no body/, /write: body: tax/]],
  ['a notice that leads to no article', edit(`${article}.yaml`, 'reviewed:', 'notices: [{ text: { en: "x", zh: "x" }, by: SIL 64 }]\nreviewed:'), [/063\.yaml:\d+ {2}notices\.0\.by/, /no Article 64/]],
  ['a notice whose words name a place that is not there', edit(`${article}.yaml`, 'reviewed:', 'notices: [{ text: { en: "See SIL 63(9).", zh: "x" } }]\nreviewed:'), [/notices\.0\.text\.en/, /only 2 paragraphs/]],
  ['a notice on a paragraph that does not exist', edit(`${article}.yaml`, 'reviewed:', 'notices: [{ text: { en: "x", zh: "x" }, paragraph: 3 }]\nreviewed:'), [/notices\.0\.paragraph/, /no paragraph 3/, /write: paragraph: 2/]],
  ['a rank that nothing explains', edit('content/laws/social-insurance-law/law.yaml', 'rank: law', 'rank: notice'), [/ranks\.yaml/, /"notice" is used by a law and not explained/]],
  ['a comparison with a place that does not exist', edit('content/comparisons.yaml', 'right: [SIL 63(2)]', 'right: [SIL 63(3)]'), [/comparisons\.yaml:\d+ {2}0\.rows\.0\.right\.0/, /only 2 paragraphs/]],
  ['a comparison with an empty row', edit('content/comparisons.yaml', 'left: [SIL 63(1)], right: [SIL 63(2)]', 'left: [], right: []'), [/comparisons\.yaml/, /needs `left`, `right` or both/]],
  ['a lock of reviews edited by hand', (files) => files.set('content/reviewed.lock', 'guides/first-guide/ sil-63-1 today\n'), [/reviewed\.lock/, /line 1/, /npm run reviewed/]],
  ['a term that is not in the glossary', edit(`${guide}.zh.mdx`, 'term:assess', 'term:asess'), [/first-guide\.zh\.mdx:11/, /"asess" is no term/, /write: \[核定\]\(term:assess\)/]],
  ['a picture that does not exist', edit(`${guide}.en.mdx`, 'id="steps"', 'id="step"'), [/first-guide\.en\.mdx:9 {2}<Figure>/, /"step" is no picture/, /<Figure id="steps" \/>/]],
  ['words that the law does not hold', edit(figure, '第一款的话', '第一段的话'), [/steps\.yaml:4 {2}rows\.0\.0\.law\.zh/, /do not stand in SIL 63\(1\)/, /write: zh: 第一款的话。/]],
  ['an arrow to a box that is not there', edit(figure, 'to: done }', 'to: don }'), [/steps\.yaml:7 {2}arrows\.0\.to/, /"don" is no box of this picture/, /write: done/]],
  ['an arrow that skips a row', edit(figure, '  - - { id: done', '  - - { id: between, title: { en: "x", zh: "x" } }\n  - - { id: done'), [/arrows\.0/, /skips a row/]],
  ['the mark of a body that does not exist', edit(figure, 'bodies: [tax]', 'bodies: [tex]'), [/rows\.0\.0\.bodies\.0/, /"tex" is no body/]],
  ['a picture that leads nowhere', edit(figure, '/who/tax-door/', '/who/tax-dor/'), [/rows\.1\.0\.to/, /no page has this address/]],
  ['a region of an unknown parent', edit(region, 'type: province', 'type: city\nparent: jiangsue'), [/"jiangsue" is no other region/]],
  ['a place on a paper that no field fills', edit(letter, '{name}', '{nam}'), [/complaint\.yaml:\d+ {2}paper\.0\.zh/, /\{nam\} is no field of this letter/, /write: \{name\}/]],
  ['a field that stands nowhere on its paper', edit(letter, '{name}，', ''), [/the field "name" is asked for and stands nowhere/]],
  ['an article typed on a paper', edit(letter, '依据[SIL 63(1)]', '依据社会保险法第六十三条'), [/paper\.1\.zh/, /第六十三条" is typed/, /\[SIL 82\(2\)\]/]],
  ['an article on a paper that does not exist', edit(letter, '[SIL 63(1)]', '[SIL 63(9)]'), [/only 2 paragraphs/, /SIL 63\(2\)/]],
  ['a law on a paper without its article', edit(letter, 'cite: SIL 63(1), ', ''), [/paper\.2/, /a law needs its article/]],
  ['a condition on an option that does not exist', edit(letter, 'case: [short]', 'case: [shrt]'), [/paper\.1\.when\.case/, /"shrt" is no option of "case"/, /short/]],
  ['a condition on a field that does not exist', edit(letter, 'when: { case:', 'when: { cas:'), [/"cas" is no field with options/, /case/]],
  ['a shared field that does not exist', edit(letter, 'use: [name]', 'use: [nme]'), [/"nme" is no shared field/, /write: name/]],
  ['a choice without options', edit(letter, / +options:\n.*\n.*\n/, ''), [/kind "one" needs options/]],
  ['an outcome with a paper that does not exist', edit('content/flow/outcomes/tax-door.yaml', 'scripts:', 'letters: [complant]\nscripts:'), [/tax-door\.yaml:\d+ {2}letters\.0/, /"complant" is no letter/, /write: complaint/]],
  ['evidence that rests on no article', edit('content/evidence.yaml', 'SIL 63(1)', 'SIL 64'), [/evidence\.yaml:\d+/, /no Article 64/]],
];

for (const [name, change, expected] of mistakes) {
  test(`an author is told of ${name}`, () => {
    const message = told(change);
    assert.notEqual(message, '', 'the mistake goes unnoticed');
    for (const pattern of expected) assert.match(message, pattern);
  });
}
