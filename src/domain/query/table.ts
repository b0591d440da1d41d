import type { Lang } from '../lang.ts';
import type { FullText } from './fulltext.ts';

/** The kinds of answers. */
export const answerKinds = ['article', 'law', 'guide', 'script', 'outcome', 'region', 'term', 'letter', 'page', 'body', 'claim', 'source', 'question', 'change'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** One answer: [last part of the address, title]. An article adds its paragraphs, one sign each that tells its items, so that 63(2) is checked without a request. */
export type Row = [id: string, title: string, shape?: string];

/** Answers whose addresses begin alike. */
export interface Group {
  kind: AnswerKind;
  /** Below the language: `guides/`, `glossary/#`. */
  base: string;
  rows: Row[];
}

/** A law as the search names it. */
export interface LawNames {
  code: string;
  /** Part of addresses. */
  id: string;
  short: string;
  /** Other names, in both languages. */
  also: string[];
}

/**
 * The small table that answers at once, `/data/search-<lang>.json`: numbers and titles. The rows of both languages
 * stand in the same order, so that a place in one is a place in the other.
 */
export interface SearchTable {
  /** The same in all files of one build: places of one build mean nothing in another. */
  version: string;
  lang: Lang;
  laws: LawNames[];
  groups: Group[];
}

/** How people put it, and what the page says of itself. */
export interface MoreOf {
  description?: string;
  /** The offices that an outcome leads to. */
  at?: string;
  /** Whole questions and sayings. */
  asked?: string[];
  /** `id#heading`. */
  headings?: string[];
}

/** What the site does not cover, and what to say of it. */
export interface Elsewhere {
  forms: string[];
  body: string;
  hotline?: string;
  says: string;
}

/** What is fetched right after the table, `/data/search-<lang>-more.json`. Its groups follow those of the table. */
export interface SearchMore {
  version: string;
  concepts: [id: string, weight: number, ...forms: string[]][];
  groups: Group[];
  texts: Record<number, MoreOf>;
  elsewhere: Elsewhere[];
  /** Where the full text lies; the finished site has it, the development server does not. */
  full?: FullText;
}

/** Kinds whose answers are pages of their own; the others are sections, and stand in the list after them. */
export const endOf = (base: string): string => (base === '' || base.endsWith('#') ? '' : '/');
