import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CitationError, CitationReader, citationFragment, citationKey, citationPath, formatCitation, formatPlace, type Citable } from '../../src/domain/citations.ts';

const book = (id: string, code: string, en: string, zh: string, articles: [number, number[] | undefined][], alsoCited: string[] = []): Citable => ({
  id,
  code,
  short: { en, zh },
  title: { en: `${en} of the People's Republic of China`, zh: `中华人民共和国${zh}` },
  alsoCited,
  articles: new Map(articles),
  namedOnly: new Map([[58, { en: 'not checked', zh: '未核对' }]]),
});
const sil = book('social-insurance-law', 'sil', 'Social Insurance Law', '社会保险法', [[63, [0, 0, 0]], [82, [0, 0]], [8, [0]]]);
const lcl = book('labor-contract-law', 'lcl', 'Labor Contract Law', '劳动合同法', [[38, [6, 0]]]);
const lir = book('labor-security-supervision-regulations', 'lir', 'Labor Inspection Regulations', '劳动保障监察条例', [[11, [8]]]);
const ip = book('implementing-provisions', 'ip', 'Implementing Provisions', '实施〈中华人民共和国社会保险法〉若干规定', [[27, [0, 0]]]);
const am = book('audit-measures', 'am', 'Audit Measures', '社会保险稽核办法', [[10, undefined]]);
const reader = new CitationReader([sil, lcl, lir, ip, am]);
const read = (text: string) => reader.read(text);

test('English forms: article, paragraph, paragraph and item', () => {
  assert.deepEqual(read('SIL 63'), { law: sil.id, article: 63 });
  assert.deepEqual(read('SIL 63(2)'), { law: sil.id, article: 63, paragraph: 2 });
  assert.deepEqual(read('LCL 38(1)(3)'), { law: lcl.id, article: 38, paragraph: 1, item: 3 });
});

test('in an article of one paragraph with a list, a single number is the item', () => {
  assert.deepEqual(read('LIR 11(7)'), { law: lir.id, article: 11, paragraph: 1, item: 7 });
  assert.deepEqual(read('SIL 8(1)'), { law: sil.id, article: 8, paragraph: 1 });
});

test('Chinese forms, with Chinese or Arabic numerals, short or full name', () => {
  assert.deepEqual(read('《社会保险法》第六十三条第二款'), { law: sil.id, article: 63, paragraph: 2 });
  assert.deepEqual(read('《中华人民共和国社会保险法》第63条'), { law: sil.id, article: 63 });
  assert.deepEqual(read('《劳动合同法》第三十八条第一款第三项'), { law: lcl.id, article: 38, paragraph: 1, item: 3 });
  assert.deepEqual(read('《劳动合同法》第三十八条第一款第（三）项'), { law: lcl.id, article: 38, paragraph: 1, item: 3 });
  assert.deepEqual(read('《劳动保障监察条例》第十一条第七项'), { law: lir.id, article: 11, paragraph: 1, item: 7 });
});

test('a title inside another title is not cut', () => {
  const [found, ...more] = reader.find('见《实施〈中华人民共和国社会保险法〉若干规定》第二十七条第二款。');
  assert.equal(more.length, 0);
  assert.deepEqual(found!.citation, { law: ip.id, article: 27, paragraph: 2 });
});

test('several citations in a sentence are found in order, and nothing else', () => {
  const text = 'Ask under SIL 82(2); the order is SIL 63(1), not SIL63 or ESSIL 63 or SIL 63(1)(2)(3)x.';
  assert.deepEqual(reader.find(text).map(({ text: cited }) => cited), ['SIL 82(2)', 'SIL 63(1)']);
});

test('a paragraph, item or article that does not exist is refused with the line to write', () => {
  const error = (text: string) => {
    try {
      read(text);
    } catch (thrown) {
      return thrown as CitationError;
    }
    throw new Error(`${text} was read`);
  };
  assert.match(error('SIL 63(4)').message, /only 3 paragraphs/);
  assert.equal(error('SIL 63(4)').write, 'SIL 63(3)');
  assert.match(error('LCL 38(1)(9)').message, /only 6 items/);
  assert.match(error('LCL 38(2)(1)').message, /no items/);
  assert.match(error('SIL 64').message, /no Article 64/);
  assert.match(error('《民法典》第一条').message, /not a law of this site/);
  assert.match(error('hello').message, /not a citation/);
});

test('an article of unconfirmed wording is cited as a whole or by paragraph without a check', () => {
  assert.deepEqual(read('AM 10'), { law: am.id, article: 10 });
});

test('an article that is only named has its reason and no place', () => {
  const [found] = reader.find('LCL 58 says so');
  assert.equal(found!.citation, undefined);
  assert.deepEqual(found!.namedOnly, { en: 'not checked', zh: '未核对' });
});

test('keys, fragments, addresses and legal forms', () => {
  const item = read('LCL 38(1)(3)');
  assert.equal(citationKey(item, lcl), 'lcl-38-1-3');
  assert.equal(citationFragment(item), 'p1-i3');
  assert.equal(citationPath(item), 'law/labor-contract-law/38/#p1-i3');
  assert.equal(citationPath(read('SIL 63')), 'law/social-insurance-law/63/');
  assert.equal(formatCitation(item, lcl, 'zh', 'title'), '《中华人民共和国劳动合同法》第三十八条第一款第三项');
  assert.equal(formatCitation(item, lcl, 'en'), 'Labor Contract Law 38(1)(3)');
  assert.equal(formatPlace(read('SIL 63(2)'), 'zh'), '第六十三条第二款');
  assert.equal(formatPlace(item, 'en'), 'Article 38, paragraph 1, item 3');
});

test('what is written in Chinese legal form is read back as the same place', () => {
  for (const text of ['SIL 63(2)', 'LCL 38(1)(3)', 'LIR 11(7)', 'IP 27(2)']) {
    const place = read(text);
    assert.deepEqual(read(formatCitation(place, reader.book(place.law), 'zh')), place);
  }
});
