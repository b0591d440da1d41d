import { createHash } from 'node:crypto';
import { citationKey, type Citation } from '../domain/citations.ts';
import { compareReviews, type Review, type Reviews } from '../domain/reviews.ts';
import type { Library } from './load.ts';
import { citationsOfPages } from './uses.ts';

/** The pages whose readers act on what they say, and which are therefore bound to the text of the law. */
const isBound = (path: string): boolean => /^(guides|scripts|who)\/[^/]+\/$/.test(path);

/** A short mark of official words; white space does not count. `-` where the wording is not confirmed. */
export function markOf(library: Pick<Library, 'laws'>, { law, article, paragraph, item }: Citation): string {
  const paragraphs = library.laws.find(({ id }) => id === law)?.articles.find(({ data }) => data.number === article)?.data.paragraphs;
  if (!paragraphs) return '-';
  const words = paragraphs
    .filter((_, index) => paragraph === undefined || index === paragraph - 1)
    .flatMap(({ zh, items }) => (item === undefined ? [zh, ...items.map((each) => each.zh)] : [items[item - 1]?.zh ?? '']));
  return createHash('sha256').update(words.join('').replace(/\s+/gu, '')).digest('hex').slice(0, 8);
}

/** Guides, scripts and outcomes with every place in the law that they rest on or name, and the mark of its present text. */
export function currentReviews(library: Library): Reviews {
  return new Map(
    citationsOfPages(library)
      .filter(({ path }) => isBound(path))
      .map(({ path, citations }) => [path, new Map(citations.map((citation) => [citationKey(citation, library.citations.book(citation.law)), markOf(library, citation)]))]),
  );
}

/** The pages that must be read against the law again. The build goes on: until then each says so to its readers. */
export const pagesToReview = (library: Library): Review[] => compareReviews(library.reviews, currentReviews(library));

/** One page to review, as its editor reads it. */
export function formatReview({ page, changed, added }: Review): string {
  const why = [changed.length && `the official text of ${changed.join(', ')} changed after its review`, added.length && `it has come to rest on ${added.join(', ')}`].filter(Boolean).join('; ');
  return `${page}: ${why}. Read the page against the text, mend it, set \`reviewed\` in its YAML file, then: npm run reviewed -- ${page}`;
}

/** Section key (`sil-63-2`) -> the place it names, for every article of the library. */
export function placeOfKey(library: Library, key: string): Citation {
  const [code, article, paragraph, item] = key.split('-');
  const book = library.citations.books.find((each) => each.code === code)!;
  return { law: book.id, article: Number(article), ...(paragraph ? { paragraph: Number(paragraph) } : {}), ...(item ? { item: Number(item) } : {}) };
}
