import type { Comparison } from '../schemas/comparison.ts';
import type { Entry, Library } from './load.ts';

/** The side-by-side pages in which an article stands. */
export function comparisonsOf({ comparisons, citations }: Library, law: string, article: number): Entry<Comparison>[] {
  return comparisons.filter(({ data }) =>
    [data.left, data.right].some((at) => {
      const place = citations.read(at);
      return place.law === law && place.article === article;
    }),
  );
}
