import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'node-html-parser';
import { citeLaw, citePage, clip, clipBlocks, escapeBbcode, escapeHtml, escapeMarkdown, formatQuotation, forms, placeOf, sectionTitle, shortCitation, type Quotation } from '../../src/domain/quote.ts';
import { keyTail } from '../../src/domain/section-key.ts';

const nasty = ['*not* _emphasis_ `code` ~~struck~~', '# no heading', '- no list', '+ nor this', '1. nor this', '12) nor this', '=== no underline', '> no quote', '[no link](https://x.example) ![no picture](y)', '<b>no tag</b> &amp; no entity', 'a | b | c', 'back\\slash', '[b]no bold[/b] [url=https://x.example]no link[/url] [*] item', '《社会保险法》第六十三条第二款：“划拨”（一）……'];
const quotation = (change: Partial<Quotation> = {}): Quotation => ({ lang: 'en', words: [{ text: 'First.' }, { text: '第二。', lang: 'zh-CN' }], source: 'Social Insurance Law 63(2)', citation: 'Social Insurance Law, Article 63, paragraph 2', notes: [], asOf: '2026-09-30', address: 'https://handbook.example/en/s/sil-63-2/', ...change });

const markdown = unified().use(remarkParse).use(remarkGfm);
const textOf = (node: Root | RootContent): string => ('value' in node ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : node.type === 'break' ? '\n' : '');

/** A small BBCode reader, as boards have it: known tags become nodes, the rest is text. */
function readBbcode(text: string): { text: string; tags: string[] } {
  const tags: string[] = [];
  const plain = text.replace(/\[(\/?)(b|i|u|s|url|quote|img|code|list|\*)(?:=([^\]]*))?\]/gi, (_, end: string, name: string, value?: string) => {
    tags.push(end + name + (value ? `=${value}` : ''));
    return '';
  });
  return { text: plain, tags };
}

test('words of any kind come out of CommonMark as they went in', () => {
  for (const words of nasty) {
    const tree = markdown.parse(`> ${escapeMarkdown(words)}`) as Root;
    assert.equal(tree.children.length, 1, words);
    const [quote] = tree.children;
    assert.ok(quote?.type === 'blockquote' && quote.children.length === 1 && quote.children[0]!.type === 'paragraph', words);
    // A bare address in the words may become a link to itself, as it would anywhere.
    assert.ok(quote.children[0].children.every((child) => child.type === 'text' || (child.type === 'link' && textOf(child) === child.url)), `${words} became ${quote.children[0].children.map(({ type }) => type).join()}`);
    assert.equal(textOf(quote), words);
  }
});

test('a quotation in Markdown is a quote, a link and a date', () => {
  for (const words of nasty) {
    const { plain } = formatQuotation('markdown', quotation({ words: [{ text: words }, { text: 'Last.' }], source: `A [source] *with* ${words}`, address: 'https://handbook.example/en/s/a(b)/' }));
    const tree = markdown.parse(plain) as Root;
    assert.deepEqual(tree.children.map(({ type }) => type), ['blockquote', 'paragraph'], plain);
    const [quote, from] = tree.children as unknown as [Root, Root];
    assert.deepEqual(quote.children.map(textOf), [words, 'Last.']);
    const link = (from.children as RootContent[]).find(({ type }) => type === 'link');
    assert.ok(link?.type === 'link');
    assert.equal(link.url, 'https://handbook.example/en/s/a%28b%29/');
    assert.equal(textOf(link), `A [source] *with* ${words}`);
    assert.match(textOf(from), /as of 30 September 2026$/);
  }
});

test('a quotation in BBCode has its own tags and none of the words’', () => {
  for (const words of nasty) {
    const { plain } = formatQuotation('bbcode', quotation({ words: [{ text: words }] }));
    const { text, tags } = readBbcode(plain);
    assert.deepEqual(tags, ['quote', '/quote', 'url=https://handbook.example/en/s/sil-63-2/', '/url'], plain);
    assert.ok(text.replaceAll('\u200b', '').startsWith(words));
  }
  assert.equal(escapeBbcode('第[2026]号'), '第[2026]号');
});

test('a quotation in formatted text is well-formed, and its words are words', () => {
  for (const words of nasty) {
    for (const form of forms) {
      const { html } = formatQuotation(form, quotation({ words: [{ text: words }], source: words, citation: words, notes: [words] }));
      const root = parse(html);
      assert.ok(root.querySelectorAll('*').every(({ tagName }) => ['A', 'P', 'BLOCKQUOTE'].includes(tagName)), html);
      assert.equal(root.querySelector('a')?.getAttribute('href'), 'https://handbook.example/en/s/sil-63-2/');
      assert.equal(root.querySelector('a')?.textContent, words);
    }
  }
  assert.equal(escapeHtml('<&>"\''), '&#60;&#38;&#62;&#34;&#39;');
});

test('plain text needs no markup: words, source, date, notes, address', () => {
  assert.equal(formatQuotation('text', quotation({ notes: ['The Chinese prevails.'] })).plain, '“First.\n第二。”\n— Social Insurance Law 63(2), as of 30 September 2026\nThe Chinese prevails.\nhttps://handbook.example/en/s/sil-63-2/');
});

test('every form carries the day; the link carries it where formatted text is taken, and is a bare address elsewhere', () => {
  for (const lang of ['en', 'zh'] as const) {
    const law = { title: lang === 'zh' ? '中华人民共和国社会保险法' : "Social Insurance Law of the People's Republic of China" };
    const one = quotation({ lang, citation: citeLaw(law, { article: 63, paragraph: 2 }, '2026-09-30', lang) });
    for (const form of forms) {
      const { plain, html } = formatQuotation(form, one);
      assert.match(form === 'link' ? html : plain, lang === 'zh' ? /核对至2026年9月30日/ : /as of 30 September 2026/, form);
    }
    assert.ok(URL.canParse(formatQuotation('link', one).plain));
  }
});

test('the citation in legal form, in both languages', () => {
  const zh = { title: '中华人民共和国社会保险法', amended: '2018-12-29' };
  const en = { title: "Social Insurance Law of the People's Republic of China", amended: '2018-12-29' };
  assert.equal(citeLaw(zh, { article: 63, paragraph: 2 }, '2026-09-30', 'zh'), '《中华人民共和国社会保险法》第六十三条第二款（2018年12月29日最近修改，核对至2026年9月30日）');
  assert.equal(citeLaw(en, { article: 63, paragraph: 2 }, '2026-09-30', 'en'), "Social Insurance Law of the People's Republic of China (as amended 29 December 2018), Article 63, paragraph 2, as of 30 September 2026");
  assert.equal(citeLaw({ title: '劳动保障监察条例' }, placeOf(11, 'p1-i7', true)!, '2026-09-30', 'zh'), '《劳动保障监察条例》第十一条第七项（核对至2026年9月30日）');
  assert.equal(shortCitation('Labor Contract Law', placeOf(38, 'p1-i3', false)!, 'en'), 'Labor Contract Law 38(1)(3)');
  assert.equal(shortCitation('劳动合同法', placeOf(38, 'p1-i3', false)!, 'zh'), '《劳动合同法》第三十八条第一款第三项');
  assert.equal(citePage('补缴问题', '为什么', '2026-11-21', 'https://handbook.example/zh/s/x/', 'zh'), '补缴（Bujiao）：《补缴问题》“为什么”，核对至2026年11月21日，https://handbook.example/zh/s/x/');
});

test('an article of one paragraph has no "paragraph 1"; other ids are no place in the law', () => {
  assert.deepEqual(placeOf(8, 'p1', true), { article: 8 });
  assert.deepEqual(placeOf(63, 'p2', false), { article: 63, paragraph: 2 });
  assert.deepEqual(placeOf(63, '', false), { article: 63 });
  assert.equal(placeOf(63, 'reading', false), undefined);
});

test('the end of a section’s key follows the grammar of keys', () => {
  assert.equal(keyTail('p2', true), '-2');
  assert.equal(keyTail('p1-i3', true), '-1-3');
  assert.equal(keyTail('reading', true), '--reading');
  assert.equal(keyTail('p2', false), '--p2');
});

test('a text is cut after a sentence, or else after a word, and says so', () => {
  assert.equal(clip('Short.', 250), 'Short.');
  assert.equal(clip('One sentence here. Another one that is long.', 30), 'One sentence here.');
  assert.equal(clip('第一句话到此为止。第二句话比较长，放不下。', 12), '第一句话到此为止。');
  assert.equal(clip('words without any end to the sentence', 20), 'words without any…');
  assert.equal(clip('没有句号的一段很长的中文文字，后面还有', 10), '没有句号的一段很长…');
  for (const most of [5, 17, 80, 250]) for (const words of nasty) assert.ok([...clip(words.repeat(20), most)].length <= most);
  assert.deepEqual(clipBlocks([{ text: 'a'.repeat(50) }, { text: 'b'.repeat(50) }, { text: 'c' }], 70), [{ text: 'a'.repeat(50) }, { text: '…' }]);
});

test('a title keeps section and page within eighty signs', () => {
  assert.equal(sectionTitle('Why?', 'Base too low'), 'Why? · Base too low');
  const long = sectionTitle('A very long question about what the office has to do when nobody answers?', 'A page with a long title of its own that goes on');
  assert.ok([...long].length <= 80, long);
  assert.match(long, /^A very long question/);
});
