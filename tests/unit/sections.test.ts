import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sectionName, sectionParts, sectionWords } from '../../src/domain/section-markup.ts';
import { cutSection, headingAbove } from '../../src/integrations/sections/cut.ts';
import { pageMarkdown } from '../../src/integrations/sections/markdown.ts';
import { markup, parsePage } from '../../src/integrations/sections/parse.ts';
import { sixteenColours } from '../../src/integrations/pictures/png.ts';

const unit = (id: string, zh: string, en: string, item = false) => `<div class="unit${item ? ' item' : ''}" id="${id}" data-section><a class="num" href="#${id}">¶</a><p class="official" lang="zh-CN" data-official="lcl/38#${id}">${zh}</p><p class="ours">${en}</p>${id === 'p2' ? '<details class="used"><summary>Used on 1 page</summary></details>' : ''}</div>`;
const page = parsePage(`<main id="main"><h1>Title</h1>
<section class="law-block"><div class="law-text law-text-en">${unit('p1', '有下列情形之一的：', 'In any of these:')}${unit('p1-i1', '（一）甲；', '(1) A;', true)}${unit('p1-i2', '（二）乙。', '(2) B.', true)}${unit('p2', '第二款。', 'Second.')}</div></section>
<section class="reading"><h2 id="why" data-section>Why? <a class="num" href="#why">#</a></h2><p>Because <a href="#p1">of this</a>.</p><h3 id="more" data-section>More <a class="num" href="#more">#</a></h3><p>More words.</p><h2 id="next" data-section>Next <a class="num" href="#next">#</a></h2><p>Other.</p><p class="reviewed">Reviewed</p></section>
<ul><li id="row"><a href="/en/law/x/">The law itself</a><span class="row-note">1 article</span></li></ul>
<dl class="terms"><div id="term" data-section><dt><span lang="zh-CN">核定</span> <span class="pinyin">hédìng</span> <a class="num" href="#term">#</a></dt><dd>To fix.</dd></div></dl>
<article><h2>Who assesses?</h2><div class="fact" id="fact" data-section><p>The agency. <a class="num" href="#fact">#</a></p><p class="row-note"><span class="label">Source</span> Congress</p></div>
<div class="reply" id="polite" data-section><p class="tone"><a class="num" href="#polite">Polite</a></p><p class="say"><span data-spoken lang="zh-CN"><ruby>请<rp>(</rp><rt lang="zh-Latn">qǐng</rt><rp>)</rp></ruby><ruby>问<rp>(</rp><rt lang="zh-Latn">wèn</rt><rp>)</rp></ruby>。</span></p><p class="means">May I ask.</p><p class="basis">Rests on</p></div></article>
<article class="claim" id="claim" data-section><p class="claim-head"><a class="num" href="#claim">1</a> <span class="claim-verdict">Wrong</span></p><h3 class="claim-said">“They deduct.”</h3><p><span class="label">The law</span> An order first.</p></article></main>`);
const at = (id: string) => page.querySelector(`[id="${id}"]`)!;
const words = (id: string) => sectionWords(markup(at(id)), 'en').map(({ text }) => text);

test('a section has its words and nothing of the page around it', () => {
  assert.deepEqual(words('p2'), ['第二款。', 'Second.']);
  assert.deepEqual(words('why'), ['Why?', 'Because of this.', 'More', 'More words.']);
  assert.deepEqual(words('more'), ['More', 'More words.']);
  assert.deepEqual(words('next'), ['Next', 'Other.']);
  assert.deepEqual(words('term'), ['核定', 'To fix.']);
  assert.deepEqual(words('fact'), ['The agency.', 'Source: Congress']);
  assert.deepEqual(words('claim'), ['Wrong: “They deduct.”', 'The law: An order first.']);
});

test('spoken words come without their pinyin', () => assert.deepEqual(sectionWords(markup(at('polite')), 'en'), [{ text: '请问。', lang: 'zh-CN' }, { text: 'May I ask.' }]));

test('a paragraph has its items; an item stands under its paragraph, with a mark for what is left out', () => {
  assert.deepEqual(words('p1'), ['有下列情形之一的：', '（一）甲；', '（二）乙。', 'In any of these:', '(1) A;', '(2) B.']);
  assert.deepEqual(words('p1-i1'), ['有下列情形之一的：', '（一）甲；', 'In any of these:', '(1) A;']);
  assert.deepEqual(words('p1-i2'), ['有下列情形之一的：', '……（二）乙。', 'In any of these:', '… (2) B.']);
  assert.equal(sectionParts(markup(at('p2'))).parts.length, 1);
});

test('a section is named by its heading, its term, its tone, or the heading above', () => {
  const name = (id: string) => sectionName(markup(at(id)), headingAbove(at(id), 'en'), 'en');
  assert.deepEqual(['why', 'term', 'claim', 'polite', 'fact'].map(name), ['Why?', '核定', 'Wrong: “They deduct.”', 'Polite', 'Who assesses?']);
  assert.equal(name('row'), 'The law itself');
});

test('cut out, a section has no ids, no links to itself, its heading first, and official words untouched', () => {
  for (const id of ['p1', 'p1-i2', 'why', 'more', 'term', 'fact', 'polite', 'claim']) {
    const { html, hasHeading } = cutSection(at(id), '/en/page/');
    const root = parsePage(html);
    assert.equal(root.querySelectorAll('[id], [data-section], a.num').length, 0, id);
    assert.equal(root.querySelectorAll('h1').length, hasHeading ? 1 : 0, id);
    assert.equal(root.querySelectorAll('[href^="#"]').length, 0, id);
  }
  const item = parsePage(cutSection(at('p1-i2'), '/en/page/').html);
  assert.deepEqual(item.querySelectorAll('[data-official]').map((official) => [official.getAttribute('data-official'), official.text]), [['lcl/38#p1', '有下列情形之一的：'], ['lcl/38#p1-i2', '（二）乙。']]);
  assert.ok(item.querySelector('.law-text'), 'the law keeps its look');
  assert.match(cutSection(at('why'), '/en/page/').html, /<h1>Why\?.*<a href="\/en\/page\/#p1">.*<h2>More/s);
  assert.doesNotMatch(cutSection(at('polite'), '/en/page/').html, /Polite/, 'the tone is in the heading of the page');
  assert.match(cutSection(at('term'), '/en/page/').html, /<h1>.*核定/);
});

test('a page as Markdown says the same, and parses', () => {
  const main = parsePage('<main data-as-of="2026-11-21"><h1>A title<span class="caption">its caption</span></h1><p>Words with <b>weight：</b>之后 and <a href="/en/x/">a link</a>, 1 * 2_3.</p><ul><li>One</li><li><p>Two</p><p>more</p></li></ul><ol><li>First</li></ol><p class="official" data-official="a/1#p1">官方文字。</p><p><span class="label">Source</span> Congress</p><div class="scroll"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2|3</td></tr></tbody></table></div><button>Copy</button><p><ruby>请<rt>qǐng</rt></ruby><ruby>问<rt>wèn</rt></ruby></p></main>').querySelector('main')!;
  const text = pageMarkdown(main, 'https://handbook.example/en/page/', 'en');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text) as Root;
  assert.deepEqual(tree.children.map(({ type }) => type), ['heading', 'paragraph', 'list', 'list', 'blockquote', 'paragraph', 'table', 'paragraph', 'thematicBreak', 'paragraph']);
  assert.match(text, /^# A title its caption$/m);
  assert.match(text, /\*\*weight\*\*：之后/);
  assert.match(text, /\[a link\]\(https:\/\/handbook\.example\/en\/x\/\)/);
  assert.match(text, /^> 官方文字。$/m);
  assert.match(text, /^Source: Congress$/m);
  assert.match(text, /2\\\|3/);
  assert.match(text, /^请问$/m);
  assert.doesNotMatch(text, /Copy/);
  assert.match(text, /As of: 2026-11-21/);
});

test('arrows of a picture are written where they stand', () => {
  const main = parsePage('<main><ul><li class="box"><p>First</p></li><li class="arrow">still unpaid</li><li class="box"><p>Second</p></li><li class="arrow up" aria-hidden="true"></li><li class="box"><p>Third</p></li></ul></main>').querySelector('main')!;
  assert.match(pageMarkdown(main, 'https://handbook.example/en/page/', 'en'), /- First\n- ↓ still unpaid\n- Second\n- ↑\n- Third/);
});

test('a picture of sixteen colours is a PNG of its size', () => {
  const png = sixteenColours(new Uint8Array(4 * 2 * 4).fill(255), 4, 2);
  assert.deepEqual([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), 'PNG');
  assert.equal(png.readUInt32BE(16), 4);
  assert.equal(png.readUInt32BE(20), 2);
  assert.deepEqual([png[24], png[25]], [4, 3]);
});
