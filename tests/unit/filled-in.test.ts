import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFault, monthFaults, monthsIn, monthsInWords, moneyFault, readDay, readMoney, readMonths } from '../../src/domain/filled-in.ts';

const today = '2026-11-21';

test('a day is read in every way people write it', () => {
  for (const text of ['2024-03-05', '2024-3-5', '2024/3/5', '2024.03.05', '2024年3月5日', '２０２４年３月５日', '20240305', ' 2024-03-05 ']) assert.equal(readDay(text), '2024-03-05', text);
});

test('what is no day is no day', () => {
  for (const text of ['2024-02-30', '2023-02-29', '2024-13-01', '2024-03', '昨天', '2024-3-5-6', '', '0305']) assert.equal(readDay(text), undefined, text);
});

test('an amount is read with its separators and its unit', () => {
  const amounts: [string, number][] = [['8000', 8000], ['8,000.50', 8000.5], ['¥8000', 8000], ['8000元', 8000], ['８０００', 8000], ['1,234,567.8', 1234567.8], ['人民币 500 元', 500]];
  for (const [text, amount] of amounts) assert.equal(readMoney(text), amount, text);
  for (const text of ['八千', '-8000', '8,00', '8000.555', '1e5', 'Infinity', '0x10', '8000-9000', '1万']) assert.equal(readMoney(text), undefined, text);
});

test('months are read as a range, a year’s part, or one month', () => {
  const ranges: [string, string, string][] = [
    ['2021-03 至 2022-08', '2021-03', '2022-08'],
    ['2021年3月-2022年8月', '2021-03', '2022-08'],
    ['2021-03-2022-08', '2021-03', '2022-08'],
    ['2021年3月至8月', '2021-03', '2021-08'],
    ['2021.3～2021.8', '2021-03', '2021-08'],
    ['2021-03 to 2021-08', '2021-03', '2021-08'],
    ['2021-03', '2021-03', '2021-03'],
    ['2022-08 至 2021-03', '2022-08', '2021-03'],
  ];
  for (const [text, from, to] of ranges) assert.deepEqual(readMonths(text), { from, to }, text);
  for (const text of ['2021-13', '2021-00', '2021-03-05', '三月', '2021', '2021-03 至', '2021-03 至 2021-03 至 2021-04']) assert.equal(readMonths(text), undefined, text);
});

test('months are counted with both ends', () => {
  assert.equal(monthsIn({ from: '2021-03', to: '2021-03' }), 1);
  assert.equal(monthsIn({ from: '2021-12', to: '2022-01' }), 2);
  assert.equal(monthsIn({ from: '2021-03', to: '2022-08' }), 18);
  assert.equal(monthsInWords({ from: '2021-03', to: '2022-08' }), '2021年3月至2022年8月');
  assert.equal(monthsInWords({ from: '2021-03', to: '2021-03' }), '2021年3月');
});

const faults = (text: string, more: Partial<Parameters<typeof monthFaults>[1]> = {}) => monthFaults(text, { today, ...more }).map(({ en }) => en);

test('months in order, past and apart have no fault', () => {
  assert.deepEqual(faults(''), []);
  assert.deepEqual(faults('2021-03 至 2022-08\n2023-01'), []);
  assert.deepEqual(faults('2026-11'), [], 'the month that runs now is not yet to come');
});

test('each fault names its line and what is wrong', () => {
  assert.match(faults('2021-03\n2022-08 至 2021-03')[0]!, /^Line 2: the end comes before the beginning/);
  assert.match(faults('2026-10 至 2026-12')[0]!, /still to come/);
  assert.match(faults('2021-03 至 2021-08\n2021-08')[0]!, /^Line 2: months of line 1/);
  assert.match(faults('since spring')[0]!, /“since spring” is not a month/);
  assert.match(faults('1021-03')[0]!, /year cannot be right/);
  assert.match(faults('2021-02', { after: '2021-03-15' })[0]!, /before the day you started/);
  assert.match(faults('2021-04', { before: '2021-03-15' })[0]!, /after the day you left/);
  assert.deepEqual(faults('2021-03', { after: '2021-03-15', before: '2021-03-20' }), []);
  assert.equal(faults('x\ny').length, 2);
});

test('a day is held against today and against an earlier day', () => {
  assert.equal(dayFault('', { today }), undefined);
  assert.equal(dayFault('2026-11-21', { today }), undefined);
  assert.match(dayFault('2026-11-22', { today })!.en, /still to come/);
  assert.equal(dayFault('2026-12-31', { today, future: true }), undefined);
  assert.match(dayFault('2021-01-01', { today, after: '2021-03-01' })!.en, /earlier than 2021-03-01/);
  assert.match(dayFault('2021-02-30', { today })!.zh, /不是一个存在的日期/);
  assert.match(dayFault('0202-03-01', { today })!.en, /cannot be right/);
});

test('an amount is held against its size and against another', () => {
  assert.equal(moneyFault(''), undefined);
  assert.equal(moneyFault('8000', '9000'), undefined);
  assert.match(moneyFault('9000', '9000')!.en, /less than 9000/);
  assert.match(moneyFault('abc')!.en, /not an amount/);
  assert.match(moneyFault('0')!.en, /Zero/);
  assert.match(moneyFault('100000000')!.en, /ten million/);
  assert.equal(moneyFault('8000', 'abc'), undefined, 'what cannot be read is no measure');
});
