import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromChineseNumeral, toChineseNumeral } from '../../src/domain/numerals.ts';

test('statute numerals are read', () => {
  const cases: [string, number][] = [['一', 1], ['十', 10], ['十三', 13], ['二十', 20], ['六十三', 63], ['一百', 100], ['一百零八', 108], ['一百一十', 110], ['二百五十六', 256], ['一千二百六十', 1260], ['一千零五', 1005], ['两百', 200], ['63', 63], ['一百〇八', 108]];
  for (const [text, number] of cases) assert.equal(fromChineseNumeral(text), number, text);
});

test('what is no number is refused', () => {
  for (const text of ['', '条', '六三', '六十三条', 'abc', '六 十']) assert.equal(fromChineseNumeral(text), undefined, text);
});

test('writing and reading are each other\'s reverse from 1 to 9999', () => {
  for (let number = 1; number <= 9999; number++) assert.equal(fromChineseNumeral(toChineseNumeral(number)), number);
});

test('numbers are written as statutes write them', () => {
  assert.deepEqual([1, 10, 12, 20, 63, 100, 108, 110, 111, 256, 1005, 1260].map(toChineseNumeral), ['一', '十', '十二', '二十', '六十三', '一百', '一百零八', '一百一十', '一百一十一', '二百五十六', '一千零五', '一千二百六十']);
  for (const bad of [0, -1, 1.5, 10_000, Number.NaN]) assert.throws(() => toChineseNumeral(bad), RangeError);
});
