import type { Lang } from '../lang.ts';
import { Lexicon, type Token } from './lexicon.ts';
import { answersOf, Ranking, type Hit } from './rank.ts';
import { regionsIn } from './regions.ts';
import { SoundBook } from './sound.ts';
import type { SearchMore, SearchTable } from './table.ts';

/** The query in one language, ranked. */
export interface Reading {
  book: Book;
  text: string;
  tokens: Token[];
  hits: Hit[];
  readAs?: string;
}

/** The answers of one language as they are known in the browser. */
export class Book {
  readonly table: SearchTable;
  readonly more: SearchMore;
  readonly lexicon: Lexicon;
  readonly ranking: Ranking;
  #sounds: SoundBook | undefined;

  constructor(table: SearchTable, more: SearchMore) {
    this.table = table;
    this.more = more;
    this.lexicon = new Lexicon(more.concepts.map(([id, weight, ...forms]) => ({ id, weight, forms })));
    this.ranking = new Ranking(answersOf(table, more), this.lexicon);
  }

  get lang(): Lang {
    return this.table.lang;
  }

  get sounds(): SoundBook {
    // Of words that sound alike the first is the likelier one: the names of terms, then other words for them.
    return (this.#sounds ??= new SoundBook(
      [...this.ranking.answers.filter(({ kind }) => kind === 'term').map(({ title }) => title), ...this.lexicon.chineseForms(), ...this.table.laws.flatMap(({ short, also }) => [short, ...also])],
      this.ranking.answers.flatMap(({ fields }) => fields.map(({ text }) => text)),
    ));
  }

  /** Reads a query in this language and ranks the answers for it. */
  read(text: string, readAs?: string): Reading {
    // Who names two places asks which of them is the right one.
    const [first, second] = regionsIn(text, this.ranking.answers);
    const twoPlaces = first && second && !first.path.startsWith(second.path.slice(0, -1)) && !second.path.startsWith(first.path.slice(0, -1));
    const tokens = this.lexicon.tokens(twoPlaces ? `${text} ${this.lang === 'zh' ? '异地' : 'another city'}` : text);
    return { book: this, text, tokens, hits: this.ranking.rank(tokens, text), ...(readAs === undefined ? {} : { readAs }) };
  }
}

/** How well a reading of the query fits what there is, for choosing among readings. */
export const strength = ({ hits }: Reading): number => (hits[0] ? hits[0].score * (0.2 + 0.8 * hits[0].strict) : 0);
