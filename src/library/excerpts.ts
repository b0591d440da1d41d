import { citationFragment } from '../domain/citations.ts';
import type { Library } from './load.ts';

/** The paragraph or item that an excerpt is taken from, with its whole wording; undefined where the citation names none. */
export function excerptUnit(library: Pick<Library, 'laws' | 'citations'>, text: string): { unit: string; zh: string } | undefined {
  const citation = library.citations.read(text);
  const article = library.laws.find(({ id }) => id === citation.law)?.articles.find(({ data }) => data.number === citation.article)?.data;
  if (!article?.paragraphs) return undefined;
  // An article of one paragraph is cited without its number.
  const paragraph = citation.paragraph ?? (article.paragraphs.length === 1 ? 1 : undefined);
  const whole = paragraph === undefined ? undefined : article.paragraphs[paragraph - 1];
  if (!whole) return undefined;
  const words = citation.item === undefined ? whole.zh : whole.items[citation.item - 1]?.zh;
  return words === undefined ? undefined : { unit: `${citation.law}/${citation.article}#${citationFragment({ ...citation, paragraph })}`, zh: words };
}
