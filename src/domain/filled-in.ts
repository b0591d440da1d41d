import { isDate } from './dates.ts';
import type { Both } from './lang.ts';

/** What people type into a form, read kindly: full-width digits, 年 and 月, dots and slashes all mean the same. */
const plain = (text: string): string => text.normalize('NFKC').trim();
const two = (number: string | number): string => String(number).padStart(2, '0');

/** A day: 2024-3-5, 2024年3月5日, 2024/03/05, 20240305. Undefined where it is no day that exists. */
export function readDay(text: string): string | undefined {
  const match = plain(text).match(/^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/) ?? plain(text).match(/^(\d{4})(\d{2})(\d{2})$/);
  const day = match && `${match[1]}-${two(match[2]!)}-${two(match[3]!)}`;
  return day && isDate(day) ? day : undefined;
}

/** An amount in yuan: 8000, 8,000.50, 8000元, ¥8000. Undefined where it is none. */
export function readMoney(text: string): number | undefined {
  const digits = plain(text).replace(/^(RMB|CNY|¥|人民币)\s*/i, '').replace(/\s*(元|yuan|RMB|CNY)$/i, '');
  if (!/^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d{1,12}(\.\d{1,2})?$/.test(digits)) return undefined;
  return Number(digits.replaceAll(',', ''));
}

/** Months from one to another, both counted: YYYY-MM. */
export interface MonthRange {
  from: string;
  to: string;
}

/** How many months a range holds. */
export const monthsIn = ({ from, to }: MonthRange): number => {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from) + 1;
};

const monthForm = String.raw`(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?`;
const rangeForm = new RegExp(String.raw`^${monthForm}(?:\s*(?:至|到|-|–|—|~|\bto\b)\s*(?:${monthForm}|(\d{1,2})\s*月))?$`, 'i');

/** One line of months: "2021-03 至 2022-08", 2021年3月-8月, or one month. The end may come before the start; see `monthFaults`. */
export function readMonths(line: string): MonthRange | undefined {
  const match = plain(line).match(rangeForm);
  if (!match) return undefined;
  const [, year, month, endYear = year, endMonth, sameYear] = match;
  const last = endMonth ?? sameYear ?? month;
  if (![month, last].every((number) => Number(number) >= 1 && Number(number) <= 12)) return undefined;
  return { from: `${year}-${two(month!)}`, to: `${endYear}-${two(last!)}` };
}

/** The lines of a field of months; commas and semicolons part them too. */
export const monthLines = (text: string): string[] => text.split(/[\n;；,，、]/).map((line) => line.trim()).filter(Boolean);

/** 2021年3月至2022年8月 */
export function monthsInWords({ from, to }: MonthRange): string {
  const words = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
  return from === to ? words(from) : `${words(from)}至${words(to)}`;
}

/** 8000, 8000.50 */
export const moneyInWords = (amount: number): string => (Number.isInteger(amount) ? String(amount) : amount.toFixed(2));

/** 2024年3月5日 */
export const dayInWords = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Before this, a month or a day is surely a slip: no one at work today began earlier. */
const oldest = '1950';
const tooOld: Both = { en: 'This year cannot be right.', zh: '年份不对，请再看一下。' };

/** What is wrong with a field of months, in words for the reader. */
export function monthFaults(text: string, { today, future = false, after, before }: { today: string; future?: boolean; after?: string | undefined; before?: string | undefined }): Both[] {
  const seen: { range: MonthRange; line: number }[] = [];
  return monthLines(text).flatMap((words, index): Both[] => {
    const line = index + 1;
    const say = (en: string, zh: string): Both[] => [{ en: `Line ${line}: ${en}`, zh: `第${line}行：${zh}` }];
    const range = readMonths(words);
    if (!range) return say(`“${words}” is not a month or a range of months. Write 2021-03 or 2021-03 至 2022-08. As it is, it stands on the paper as you typed it.`, `“${words}”看不出是哪个月。请写 2021-03，或者 2021-03 至 2022-08。现在照你写的印在纸上。`);
    if (range.to < range.from) return say('the end comes before the beginning.', '结束的月份早于开始的月份。');
    if (range.from < oldest) return say(tooOld.en, tooOld.zh);
    if (!future && range.to > today.slice(0, 7)) return say('this month is still to come.', '这个月份还没有到。');
    if (after && range.from < after.slice(0, 7)) return say('this begins before the day you started work.', '开始的月份早于入职的月份。');
    if (before && range.to > before.slice(0, 7)) return say('this goes on after the day you left.', '结束的月份晚于离职的月份。');
    const twice = seen.find((earlier) => earlier.range.from <= range.to && range.from <= earlier.range.to);
    seen.push({ range, line });
    return twice ? say(`months of line ${twice.line} stand here again.`, `与第${twice.line}行有重复的月份。`) : [];
  });
}

/** What is wrong with a day. */
export function dayFault(text: string, { today, future = false, after }: { today: string; future?: boolean; after?: string | undefined }): Both | undefined {
  if (!text.trim()) return undefined;
  const day = readDay(text);
  if (!day) return { en: `“${text.trim()}” is not a day that exists. Write 2024-03-05. As it is, it stands on the paper as you typed it.`, zh: `“${text.trim()}”不是一个存在的日期。请写 2024-03-05。现在照你写的印在纸上。` };
  if (day < oldest) return tooOld;
  if (!future && day > today) return { en: 'This day is still to come.', zh: '这一天还没有到。' };
  if (after && day < after) return { en: `This is earlier than ${after}, given above.`, zh: `早于前面填的${dayInWords(after)}。` };
  return undefined;
}

/** What is wrong with an amount. */
export function moneyFault(text: string, below?: string | undefined): Both | undefined {
  if (!text.trim()) return undefined;
  const amount = readMoney(text);
  if (amount === undefined) return { en: `“${text.trim()}” is not an amount. Write digits, such as 8000 or 8000.50. As it is, it stands on the paper as you typed it.`, zh: `“${text.trim()}”不是金额。请写数字，例如 8000 或 8000.50。现在照你写的印在纸上。` };
  if (amount === 0) return { en: 'Zero yuan: is that what you mean? Leave it empty if you do not know.', zh: '是0元吗？不清楚就空着。' };
  if (amount >= 10_000_000) return { en: 'This is more than ten million yuan. Count the digits again.', zh: '超过一千万元了，请再数一遍位数。' };
  const higher = below === undefined ? undefined : readMoney(below);
  if (higher !== undefined && amount >= higher) return { en: `This should be less than ${moneyInWords(higher)}, given above.`, zh: `应当小于前面填的${moneyInWords(higher)}元。` };
  return undefined;
}
