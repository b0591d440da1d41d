import { Search } from '../../domain/query/search.ts';
import { zh } from '../words.ts';

let search: Search | undefined;

/** What is asked of what was typed: at most 200 signs, none of them half a sign. The reader's own text stays as it is. */
export const queryIn = (typed: string): string => typed.trim().slice(0, 200).replace(/\p{Surrogate}/gu, '').trim();

/** The search of this page: one for its box, its panel and its list. It fetches nothing until it is asked. */
export function searchBelow(base: string): Search {
  return (search ??= new Search(async (path) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<unknown>;
  }, zh ? 'zh' : 'en', async (lang, words) => (await import('./exact.ts')).findExact(base, lang, words)));
}
