import type { Lang } from '../lang.ts';
import { Book, strength, type Reading } from './book.ts';
import { directAnswers, firstAnswers } from './direct.ts';
import { excerptOf, markWords, type Marked } from './excerpt.ts';
import { distinct, fewest, foundFrom, named, nameOf, worthy, type Found } from './found.ts';
import { holdsToken, rankFullText, shardOf, type FullText, type Shard, type TextParts } from './fulltext.ts';
import type { Token } from './lexicon.ts';
import { findElsewhere, nearTerms } from './near.ts';
import { hasHan, plainOwn, plainText } from './plain.ts';
import { holds, isOurs, isStory, type Answer, type Hit } from './rank.ts';
import { respell } from './spelling.ts';
import { splitSyllables } from './syllables.ts';
import type { Elsewhere, SearchMore, SearchTable } from './table.ts';
import { weights } from './weights.ts';

/** What is known of a query so far. */
export interface Answered {
  results: Found[];
  /** How the query was understood, where that is not as it was typed. */
  readAs?: string;
  /** What the site does not cover, and who does. */
  elsewhere?: Elsewhere;
  /** Terms like the query, where nothing was found. */
  near: { title: string; path: string }[];
  /** False where the full text could not be reached: only titles, questions and headings were searched. */
  whole: boolean;
}

/** An answer whose text holds words exactly as they were typed. */
export interface ExactHit {
  /** Of the answer, below the language. */
  path: string;
  excerpt: Marked;
}

/** Figures in pinyin that are not the tone of a syllable: di38tiao, di 3 tiao. */
const figures = /(\d{2,}|[06-9]|(?:^|\s)[1-5](?!\d))/g;
/** So many excerpts are fetched at once; the others when they come into view. */
const excerpts = 6;

/**
 * The search of one page. It fetches what a query needs, and no more: the small table first, then names and questions,
 * then the parts of the full text that hold the words; of the other language only where the query is in it.
 */
export class Search {
  readonly #load: (path: string) => Promise<unknown>;
  readonly #lang: Lang;
  readonly #exact: ((lang: Lang, words: string) => Promise<ExactHit[]>) | undefined;
  readonly #fetched = new Map<string, Promise<unknown>>();
  readonly #books = new Map<Lang, Promise<Book>>();
  #last: { plain: string; reading: Promise<Reading> } | undefined;

  /**
   * @param load fetches a file of the site, by its path below the root
   * @param exact finds words just as they stand; asked for words in quotation marks, and where nothing else is found
   */
  constructor(load: (path: string) => Promise<unknown>, lang: Lang, exact?: (lang: Lang, words: string) => Promise<ExactHit[]>) {
    this.#load = load;
    this.#lang = lang;
    this.#exact = exact;
  }

  #get<T>(path: string): Promise<T> {
    let file = this.#fetched.get(path) as Promise<T> | undefined;
    if (!file) {
      this.#fetched.set(path, (file = this.#load(path) as Promise<T>));
      // What failed once may be at hand later.
      file.catch(() => this.#fetched.delete(path));
    }
    return file;
  }

  #table = (lang: Lang): Promise<SearchTable> => this.#get<SearchTable>(`data/search-${lang}.json`);

  #book(lang: Lang): Promise<Book> {
    let book = this.#books.get(lang);
    if (!book) {
      book = this.#readBook(lang);
      this.#books.set(lang, book);
      book.catch(() => this.#books.delete(lang));
    }
    return book;
  }

  /** The two tables of a language, and of the same build as those read before: a new version may be published in between. */
  async #readBook(lang: Lang): Promise<Book> {
    for (const last of [false, true]) {
      const [table, more, own] = await Promise.all([this.#table(lang), this.#get<SearchMore>(`data/search-${lang}-more.json`), this.#table(this.#lang)]);
      if (table.version === more.version && table.version === own.version) return new Book(table, more);
      if (!last) this.#fetched.clear();
    }
    throw new Error('the tables of the search are of two builds');
  }

  /** Fetches what every query of this page needs. */
  prepare(): Promise<unknown> {
    return this.#book(this.#lang);
  }

  /**
   * Answers a query.
   * @param step is told what is known so far; what it was told first stays first
   * @param options.typing while the query may be half a word: nothing is looked up letter for letter yet
   */
  async ask(query: string, step: (answered: Answered) => void = () => undefined, { typing = false } = {}): Promise<Answered> {
    const nothing: Answered = { results: [], near: [], whole: true };
    const plain = plainText(query).slice(0, 200);
    if (!/[\p{L}\p{N}§]/u.test(plain)) return nothing;

    const quoted = plain.match(/^["“「『](.+)["”」』]$/)?.[1];
    const table = await this.#table(this.#lang);
    const early = firstAnswers(table, plain);
    let book: Book;
    try {
      const loading = this.#book(this.#lang);
      if (early.length) step({ ...nothing, results: early, whole: false });
      book = await loading;
    } catch (error) {
      if (!early.length) throw error;
      return { ...nothing, results: early, whole: false };
    }

    const reading = await this.#readingOf(plain, book);
    const { direct, regions } = directAnswers(reading);
    const elsewhere = findElsewhere(plain, reading.book.more.elsewhere, book.more.elsewhere);
    const shown = (found: Found[], whole: boolean): Answered => ({
      results: this.#inBothLanguages(worthy(found), reading, book),
      ...(reading.readAs && found.length ? { readAs: reading.readAs } : {}),
      ...(elsewhere ? { elsewhere } : {}),
      near: found.length ? [] : nearTerms(reading.text, book),
      whole,
    });

    const holding = reading.hits.filter(holds);
    // A story about this site's matter is never sent away: where nothing fits well, what fits best is shown.
    const fitting = holding.length || !isOurs(reading.tokens) ? holding : reading.hits.slice(0, fewest);
    const ranked = fitting.length || direct.length || plain.length < 2 ? fitting : book.ranking.containing(plain).slice(0, fewest * 2);
    const safe = ranked.filter(({ score }) => score >= weights.sure).slice(0, 8).map((hit) => foundFrom(hit, reading));
    // In a story the region is where it happened; by itself, or with a word or two, it is what is asked for.
    const told = isStory(reading.tokens);
    const first = distinct(told && ranked.length ? [...direct, ...(safe.length ? safe : ranked.slice(0, 1).map((hit) => foundFrom(hit, reading))).slice(0, 1), ...regions, ...safe.slice(1)] : [...direct, ...regions, ...safe]);
    if (first.length) step(shown(first, false));

    const { full } = reading.book.more;
    if (!full) return shown(distinct([...first, ...ranked.map((hit) => foundFrom(hit, reading))]), false);
    try {
      const rest = await this.#withFullText(reading, ranked, full);
      const all = distinct([...first, ...rest]);
      const exactly = quoted || (!all.length && !typing) ? await this.#asTyped(quoted ?? plain, reading.book.lang) : [];
      const places = new Set(exactly.map(({ place }) => place));
      const found = distinct([...exactly.length ? all.filter(({ place }) => places.has(place)) : [], ...exactly, ...all]);
      await this.#addExcerpts(found.slice(0, excerpts), reading, full);
      return shown(found, true);
    } catch {
      return shown(distinct([...first, ...ranked.map((hit) => foundFrom(hit, reading))]), false);
    }
  }

  /** Adds excerpts to results that stand further down, when they come into view. */
  async excerpt(query: string, results: Found[]): Promise<void> {
    const reading = await this.#readingOf(plainText(query).slice(0, 200), await this.#book(this.#lang));
    if (reading.book.more.full) await this.#addExcerpts(results, reading, reading.book.more.full);
  }

  /** Answers that hold the words just as they were typed; none where that index cannot be reached or run. */
  async #asTyped(words: string, lang: Lang): Promise<Found[]> {
    const plain = words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (!this.#exact || plain.length < 2) return [];
    const book = await this.#book(lang);
    const hits = await this.#exact(lang, plain).catch(() => []);
    return hits.flatMap(({ path, excerpt }) => {
      const answer = book.ranking.answers.find((each) => each.path === path);
      return answer ? [{ ...foundFrom({ answer, score: named, coverage: 1, strict: 1, shared: 1 }, undefined, book.table), excerpt }] : [];
    });
  }

  /** The reading of a query; the last one is remembered, since the excerpts of its results are asked for one by one. */
  #readingOf(plain: string, own: Book): Promise<Reading> {
    if (this.#last?.plain !== plain) this.#last = { plain, reading: this.#read(plain, own) };
    const { reading } = this.#last;
    reading.catch(() => (this.#last = undefined));
    return reading;
  }

  /** Decides what language a query is in, and mends what was mistyped. */
  async #read(plain: string, own: Book): Promise<Reading> {
    if (hasHan(plain)) {
      const book = own.lang === 'zh' ? own : await this.#book('zh');
      const reading = book.read(plain);
      const strange = reading.tokens.filter(({ key }) => hasHan(key) && key.length > 1 && !book.ranking.knows(key));
      if (!strange.length) return reading;
      const inText = book.more.full ? await this.#shards(strange, book.more.full).catch(() => []) : [];
      if (inText.length && strange.every(({ key, weight }) => weight < 0.3 || inText.some((shard) => holdsToken(shard, key)))) return reading;
      const mended = book.sounds.fromSound(plain);
      const other = mended === undefined ? undefined : book.read(mended, mended);
      return other && strength(other) > strength(reading) * 1.15 ? other : reading;
    }
    if (!/[a-zü]/.test(plain)) return own.read(plain);

    // Figures stay as they are: shehui baoxian fa 63 tiao.
    const syllables = splitSyllables(plain.replace(figures, ' '));
    const readings: Reading[] = [];
    if (own.lang === 'en') {
      readings.push(await this.#readEnglish(plain, own));
      const known = own.lexicon.tokens(plain).every(({ key }) => own.ranking.knows(key) || key.startsWith('#'));
      if (!syllables || (known && strength(readings[0]!) > 0.1)) return readings[0]!;
    }
    if (syllables) {
      const book = own.lang === 'zh' ? own : await this.#book('zh');
      const runs = plain.split(figures);
      const first = runs.map((run) => (/^\s*\d*$/.test(run) ? run.trim() : (book.sounds.fromSyllables(splitSyllables(run) ?? [])[0] ?? '')));
      for (const text of runs.length > 1 ? [first.join('')] : book.sounds.fromSyllables(syllables)) readings.push(book.read(text, text));
    }
    if (own.lang === 'zh' && !readings.some((reading) => (reading.hits[0]?.coverage ?? 0) > 0.6)) readings.push(await this.#readEnglish(plain, await this.#book('en')));
    return readings.reduce((best, reading) => (strength(reading) > strength(best) ? reading : best));
  }

  async #readEnglish(plain: string, book: Book): Promise<Reading> {
    const reading = book.read(plain);
    const strange = reading.tokens.filter(({ key }) => /^[a-z]+$/.test(key) && !book.ranking.knows(key));
    if (!strange.length) return reading;
    const { full } = book.more;
    const inText = full ? await this.#shards(strange, full).catch(() => []) : [];
    const known = new Map([...book.lexicon.words(), ...book.ranking.words()]);
    let text = plain;
    for (const { key, text: word } of strange) {
      if (inText.some((shard) => holdsToken(shard, key))) continue;
      // A word at the end may be half typed; otherwise it is a slip.
      const begun = plain.endsWith(word) && word.length > 3 ? ([...book.lexicon.words()].find(([, each]) => each.startsWith(word)) ?? [...book.ranking.words()].find(([, each]) => each.startsWith(word)))?.[1] : undefined;
      const better = begun ? undefined : respell(key, known.keys());
      if (begun) text = text.slice(0, -word.length) + begun;
      else if (better !== undefined) text = text.replace(word, known.get(better)!);
    }
    return text === plain ? reading : book.read(text, text);
  }

  #shards(tokens: Token[], { folder, shards }: FullText): Promise<Shard[]> {
    return Promise.all([...new Set(tokens.filter(({ weight }) => weight >= 0.3).map(({ key }) => shardOf(key, shards)))].map((number) => this.#get<Shard>(`${folder}${number}.json`)));
  }

  #text = (place: number, { folder }: FullText): Promise<TextParts> => this.#get<TextParts>(`${folder}t/${place}.json`);

  /** All hits, those of titles and questions raised by what the text holds, and those of the text alone. */
  async #withFullText(reading: Reading, ranked: Hit[], full: FullText): Promise<Found[]> {
    const { book, tokens, text } = reading;
    const inText = new Map(rankFullText(tokens, await this.#shards(tokens, full), full).map((hit) => [hit.place, hit]));
    const scores = new Map<number, { answer: Answer; score: number; hit?: Hit }>();
    for (const hit of new Set([...reading.hits, ...ranked])) {
      const also = inText.get(hit.answer.place);
      if (ranked.includes(hit) || (also && also.coverage > 0.6)) scores.set(hit.answer.place, { answer: hit.answer, hit, score: hit.score });
    }
    const lift = 1 + weights.unsure * Math.max(0, 1 - (reading.hits[0]?.score ?? 0) / weights.sure);
    for (const { place, coverage, weight } of inText.values()) {
      const before = scores.get(place);
      if (!before && coverage < weights.enough) continue;
      const answer = book.ranking.answers[place]!;
      const entry = before ?? { answer, score: 0 };
      entry.score += lift * (before ? weights.fullText * (coverage ** 2 * 0.3 + weight * 0.7) : weights.fullTextAlone * (coverage ** 2 * 0.5 + weight * 0.5));
      scores.set(place, entry);
    }
    const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
    // Words that stand together as they were typed count more than words scattered over a page.
    const words = text.replace(/[^\p{L}\p{N}]+/gu, '');
    if (words.length >= (hasHan(words) ? 4 : 9)) {
      const candidates = [...inText.values()].filter(({ coverage }) => coverage > 0.97).slice(0, 8);
      for (const { place } of candidates) {
        const parts = await this.#text(place, full);
        if (!parts.some(([, , part]) => plainOwn(part).replace(/[^\p{L}\p{N}]+/gu, '').includes(words))) continue;
        const entry = scores.get(place);
        if (entry) entry.score += words.length > 7 && entry.answer.kind === 'article' ? weights.togetherInLaw : weights.together;
      }
      sorted.sort((a, b) => b.score - a.score);
    }
    return sorted.map(({ answer, hit, score }) => foundFrom(hit ? { ...hit, score } : { answer, score, coverage: 0, strict: 0, shared: 0 }, reading));
  }

  async #addExcerpts(results: Found[], { book, tokens, text }: Reading, full: FullText): Promise<void> {
    const keys = new Set(tokens.map(({ key }) => key));
    await Promise.all(
      results.map(async (found) => {
        if (found.kind === 'term' ? found.excerpt : found.excerpt?.some((piece) => piece.found)) return;
        if ((full.lengths[found.place] ?? '-') === '-') return;
        const parts = await this.#text(found.place, full).catch(() => undefined);
        const section = found.path.split('#')[1];
        const own = section ? parts?.filter(([id]) => id === section) : found.score >= named ? parts?.filter(([id], at) => (found.kind === 'article' ? id === 'p1' : at === 0)) : undefined;
        const excerpt = parts && ((own?.length ? excerptOf(own, keys, book.lexicon, text) : undefined) ?? (found.score < named ? excerptOf(parts, keys, book.lexicon, text) : undefined));
        if (excerpt) {
          found.excerpt = excerpt.marked;
          // An article found by words of one paragraph leads to that paragraph.
          if (!section && found.kind === 'article' && /^p\d/.test(excerpt.section)) found.path += `#${excerpt.section}`;
          return;
        }
        const begin = (own?.length ? own : parts)?.[0]?.[2].slice(0, hasHan(text) ? 80 : 180);
        if (begin) found.excerpt ??= [{ text: `${begin}…`, found: false }];
      }),
    );
  }

  /** Results in the page's language; after them, where the query was in the other, the first ones in that, marked. */
  #inBothLanguages(found: Found[], { book, tokens }: Reading, own: Book): Found[] {
    if (book.lang === own.lang) return found;
    const keys = new Set(tokens.map(({ key }) => key));
    const mapped = found.map((each): Found => {
      const answer = own.ranking.answers[each.place]!;
      const named = nameOf(answer, own.table);
      // A term shows both its names; official words and spoken lines stand in Chinese on the English page too.
      const both = answer.kind === 'term' || answer.kind === 'script' ? `${named.title} · ${book.ranking.answers[each.place]!.title}` : named.title;
      const bilingual = answer.kind === 'article' || answer.kind === 'script';
      const excerpt = bilingual && each.excerpt ? each.excerpt : answer.description ? markWords(answer.description, keys, own.lexicon) : each.excerpt;
      return { ...each, lang: own.lang, title: both, ...(answer.at ? { at: answer.at } : {}), ...(named.page ? { page: named.page } : {}), ...(excerpt ? { excerpt } : {}) };
    });
    return [...mapped, ...found.slice(0, 3)];
  }
}
