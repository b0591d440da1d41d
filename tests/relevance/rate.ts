import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query as somebody types it, and the pages that answer it (below the language); or none, where the site has no answer. */
export interface Query {
  q: string;
  lang: 'en' | 'zh';
  want?: string[];
  nothing?: boolean;
  /** Set aside by lot before any tuning. */
  held?: boolean;
}

export const queries = parse(readFileSync('tests/relevance/queries.yaml', 'utf8')) as Query[];
/** Least share of first places, and of the first three. */
export const bars = { first: 0.85, three: 0.97 };

/** Where the first wanted page stands among the addresses found, from 0; -1 where it is not there. */
export const placeOf = (found: string[], want: string[]): number => found.findIndex((path) => want.some((wanted) => (wanted.includes('#') ? path === wanted : path.split('#')[0] === wanted)));

/** How a set of queries fared. */
export class Rate {
  asked = 0;
  first = 0;
  three = 0;
  reciprocal = 0;
  readonly empty: string[] = [];

  /** Counts one query; gives the place of its page, from 0. */
  count({ q, want }: Query, found: string[]): number {
    const at = placeOf(found, want!);
    this.asked++;
    if (at === 0) this.first++;
    if (at >= 0 && at < 3) this.three++;
    if (at >= 0) this.reciprocal += 1 / (at + 1);
    if (!found.length) this.empty.push(q);
    return at;
  }

  toString(): string {
    const percent = (part: number): string => `${((100 * part) / this.asked).toFixed(1)} %`;
    return `${this.asked} queries, first place ${percent(this.first)}, first three ${percent(this.three)}, mean reciprocal rank ${(this.reciprocal / this.asked).toFixed(3)}`;
  }
}
