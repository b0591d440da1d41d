import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { misread } from '../../src/domain/pinyin.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { readings } from '../../src/tasks/propose-pinyin.ts';

const { library } = loadLibrary(readContentFiles('.'));

test('every committed line keeps the readings that were found by ear', () => {
  const wrong = [...library.pinyin].flatMap(([line, pinyin]) => misread(line, pinyin, readings).map(({ word, pinyin: sounds }) => `${word} is written "${sounds}", not "${readings[word]}": ${line}`));
  assert.deepEqual(wrong, [], 'mend content/pinyin.yaml, or add the longer word to `readings` where this is another word');
});

/** Signs that have one reading in everything that is said at a counter, some of them only before certain signs. */
const single: [string, string][] = [['没', 'méi'], ['给', 'gěi'], ['一', 'yī'], ['不', 'bù'], ['谁', 'shéi'], ['应当', 'yīng'], ['应该', 'yīng'], ['处理', 'chǔ'], ['为难', 'wéi'], ['只', 'zhǐ'], ['行为', 'xíng'], ['银行', 'yín'], ['了解', 'liǎo']];

test('characters with several readings have the one that belongs there', () => {
  for (const [line, pinyin] of library.pinyin) {
    const syllables = pinyin.split(' ');
    const han = [...line].filter((char) => /\p{Script=Han}/u.test(char)).join('');
    for (const [sign, sound] of single) {
      for (let at = han.indexOf(sign); at !== -1; at = han.indexOf(sign, at + 1)) assert.equal(syllables[at], sound, `${sign} in ${line}`);
    }
  }
});

test('the library that proposes pinyin is used by the task that proposes it, and nowhere in the build', () => {
  const users = readdirSync('src', { recursive: true })
    .map(String)
    .filter((file) => /\.(ts|mjs|astro)$/.test(file) && readFileSync(`src/${file}`, 'utf8').includes('pinyin-pro'));
  assert.deepEqual(users.map((file) => file.replaceAll('\\', '/')), ['tasks/propose-pinyin.ts']);
});
