import type { LooseDate } from '../domain/dates.ts';
import type { Library } from './load.ts';

/** Page (below the language) -> the day up to which its words were checked; a page without a day of its own has the handbook's. */
export interface AsOf {
  pages: Map<string, LooseDate>;
  /** The newest day on which anything was checked. */
  handbook: LooseDate;
}

/** When each page was last held against its sources, for quotations, previews and machines. */
export function asOfPages(library: Library): AsOf {
  const pages = new Map<string, LooseDate>();
  for (const { id, data, articles } of library.laws) {
    const checked = data.validity.asOf ?? data.checked;
    pages.set(`law/${id}/`, checked);
    for (const { data: article } of articles) pages.set(`law/${id}/${article.number}/`, checked);
  }
  for (const { id, data } of library.pages) pages.set(`${id}/`, data.reviewed);
  for (const { id, data } of library.guides) pages.set(`guides/${id}/`, data.reviewed);
  for (const { id, data } of library.scripts) pages.set(`scripts/${id}/`, data.reviewed);
  for (const { id, data } of library.outcomes) pages.set(`who/${id}/`, data.reviewed);
  for (const { id, data } of library.letters) pages.set(`letters/${id}/`, data.reviewed);
  for (const { id, data } of library.regions) pages.set(`regions/${id}/`, data.checked);
  const days = [...pages.values(), ...library.corrections.map(({ data }) => data.reviewed), ...library.sources.map(({ data }) => data.checked), ...library.laws.flatMap(({ articles }) => articles.map(({ data }) => data.reviewed))];
  return { pages, handbook: days.sort().at(-1) ?? '' };
}
