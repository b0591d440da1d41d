import { Search } from '../../domain/query/search.ts';
import { zh } from '../words.ts';

let search: Search | undefined;

/** The search of this page: one for its box, its panel and its list. It fetches nothing until it is asked. */
export function searchBelow(base: string): Search {
  return (search ??= new Search(async (path) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<unknown>;
  }, zh ? 'zh' : 'en', async (lang, words) => (await import('./exact.ts')).findExact(base, lang, words)));
}
