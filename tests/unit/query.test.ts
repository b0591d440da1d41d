import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, markWords } from '../../src/domain/query/excerpt.ts';
import { lengthSign, packPlaces, rankFullText, shardOf } from '../../src/domain/query/fulltext.ts';
import { Lexicon } from '../../src/domain/query/lexicon.ts';
import { plainText } from '../../src/domain/query/plain.ts';
import { fragmentOf, readReference } from '../../src/domain/query/references.ts';
import { SoundBook } from '../../src/domain/query/sound.ts';
import { respell } from '../../src/domain/query/spelling.ts';
import { englishWords, stem } from '../../src/domain/query/stem.ts';
import { plainPinyin, splitSyllables } from '../../src/domain/query/syllables.ts';
import { toSimplified } from '../../src/domain/query/traditional.ts';
import { separateWords } from '../../src/integrations/separate-words.ts';

const laws = [
  { code: 'sil', id: 'social-insurance-law', short: '社会保险法', also: ['社保法', 'Social Insurance Law'] },
  { code: 'lcl', id: 'labor-contract-law', short: '劳动合同法', also: ['Labor Contract Law'] },
  { code: 'hr', id: 'handling', short: '社会保险经办条例', also: ['经办条例'] },
];

for (const [query, law, article, paragraph, item] of [
  ['63', undefined, 63],
  ['63条', undefined, 63],
  ['第六十三条', undefined, 63],
  ['第63条第二款', undefined, 63, 2],
  ['第 63 条 第 2 款', undefined, 63, 2],
  ['art 63', undefined, 63],
  ['art. 63', undefined, 63],
  ['s63', undefined, 63],
  ['§63', undefined, 63],
  ['Article 63(2)', undefined, 63, 2],
  ['SIL 63(2)', 'sil', 63, 2],
  ['sil63', 'sil', 63],
  ['社保法63', 'sil', 63],
  ['社保法第六十三条第二款', 'sil', 63, 2],
  ['《劳动合同法》第三十八条第一款第三项', 'lcl', 38, 1, 3],
  ['劳动合同法38条', 'lcl', 38],
  ['labour contract law art 38', 'lcl', 38],
  ['article 82 paragraph 2 social insurance law', 'sil', 82, 2],
  ['经办条例42条1项', 'hr', 42, 1, 1],
  ['６３条', undefined, 63],
  ['勞動合同法第38條', 'lcl', 38],
] as [string, string | undefined, number, number?, number?][]) {
  test(`${query} is a place in the law`, () => {
    const found = readReference(query, laws);
    assert.deepEqual([found.law, found.article, found.paragraph, found.item, found.rest], [law, article, paragraph, item, '']);
  });
}

test('what is no place in the law stays as it was', () => {
  for (const query of ['12333', '3年没交社保', '2025', 'unpaid for 3 years', '15000工资']) assert.equal(readReference(query, laws).article, undefined, query);
  assert.equal(readReference('63条 滞纳金', laws).rest, '滞纳金');
});

test('a place leads to a fragment only where the article has it', () => {
  const at = (paragraph?: number, item?: number) => ({ article: 1, rest: '', paragraph, item });
  assert.equal(fragmentOf(at(2), '000'), 'p2');
  assert.equal(fragmentOf(at(4), '000'), '');
  assert.equal(fragmentOf(at(1, 3), '60'), 'p1-i3');
  assert.equal(fragmentOf(at(3), '6'), 'p1-i3', 'one paragraph with a list: the number is an item');
  assert.equal(fragmentOf(at(), '000'), '');
});

test('text is compared half-width, simplified, in lower case, without hidden characters', () => {
  assert.equal(plainText('　ＳＩＬ 補繳\u200b社保 '), 'sil 补缴社保');
  assert.equal(toSimplified('勞動監察大隊不受理'), '劳动监察大队不受理');
});

test('English words lose their endings, and keep what tells', () => {
  for (const [a, b] of [['registered', 'registering'], ['labour', 'labor'], ['arbitrations', 'arbitration'], ['paid', 'pays'], ['companies', 'company'], ['enrolled', 'enrol']] as const) assert.equal(stem(a), stem(b), `${a} ${b}`);
  assert.notEqual(stem('four'), 'for');
  assert.notEqual(stem('left'), stem('leave'));
  assert.equal(stem('constructor'), 'constructor');
  assert.deepEqual(englishWords("they didn't pay, can't"), ['they', 'did', 'not', 'pay', 'can', 'not']);
});

test('pinyin is cut into syllables, with and without tones and spaces', () => {
  assert.equal(plainPinyin('Shèbǎo bǔjiǎo nǚ'), 'shebao bujiao nv');
  assert.deepEqual(splitSyllables('shebaobujiao'), ['she', 'bao', 'bu', 'jiao']);
  assert.deepEqual(splitSyllables('bu3 jiao3'), ['bu', 'jiao']);
  assert.equal(splitSyllables('social insurance'), undefined);
});

const sounds = new SoundBook(['社保', '补缴', '滞纳金', '稽核'], ['单位不交社保怎么办', '补缴社会保险费']);
test('pinyin and wrong characters of the right sound find the words of the site', () => {
  assert.equal(sounds.fromSyllables(['zhi', 'na', 'jin'])[0], '滞纳金');
  assert.equal(sounds.fromSound('社宝补缴'), '社保补缴');
  assert.equal(sounds.fromSound('社保补缴'), undefined, 'right characters stay');
  assert.equal(sounds.fromSound('late fee'), undefined);
});

test('a mistyped English word becomes a known one; short words and far ones stay', () => {
  const known = ['arbitration', 'insurance', 'severance'];
  assert.equal(respell('arbitraton', known), 'arbitration');
  assert.equal(respell('insurnace', known), 'insurance');
  assert.equal(respell('pay', known), undefined);
  assert.equal(respell('bicycle', known), undefined);
});

const lexicon = new Lexicon([
  { id: 'social-insurance', weight: 0.6, forms: ['社保', '社会保险', 'social insurance', 'social security'] },
  { id: 'not-paid', forms: ['没给~交', '不交', 'not pay', 'unpaid'] },
  { id: 'employer', weight: 0.5, forms: ['公司', '老板', 'company', 'boss'] },
  { id: 'asking', weight: 0, forms: ['怎么办', '我们', '吗', '的', 'what', 'the', 'my'] },
]);
const keys = (text: string) => lexicon.tokens(plainText(text)).map(({ key }) => key);
test('forms of one meaning are one word, in both languages and with words between', () => {
  assert.deepEqual(keys('公司不交社保怎么办'), ['#employer', '#not-paid', '#social-insurance']);
  assert.deepEqual(keys('没给我们交社保'), ['#not-paid', '#social-insurance']);
  assert.deepEqual(keys('my boss: unpaid social security'), ['#employer', '#not-paid', '#social-insurance']);
  assert.deepEqual(keys('怎么办'), []);
});

test('words found are marked, and the excerpt shows where most stand together', () => {
  const marked = markWords('公司没有社保', new Set(['#social-insurance']), lexicon);
  assert.deepEqual(marked, [{ text: '公司没有', found: false }, { text: '社保', found: true }]);
  assert.deepEqual(markWords('The boss, unpaid', new Set(['#employer']), lexicon), [{ text: 'The ', found: false }, { text: 'boss', found: true }, { text: ', unpaid', found: false }]);
  const excerpt = excerptOf([['', '', '无关的话。'], ['p2', '', '前面的话。公司不交社保，责令限期缴纳。']], new Set(keys('公司不交社保')), lexicon, '');
  assert.equal(excerpt?.section, 'p2');
  assert.ok(excerpt.marked.some(({ text, found }) => found && text === '公司不交社保'));
});

test('the full text ranks by rarity and share; odd words harm nothing', () => {
  const postings: Record<string, number[]> = { '#employer': packPlaces([[0, 1], [1, 1], [2, 5]]), '#not-paid': packPlaces([[2, 2]]) };
  const shards = Array.from({ length: 4 }, (): Record<string, number[]> => ({}));
  for (const [key, places] of Object.entries(postings)) shards[shardOf(key, 4)]![key] = places;
  const full = { folder: '', shards: 4, lengths: [20, 20, 20].map(lengthSign).join('') };
  const ranked = rankFullText(lexicon.tokens('公司不交'), shards, full);
  assert.equal(ranked[0]?.place, 2);
  assert.equal(ranked[0]?.coverage, 1);
  assert.deepEqual(rankFullText(lexicon.tokens('constructor __proto__ tostring'), shards, full), []);
});

test('Chinese for Pagefind has its words apart, and is the same text', () => {
  assert.match(separateWords('社会保险法'), /社会\u200b保险/);
  assert.equal(separateWords('社会保险法 63').replaceAll('\u200b', ''), '社会保险法 63');
});
