import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { Packer } from 'docx';
import { paperDocument } from '../../src/client/letters/docx.ts';
import { checkLetter, readValues, stillEmpty } from '../../src/domain/letter-checks.ts';
import { assemble, paperFileName, paperText, state, type FormField, type LetterForm, type Paragraph, type Values } from '../../src/domain/letter.ts';
import { escapeHtml, paperHtml } from '../../src/domain/paper-html.ts';

const both = (text: string) => ({ en: text, zh: text });
const field = (id: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({ id, kind, label: both(id), optional: false, width: 4, options: [], columns: [], future: false, ...more });

const form: LetterForm = {
  id: 'complaint',
  title: '投诉书',
  fields: [
    field('to', 'some', { max: 2, options: [{ id: 'agency', label: both('经办机构') }, { id: 'tax', label: both('税务局'), paper: '税务机关' }] }),
    field('name', 'text'),
    field('start', 'date'),
    field('months', 'months', { after: 'start' }),
    field('wage', 'money'),
    field('base', 'money', { below: 'wage', when: { to: ['tax'] } }),
    field('more', 'long', { optional: true }),
    field('evidence', 'some', { options: [{ id: 'slip', label: both('工资条') }, { id: 'record', label: both('缴费记录') }] }),
    field('pieces', 'table', { optional: true, columns: [{ id: 'a', label: both('名称') }, { id: 'b', label: both('证明') }] }),
  ],
  paper: [
    { style: 'party', zh: '申请人：{name}', en: 'Your name.' },
    { style: 'head', zh: '请求事项' },
    { style: 'subhead', zh: '请经办机构：', when: { to: ['agency'] } },
    { style: 'item', zh: '核定。', when: { to: ['agency'] } },
    { style: 'subhead', zh: '请税务局：', when: { to: ['tax'] } },
    { style: 'item', zh: '责令缴纳{months}。', when: { to: ['tax'] } },
    { style: 'item', zh: '加收滞纳金。', when: { to: ['tax'] } },
    { style: 'head', zh: '事实' },
    { style: 'text', zh: '{start}入职，月工资{wage}元，交{to}。' },
    { style: 'text', zh: '{more}', filled: 'more' },
    { style: 'law', zh: '《社会保险法》第八十二条第二款：移交。' },
    { style: 'law', zh: '《社会保险法》第六十三条第一款：责令。', when: { to: ['tax'] } },
    { style: 'item', zh: '{each}', each: 'evidence' },
    { style: 'text', zh: '{pieces}', filled: 'pieces' },
    { style: 'sign', zh: '签名：{line}' },
  ],
  days: [{ from: 'start', min: 61, max: 120, early: both('early'), late: both('late') }],
};
const words = (paragraphs: Paragraph[]) => paragraphs.map(({ marker, runs }) => marker + runs.map((run) => ('text' in run ? run.text : '_'.repeat(run.blank))).join(''));

test('the blank form holds every possibility with a box, and lines to write on', () => {
  const blank = assemble(form, {});
  const lines = words(blank);
  assert.equal(lines[0], '投诉书');
  assert.equal(blank[1]!.style, 'hint');
  assert.ok(lines.includes('申请人：____'));
  assert.ok(lines.includes('□请经办机构：'));
  assert.ok(lines.includes('□请税务局：'));
  assert.ok(lines.includes('1.核定。'), 'an item of an open subhead needs no box of its own');
  assert.ok(lines.includes('2.加收滞纳金。'));
  assert.ok(lines.includes('___年__月__日入职，月工资____元，交□经办机构　□税务机关。'));
  assert.ok(lines.includes('□《社会保险法》第六十三条第一款：责令。'));
  assert.ok(lines.includes('□工资条') && lines.includes('□缴费记录'));
  assert.equal(blank.filter(({ style }) => style === 'rules').length, 3);
  assert.equal(blank.find(({ style }) => style === 'table')!.rows!.length, 9);
});

const filled: Values = { to: ['tax'], name: ' 张三 ', start: '2021-3-1', months: '2021-03 至 2022-08\n2023-01', wage: '8,000', evidence: ['record'] };

test('what was filled in stands on the paper, and what was not chosen does not', () => {
  const lines = words(assemble(form, filled));
  assert.deepEqual(lines, ['投诉书', '申请人：张三', '请求事项', '请税务局：', '1.责令缴纳2021年3月至2022年8月、2023年1月，共19个月。', '2.加收滞纳金。', '事实', '2021年3月1日入职，月工资8000元，交税务机关。', '1.《社会保险法》第八十二条第二款：移交。', '2.《社会保险法》第六十三条第一款：责令。', '3.缴费记录', '签名：_________']);
});

test('what cannot be read stands on the paper as it was typed', () => {
  const lines = words(assemble(form, { ...filled, start: '前年春天', months: '大概三个月', wage: '八千元' }));
  assert.ok(lines.includes('前年春天入职，月工资八千元，交税务机关。'));
  assert.ok(lines.some((line) => line.includes('责令缴纳大概三个月。')));
});

test('two addressees are asked each for its own', () => {
  const lines = words(assemble(form, { ...filled, to: ['agency', 'tax'] }));
  assert.deepEqual(lines.slice(2, 8), ['请求事项', '请经办机构：', '1.核定。', '请税务局：', '1.责令缴纳2021年3月至2022年8月、2023年1月，共19个月。', '2.加收滞纳金。']);
});

test('a long text keeps its paragraphs, a table its rows', () => {
  const paragraphs = assemble(form, { ...filled, more: '第一段\n\n第二段', pieces: [['合同', '劳动关系'], ['', ' ']] });
  assert.equal(words(paragraphs).filter((line) => /^第.段$/.test(line)).length, 2);
  assert.deepEqual(paragraphs.find(({ style }) => style === 'table')!.rows, [['序号', '名称', '证明'], ['1', '合同', '劳动关系']]);
});

test('a condition holds, fails, or is open', () => {
  assert.equal(state(undefined, {}), 'yes');
  assert.equal(state({ to: ['tax'] }, {}), 'open');
  assert.equal(state({ to: ['tax'] }, { to: ['agency'] }), 'no');
  assert.equal(state({ to: ['tax'], kind: ['a'] }, { to: ['tax'] }), 'open');
  assert.equal(state({ to: ['tax'], kind: ['a'] }, { to: ['tax'], kind: 'a' }), 'yes');
});

test('the plain text is whole, with lines where something is missing', () => {
  const text = paperText(assemble(form, { ...filled, name: '' }));
  assert.match(text, /^投诉书\n\n/);
  assert.match(text, /申请人：＿＿＿＿\n/);
  assert.match(text, /　　1\. 责令缴纳/);
  assert.equal(paperFileName(form, '2026-11-21', 'txt'), '投诉书-2026-11-21.txt');
});

test('faults belong to fields, hidden fields have none, and time limits speak', () => {
  const check = (values: Values, today = '2026-11-21') => checkLetter(form, values, today).map((fault) => `${fault.field}: ${fault.message.en}`);
  assert.deepEqual(check({}), []);
  assert.deepEqual(check({ to: ['agency'], base: 'x' }), []);
  assert.match(check({ to: ['tax'], wage: '5000', base: '6000' })[0]!, /^base: .*less than 5000/);
  assert.match(check({ start: '2021-03-01', months: '2020-01' }, '2021-06-01')[0]!, /^months: .*before the day you started/);
  assert.deepEqual(check({ start: '2026-10-01' }, '2026-11-30'), ['start: Today is day 60. early']);
  assert.deepEqual(check({ start: '2026-10-01' }, '2026-12-01'), []);
  assert.deepEqual(check({ start: '2026-10-01' }, '2027-01-29'), []);
  assert.deepEqual(check({ start: '2026-10-01' }, '2027-01-30'), ['start: Today is day 121. late']);
  assert.match(check({ to: ['agency', 'tax', 'other'] })[0]!, /^to: Choose 2/);
});

test('empty fields are named only where the paper needs them', () => {
  assert.deepEqual(stillEmpty(form, filled).map(({ id }) => id), ['base']);
  assert.deepEqual(stillEmpty(form, { ...filled, to: ['agency'] }).map(({ id }) => id), []);
});

test('values from a stranger are cut to what the letter knows', () => {
  for (const nonsense of [null, undefined, 7, 'x', [], { name: 5, to: 'tax', months: {}, pieces: 'x', __proto__: { wage: '1' } }, { to: [null, {}, 'nothing'], pieces: [null, [1, {}], 'x'] }]) {
    const values = readValues(form, nonsense);
    assert.doesNotThrow(() => assemble(form, values));
    assert.ok(!('wage' in values));
  }
  const values = readValues(form, { name: `a\u0000b\u202ec${'x'.repeat(9999)}`, to: ['tax', 'tax', 'none'], stranger: 'x', pieces: Array.from({ length: 999 }, () => ['a', 'b', 'c']) });
  assert.equal((values.name as string).length, 300);
  assert.match(values.name as string, /^abcx/);
  assert.deepEqual(values.to, ['tax']);
  assert.ok(!('stranger' in values));
  assert.equal(values.pieces!.length, 60);
  assert.deepEqual((values.pieces as string[][])[0], ['a', 'b']);
  assert.equal(readValues(form, { name: 'x\ud800y😀' }).name, 'xy😀');
});

test('nothing that is typed becomes markup', () => {
  const evil = '"><img src=x onerror=alert(1)>{name}[SIL 63(2)]&';
  const html = paperHtml(assemble(form, { ...filled, name: evil, more: evil, pieces: [[evil, evil]] }), 'en');
  assert.doesNotMatch(html, /<img/);
  assert.equal(html.match(/&lt;img src=x onerror=alert\(1\)&gt;\{name\}\[SIL 63\(2\)\]&amp;/g)!.length, 4);
  assert.equal(escapeHtml(`<>&"'`), '&lt;&gt;&amp;&quot;&#39;');
  assert.match(html, /<p class="gloss" lang="en">Your name\.<\/p>/);
  assert.doesNotMatch(paperHtml(assemble(form, filled), 'zh'), /gloss/);
});

/** The files of a zip, by name. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let index = 0; index < count; index++) {
    const [method, size, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

test('the Word file holds the paper on A4, whatever was typed', async () => {
  const values = readValues(form, { ...filled, name: '<张三>&\u0001', pieces: [['合同', '劳动关系']] });
  const file = unzip(Buffer.from(await Packer.toBuffer(paperDocument(assemble(form, values)))));
  const document = file.get('word/document.xml')!;
  assert.match(document, /申请人：/);
  assert.match(document, /&lt;张三&gt;&amp;/);
  assert.match(document, /2021年3月至2022年8月、2023年1月，共19个月/);
  assert.match(document, /劳动关系/);
  assert.match(document, /w:w="11906" w:h="16838"/);
});
