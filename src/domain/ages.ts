import { startOf, type LooseDate } from './dates.ts';

/** How old a statement is, held against the review period of its question. */
export interface Age {
  /** `fresh`; `old`: past its period; `undated`: nobody can say; `timeless`: a date in the past, which does not age. */
  state: 'fresh' | 'old' | 'undated' | 'timeless';
  /** The day from which it is counted. */
  since?: LooseDate | undefined;
  /** Whole months up to today. */
  months?: number;
}

/** Whole months from a loose date (from its first day) to a day; never below zero. */
export function monthsBetween(from: LooseDate, to: string): number {
  const [y = 0, m = 0, d = 0] = startOf(from).split('-').map(Number);
  const [toY = 0, toM = 0, toD = 0] = to.split('-').map(Number);
  return Math.max(0, (toY - y) * 12 + toM - m - (toD < d ? 1 : 0));
}

/**
 * The age of a fact at the build: from the day on which somebody confirmed it, else the date from which it holds, else
 * the date of its source. `today` is the day of the build, never the reader's clock.
 */
export function ageOf(fact: { confirmed?: string | undefined; asOf?: LooseDate | undefined; source?: { date?: LooseDate | undefined } }, reviewMonths: number | undefined, today: string): Age {
  const since = fact.confirmed ?? fact.asOf ?? fact.source?.date;
  const months = since === undefined ? undefined : monthsBetween(since, today);
  const counted = { since, ...(months !== undefined && { months }) };
  if (reviewMonths === undefined) return { state: 'timeless', ...counted };
  if (months === undefined) return { state: 'undated' };
  return { state: months > reviewMonths ? 'old' : 'fresh', ...counted };
}
