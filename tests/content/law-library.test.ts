import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProseEntry } from '../../src/library/load.ts';
import type { Article } from '../../src/schemas/article.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { formatReview, pagesToReview } from '../../src/library/reviews.ts';

const { library } = loadLibrary(readContentFiles('.'));

/** The articles that this trouble rests on: short code -> numbers. */
const needed: Record<string, string> = {
  sil: '2 3 4 7 8 10 12 16 23 41 57-64 72 74 77 82-84 86 88-90 97',
  hr: '4 6 9-11 29 31 32 42 44 45 48 50-53 60',
  cr: '3 5-8 10-13 16-18 20 21 23 26',
  am: '2 3 5 6 8 9 10 11',
  ip: '2 3 6 17 19 20 23 24 27-29',
  oaw: '15-17',
  lir: '9-11 13-15 17 20 21 27 30',
  arl: '11 20 21 23 24 27 30 34 62',
  arr: '22 24 26 30 35 36',
  all: '12 38 44-46 49 51 72',
  spca: '64 66 91 93',
  acl: '12 35-37 46 47 53 54',
  lcl: '7 10 26 38 46 47 50 74 82',
  ldmal: '2 6 27 43 50',
  spc1: '1',
  spc2: '1-4 19',
  msl: '2 20 30 42',
  wir: '17 62',
  hpf: '13 39 40',
  ebl: '48 113',
  cl: '236 240',
  fm: '2-4',
};
const numbers = (list: string): number[] =>
  list.split(' ').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
/** Known from memory only: described, never quoted. */
const described = new Set(['am-8', 'am-10', 'am-11']);

test('every article that this trouble rests on has a page, with its official words or, where unconfirmed, a description', () => {
  let count = 0;
  for (const [code, list] of Object.entries(needed)) {
    const law = library.laws.find(({ data }) => data.code === code);
    assert.ok(law, `there is no law with the code ${code}`);
    for (const number of numbers(list)) {
      count++;
      const article: ProseEntry<Article> | undefined = law.articles.find(({ data }) => data.number === number);
      assert.ok(article, `${code} ${number} has no page`);
      assert.equal(Boolean(article.data.described), described.has(`${code}-${number}`), `${code} ${number}: only what is unconfirmed is described`);
    }
  }
  assert.ok(count >= 130, `only ${count} articles were looked for`);
});

test('an article that another rule overtakes, limits or doubts says so', () => {
  const by: Record<string, [string, string]> = { 'cr-13': ['late fee', 'SIL 86'], 'sil-16': ['20 years', 'RAM 2'], 'ip-2': ['20', 'RAM 2'], 'sil-57': ['certificates', 'HR 6(1)'], 'sil-62': ['previous month', 'CR 10(2)'], 'cr-10': ['2023', 'SIL 60(1)'], 'sil-82': ['2027', 'MSL 42(2)'], 'sil-23': ['2027', 'MSL 2'], 'sil-58': ['2027', 'MSL 30(1)'], 'all-47': ['reconsideration', 'ARL 23(1)(3)'], 'spc1-32': ['repealed', 'SPC2 21'], 'lir-20': ['disputed', 'IP 27(2)'] };
  for (const [key, [words, place]] of Object.entries(by)) {
    const [code, number] = key.split('-');
    const notices = library.laws.find(({ data }) => data.code === code)!.articles.find(({ data }) => data.number === Number(number))!.data.notices;
    const notice = notices.find((each) => each.by === place);
    assert.ok(notice, `${key} has no notice that names ${place}`);
    assert.ok(notice.text.en.includes(words), `${key}: ${notice.text.en}`);
  }
});

test('guides, scripts and outcomes were reviewed against the law as it stands', () => {
  assert.deepEqual(pagesToReview(library).map(formatReview), []);
});
