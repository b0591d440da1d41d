import type { Both, Lang } from './lang.ts';
import { fromChineseNumeral, toChineseNumeral } from './numerals.ts';

/** A place in the law: an article (条), or a paragraph (款) of it, or an item (项) of a paragraph. All count from 1. */
export interface Citation {
  law: string;
  article: number;
  paragraph?: number;
  item?: number;
}

/** What must be known of an instrument to read and write citations of it. */
export interface Citable {
  /** Folder name, part of addresses: `social-insurance-law`. */
  id: string;
  /** Short code, part of section keys: `sil`. */
  code: string;
  /** Name in running text: Social Insurance Law, 社会保险法. */
  short: Both;
  /** Full official title. */
  title: Both;
  /** Other Chinese names by which it is cited, as they stand between 《 and 》. */
  alsoCited: string[];
  /** For each article that has a page, the number of items in each of its paragraphs; undefined where its wording is unconfirmed. */
  articles: Map<number, number[] | undefined>;
  /** Articles that the site names without a page, and why. */
  namedOnly: Map<number, Both>;
}

/** Why a citation cannot be followed, in words for the author. */
export class CitationError extends Error {
  /** What to write instead, where that is known. */
  write?: string;
  constructor(message: string, write?: string) {
    super(message);
    this.write = write;
  }
}

/** A citation found in running text: where it stands, and what it points to (or why it points nowhere). */
export interface FoundCitation {
  start: number;
  end: number;
  text: string;
  citation?: Citation;
  /** Set instead of `citation` where the article is named on the site without a page: the reason. */
  namedOnly?: Both;
  error?: CitationError;
}

const chineseNumber = '[〇零一二两三四五六七八九十百千\\d]+';
const chinesePattern = new RegExp(
  `《([^《》]+)》第(${chineseNumber})条(?:第(${chineseNumber})款)?(?:第[（(]?(${chineseNumber})[）)]?项)?`,
  'g',
);

/** Reads citations of a fixed set of instruments, in the English form `SIL 63(2)` and the Chinese 《社会保险法》第六十三条第二款. */
export class CitationReader {
  readonly books: Citable[];
  #byCode = new Map<string, Citable>();
  #byName = new Map<string, Citable>();
  #english: RegExp;

  constructor(books: Citable[]) {
    this.books = books;
    for (const book of books) {
      this.#byCode.set(book.code.toUpperCase(), book);
      for (const name of [book.short.zh, book.title.zh, ...book.alsoCited]) this.#byName.set(name, book);
    }
    const codes = [...this.#byCode.keys()].sort((a, b) => b.length - a.length).join('|');
    this.#english = new RegExp(`(?<![\\w/-])(${codes || '(?!)'}) (\\d+)((?:\\(\\d+\\)){0,2})(?![\\w(])`, 'g');
  }

  book(law: string): Citable {
    const book = this.books.find(({ id }) => id === law);
    if (!book) throw new CitationError(`there is no law "${law}"`);
    return book;
  }

  /** Reads one citation that is the whole text, in either form. Throws a CitationError that says what to write. */
  read(text: string): Citation {
    const found = this.find(text.trim());
    const whole = found.length === 1 && found[0]!.text === text.trim() ? found[0]! : undefined;
    if (whole?.error) throw whole.error;
    if (whole?.citation) return whole.citation;
    if (whole?.namedOnly) throw new CitationError(`"${text}" has no page on this site`);
    throw new CitationError(`"${text}" is not a citation that this site can read`, 'SIL 63(2)');
  }

  /** All citations in a running text, in order. A form that names no known place carries its error. */
  find(text: string): FoundCitation[] {
    const found: FoundCitation[] = [];
    for (const match of text.matchAll(this.#english)) {
      const numbers = [...match[3]!.matchAll(/\d+/g)].map(Number);
      found.push(this.#place(match, this.#byCode.get(match[1]!)!, Number(match[2]), (shape) => fromEnglish(numbers, shape)));
    }
    for (const match of text.matchAll(chinesePattern)) {
      const book = this.#byName.get(match[1]!);
      const [article, paragraph, item] = match.slice(2, 5).map((part) => (part === undefined ? undefined : fromChineseNumeral(part)));
      if (book && article) found.push(this.#place(match, book, article, () => ({ paragraph: paragraph ?? (item ? 1 : undefined), item })));
      else {
        const error = new CitationError(`《${match[1]}》 is not a law of this site`, [...this.#byName.keys()].find((name) => name.includes(match[1]!)));
        found.push({ start: match.index, end: match.index + match[0].length, text: match[0], error });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  }

  #place(match: RegExpExecArray, book: Citable, article: number, within: (shape: number[]) => { paragraph?: number; item?: number }): FoundCitation {
    const at = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const namedOnly = book.namedOnly.get(article);
    if (namedOnly) return { ...at, namedOnly };
    if (!book.articles.has(article)) {
      const near = [...book.articles.keys()].sort((a, b) => Math.abs(a - article) - Math.abs(b - article)).slice(0, 5).sort((a, b) => a - b);
      return { ...at, error: new CitationError(`"${match[0]}": this site has no Article ${article} of the ${book.short.en} (near it: ${near.join(', ')})`, `${book.code.toUpperCase()} ${near[0]}`) };
    }
    const shape = book.articles.get(article);
    const citation: Citation = { law: book.id, article, ...(shape ? within(shape) : {}) };
    try {
      checkCitation(citation, book);
      return { ...at, citation: clean(citation) };
    } catch (error) {
      const { message, write } = error as CitationError;
      return { ...at, error: new CitationError(`"${match[0]}": ${message}`, write) };
    }
  }
}

/** In English, (n) is a paragraph, or an item where the article is one paragraph with a list; (n)(m) is both. */
function fromEnglish(numbers: number[], shape: number[]): { paragraph?: number; item?: number } {
  const [first, second] = numbers;
  if (first !== undefined && second === undefined && shape.length === 1 && shape[0]! > 0) return { paragraph: 1, item: first };
  return { paragraph: first, item: second };
}

const clean = ({ law, article, paragraph, item }: Citation): Citation => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
});

/** Throws a CitationError where the paragraph or item does not exist in the article. */
export function checkCitation({ article, paragraph, item }: Citation, book: Citable): void {
  const shape = book.articles.get(article);
  if (!shape || paragraph === undefined) return;
  const code = book.code.toUpperCase();
  const items = shape[paragraph - 1];
  if (items === undefined) throw new CitationError(`Article ${article} has ${shape.length === 1 ? 'one paragraph' : `only ${shape.length} paragraphs`}`, `${code} ${article}(${shape.length})`);
  if (item !== undefined && item > items) {
    throw new CitationError(items ? `paragraph ${paragraph} of Article ${article} has only ${items} items` : `paragraph ${paragraph} of Article ${article} has no items`, `${code} ${article}(${paragraph})`);
  }
}

/** `sil-63-2`, `lcl-38-1-3`: the section key, unique over the site. */
export function citationKey({ article, paragraph, item }: Citation, book: Citable): string {
  return [book.code, article, paragraph, item].filter((part) => part !== undefined).join('-');
}

/** `p2`, `p2-i3`: the id on the article's page; empty for the article itself. */
export function citationFragment({ paragraph, item }: Citation): string {
  if (paragraph === undefined) return '';
  return item === undefined ? `p${paragraph}` : `p${paragraph}-i${item}`;
}

/** `law/social-insurance-law/63/`: the article's page below the language. */
export const articlePath = ({ law, article }: Citation): string => `law/${law}/${article}/`;

/** The address below the language: page and fragment. */
export function citationPath(citation: Citation): string {
  const fragment = citationFragment(citation);
  return articlePath(citation) + (fragment && `#${fragment}`);
}

/** `63(2)`, `38(1)(3)`: the numbers alone, the way `CitationReader` reads them back. */
export function citationNumbers({ article, paragraph, item }: Citation): string {
  return `${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : `(${item})`}`;
}

/**
 * A citation for readers. English: "Social Insurance Law 63(2)"; Chinese legal form: 《社会保险法》第六十三条第二款.
 * @param name `short` for running text, `title` for the full official title
 */
export function formatCitation(place: Citation, book: Citable, lang: Lang, name: 'short' | 'title' = 'short'): string {
  // An article of a single paragraph is cited without counting it: 第十一条第（七）项, 11(7).
  const single = place.item !== undefined && book.articles.get(place.article)?.length === 1;
  const citation = single ? { ...place, paragraph: undefined } : place;
  if (lang === 'zh') return `《${book[name].zh}》${formatPlace(citation, 'zh')}`;
  return name === 'short' ? `${book.short.en} ${citationNumbers(citation)}` : `${book.title.en}, ${formatPlace(citation, 'en')}`;
}

/** A fragment (`p2-i3`) read back as the paragraph and the item that it names. */
export function placeOfFragment(fragment: string): Pick<Citation, 'paragraph' | 'item'> {
  const [paragraph, item] = [...fragment.matchAll(/\d+/g)].map(Number);
  return { ...(paragraph ? { paragraph } : {}), ...(item ? { item } : {}) };
}

/** The place inside its article, for a margin: "¶2", "¶2 (3)", 第二款, 第二款第（三）项. */
export function formatWithin({ paragraph, item }: Pick<Citation, 'paragraph' | 'item'>, lang: Lang): string {
  if (lang === 'en') return `¶${paragraph}${item === undefined ? '' : ` (${item})`}`;
  return formatPlace({ law: '', article: 1, paragraph, item }, 'zh').slice('第一条'.length);
}

/** The place without the law's name: "Article 63, paragraph 2", 第六十三条第二款. */
export function formatPlace({ article, paragraph, item }: Citation, lang: Lang): string {
  if (lang === 'en') {
    return `Article ${article}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}${item === undefined ? '' : `, item ${item}`}`;
  }
  const part = (number: number | undefined, sign: string, bracket = false) =>
    number === undefined ? '' : `第${bracket ? '（' : ''}${toChineseNumeral(number)}${bracket ? '）' : ''}${sign}`;
  return part(article, '条') + part(paragraph, '款') + part(item, '项', true);
}
