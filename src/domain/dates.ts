import type { Lang } from './lang.ts';

/** A calendar date `YYYY-MM-DD`, or a month or a year where no more is known. */
export type LooseDate = string;

/** True for a date that exists, written YYYY-MM-DD (or, if `loose`, YYYY-MM or YYYY). */
export function isDate(text: string, loose = false): boolean {
  if (loose && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** "1 July 2024", 2024年7月1日; a month or a year where no more is given. */
export function formatDate(date: LooseDate, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  if (lang === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}

/** Whole days from one date to another (negative where `to` is earlier). A month or year counts from its first day. */
export function daysBetween(from: LooseDate, to: LooseDate): number {
  const day = (date: LooseDate) => Date.parse(`${date}-01-01`.slice(0, 10) + 'T00:00:00Z');
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/** Whether a change has come: what is dated after today is not yet in force. */
export const isPending = (date: LooseDate, today: string): boolean => startOf(date) > today;

/** Compares a loose date with a full one: a month or a year starts on its first day. */
export const startOf = (date: LooseDate): string => `${date}-01-01`.slice(0, 10);
