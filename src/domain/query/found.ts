import type { Lang } from '../lang.ts';
import type { Reading } from './book.ts';
import { markWords, type Marked } from './excerpt.ts';
import type { Answer, Hit } from './rank.ts';
import type { AnswerKind, SearchTable } from './table.ts';

/** Answers that the query names outright score this. */
export const named = 10;
const most = 30;
/** So many are shown, however weak. */
export const fewest = 5;
/** What scores less than this share of the best is not shown. */
const behind = 0.45;

/** One result. */
export interface Found {
  place: number;
  lang: Lang;
  kind: AnswerKind;
  /** Below the language, with its fragment. */
  path: string;
  title: string;
  /** The page, where the title is that of a section of it. */
  page?: string;
  /** The offices it leads to. */
  at?: string;
  /** Without the network: its page is not kept on this device. */
  away?: boolean;
  /** Code of the law, id of the region. */
  law?: string;
  region?: string;
  excerpt?: Marked;
  score: number;
}

/** What an answer is called where it is shown. */
export function nameOf({ kind, title, law, article }: Answer, { lang, laws }: Pick<SearchTable, 'lang' | 'laws'>): { title: string; page?: string } {
  if (kind === 'article') {
    const short = laws.find(({ code }) => code === law)?.short ?? '';
    return { title: lang === 'zh' ? `《${short}》第${article}条：${title}` : `${short} ${article}: ${title}` };
  }
  if (kind === 'script') return { title: `“${title}”` };
  return { title };
}

/** A hit as it is shown; with the reading of the query, its words are marked. */
export function foundFrom({ answer, score, section }: Hit, reading: Reading | undefined, table = reading?.book.table): Found {
  const { kind, place, path, law, description, at } = answer;
  const name = nameOf(answer, table!);
  const found: Found = { place, lang: table!.lang, kind, path: section ? `${path}#${section.id}` : path, title: section?.heading ?? name.title, score };
  if (section) found.page = name.title;
  if (law) found.law = law;
  if (at) found.at = at;
  if (kind === 'region') found.region = path.split('/')[1]!;
  if (description && reading && !section) found.excerpt = markWords(description, new Set(reading.tokens.map(({ key }) => key)), reading.book.lexicon);
  return found;
}

/** What is worth showing: the first ones, and after them what is not far behind. */
export function worthy(list: Found[]): Found[] {
  const best = list.find(({ score }) => score < named)?.score ?? 0;
  return list.filter(({ score }, place) => place < fewest || score > best * behind).slice(0, most);
}

/** Each answer once, where it stands first. */
export function distinct(list: Found[]): Found[] {
  const seen = new Set<number>();
  return list.filter(({ place }) => !seen.has(place) && seen.add(place));
}
