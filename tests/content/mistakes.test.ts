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
  ['an unknown verdict', edit(`${script}.yaml`, 'verdict: mistaken', 'verdict: mistakn'), [/no-office\.yaml:4 {2}verdict/, /"mistakn" is none of/, /write: verdict: mistaken/]],
  ['a paragraph that does not exist', edit(`${guide}.en.mdx`, 'SIL 63(1)', 'SIL 63(7)'), [/first-guide\.en\.mdx:7 {2}<Law>/, /only 2 paragraphs/, /SIL 63\(2\)/]],
  ['a paragraph that does not exist, in data', edit(`${script}.yaml`, 'SIL 63(2)', 'SIL 63(3)'), [/no-office\.yaml:8 {2}replies\.2\.basis\.0/, /only 2 paragraphs/, /write: SIL 63\(2\)/]],
  ['an article that has no page', edit(`${article}.zh.mdx`, '第六十三条', '第六十四条'), [/063\.zh\.mdx:1/, /no Article 64/]],
  ['a flow edge to nowhere', edit(flow, 'to: agency-door', 'to: agency-dor'), [/who-to-go-to\.yaml:14 {2}questions\.1\.answers\.1\.to/, /neither a question nor an outcome/, /write: to: agency-door/]],
  ['a cycle of answers', edit(flow, 'to: agency-door', 'to: record'), [/in a circle: record → again → record/, /`next` of that outcome/]],
  ['an outcome that no answer reaches', (files) => edit(flow, 'to: agency-door', 'to: tax-door')(files), [/agency-door/, /no answer leads to the outcome/]],
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
  ['what is not covered, sent to an unknown body', edit('content/not-covered.yaml', 'body: agency', 'body: agenci'), [/not-covered\.yaml:1/, /"agenci" is no body/, /write: body: agency/]],
  ['a region of an unknown parent', edit(region, 'type: province', 'type: city\nparent: jiangsue'), [/"jiangsue" is no other region/]],
];

for (const [name, change, expected] of mistakes) {
  test(`an author is told of ${name}`, () => {
    const message = told(change);
    assert.notEqual(message, '', 'the mistake goes unnoticed');
    for (const pattern of expected) assert.match(message, pattern);
  });
}
