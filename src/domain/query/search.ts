import type { Lang } from '../lang.ts';
import { distance } from '../nearest.ts';
import { excerptOf, markWords, type Marked } from './excerpt.ts';
import { holdsToken, rankFullText, shardOf, type FullText, type Shard, type TextParts } from './fulltext.ts';
import { Lexicon, type Token } from './lexicon.ts';
import { hasHan, plainOwn, plainText } from './plain.ts';
import { answersOf, isOurs, isStory, Ranking, type Answer, type Hit } from './rank.ts';
import { fragmentOf, readReference, type Reference } from './references.ts';
import { SoundBook } from './sound.ts';
import { respell } from './spelling.ts';
import { splitSyllables } from './syllables.ts';
import type { AnswerKind, Elsewhere, SearchMore, SearchTable } from './table.ts';
import { weights } from './weights.ts';

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

/** The query in one language, ranked. */
interface Reading {
  book: Book;
  text: string;
  tokens: Token[];
  hits: Hit[];
  readAs?: string;
}

/** Figures in pinyin that are not the tone of a syllable: di38tiao, di 3 tiao. */
const figures = /(\d{2,}|[06-9]|(?:^|\s)[1-5](?!\d))/g;
/** Answers that the query names outright score this. */
const named = 10;
const most = 30;
const fewest = 5;
const behind = 0.45;
const excerpts = 6;

/** The answers of one language as they are known in the browser. */
class Book {
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
    return (this.#sounds ??= new SoundBook(
      [...this.lexicon.chineseForms(), ...this.table.laws.flatMap(({ short, also }) => [short, ...also])],
      this.ranking.answers.flatMap(({ fields }) => fields.map(({ text }) => text)),
    ));
  }

  read(text: string, readAs?: string): Reading {
    // Who names two places asks which of them is the right one.
    const [first, second] = regionsIn(text, this.ranking.answers);
    const twoPlaces = first && second && !first.path.startsWith(second.path.slice(0, -1)) && !second.path.startsWith(first.path.slice(0, -1));
    const tokens = this.lexicon.tokens(twoPlaces ? `${text} ${this.lang === 'zh' ? '异地' : 'another city'}` : text);
    return { book: this, text, tokens, hits: this.ranking.rank(tokens, text), ...(readAs === undefined ? {} : { readAs }) };
  }
}

const strength = ({ hits }: Reading): number => (hits[0] ? hits[0].score * (0.2 + 0.8 * hits[0].strict) : 0);

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

    const reading = await this.#read(plain, book);
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
    const reading = await this.#read(plainText(query).slice(0, 200), await this.#book(this.#lang));
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

/** Numbers and titles of the small table that fit without doubt. */
function firstAnswers(table: SearchTable, plain: string): Found[] {
  const answers = answersOf(table);
  const reference = readReference(plain, table.laws);
  if (reference.article && !reference.rest) return places(reference, answers, table);
  if (plain.length < 2) return [];
  return answers
    .filter(({ title, kind }) => kind !== 'article' && plainOwn(title).includes(plain))
    .sort((a, b) => a.title.length - b.title.length)
    .slice(0, 5)
    .filter(({ title }) => plain.length / title.length > 0.6)
    .map((answer) => foundFrom({ answer, score: 1, coverage: 1, strict: 1, shared: 1 }, undefined, table));
}

/** The articles that a reference names; where no law is named, the law that the site leans on most comes first. */
function places(reference: Reference, answers: Answer[], { laws, lang }: SearchTable): Found[] {
  const rank = new Map(laws.map(({ code }, place) => [code, place]));
  return answers
    .filter(({ article, law }) => article === reference.article && (reference.law === undefined || law === reference.law))
    .sort((a, b) => rank.get(a.law!)! - rank.get(b.law!)!)
    .map((answer) => {
      const fragment = fragmentOf(reference, answer.shape ?? '');
      const found = foundFrom({ answer, score: named, coverage: 1, strict: 1, shared: 1 }, undefined, { laws, lang } as SearchTable);
      return fragment ? { ...found, path: `${found.path}#${fragment}` } : found;
    });
}

/** What a query names outright: an article, a law, a document by its number, a region. */
function directAnswers({ book, text, hits }: Reading): { direct: Found[]; regions: Found[] } {
  const { answers } = book.ranking;
  const reference = readReference(text, book.table.laws);
  const found: Found[] = [];
  const asFound = (answer: Answer): Found => foundFrom({ answer, score: named, coverage: 1, strict: 1, shared: 1 }, undefined, book.table);
  const add = (list: Answer[]): void => void found.push(...list.map(asFound));
  if (reference.article && (!reference.rest || reference.law)) {
    found.push(...places(reference, answers, book.table));
    if (reference.law && !found.length) add(answers.filter(({ kind, law }) => kind === 'law' && law === reference.law));
  } else if (reference.law && !reference.rest) add(answers.filter(({ kind, law }) => kind === 'law' && law === reference.law));
  else if (reference.article) {
    // 38条 辞职: the article of the law that the other words point to.
    const pointed = hits.filter(({ answer, coverage }) => answer.article === reference.article && coverage > 0.3).slice(0, 1);
    for (const hit of pointed) hit.score += 0.3;
  }
  const number = documentNumber(text);
  if (number) add(answers.filter(({ kind, fields }) => (kind === 'law' || kind === 'source') && fields.some((field) => field.weight === weights.asked && number.test(plainOwn(field.text)))));
  const regions = regionsIn(text, answers).slice(0, 2).map(asFound);
  return { direct: found, regions };
}

/** 法释〔2025〕12号, 国务院令第765号, 94号文, order 765: what such a number looks like in a list of documents. */
function documentNumber(plain: string): RegExp | undefined {
  const yearly = plain.match(/((?:19|20)\d\d)\s*[\])〕】年]?\s*第?\s*(\d{1,4})\s*号/) ?? plain.match(/[发规函字研释办]\s*[[(〔【]?((?:19|20)\d\d)[\])〕】]?\s*(\d{1,4})$/);
  if (yearly) return new RegExp(`${yearly[1]}\\D{1,2}${yearly[2]}号`);
  const order = plain.match(/(?:令\s*第?\s*(\d{1,3})\s*号?)|(?:第?(\d{1,3})号令)|(?:\border (?:no\.? ?)?(\d{1,3})\b)/);
  const number = order?.slice(1).find(Boolean);
  if (number) return new RegExp(`令第${number}号`);
  const loose = plain.match(/(\d{2,4})号文/);
  return loose ? new RegExp(`\\D${loose[1]}号`) : undefined;
}

/** The regions that a text names, in their order; a name inside a longer or earlier one does not count (南通 in 河南通知). */
function regionsIn(text: string, answers: Answer[]): Answer[] {
  const found: { answer: Answer; from: number; to: number }[] = [];
  for (const answer of answers) {
    if (answer.kind !== 'region') continue;
    for (const { text: name, weight } of answer.fields) {
      if (weight < 1) continue;
      const plain = hasHan(name) ? name.replace(/(省|市|(?:壮族|回族|维吾尔)?自治区)$/, '') : plainOwn(name).replace(/\s*\(.*\)|,.*/g, '');
      for (let from = text.indexOf(plain); from >= 0; from = text.indexOf(plain, from + 1)) {
        const to = from + plain.length;
        if (hasHan(plain) || !(/[a-z]/.test(text[from - 1] ?? '') || /[a-z]/.test(text[to] ?? ''))) found.push({ answer, from, to });
      }
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: typeof found = [];
  for (const each of found) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  // The narrower the place, the more it tells: the district before its city.
  const named = [...new Set(kept.map(({ answer }) => answer))];
  return named.sort((a, b) => Number(b.path.startsWith(a.path.slice(0, -1))) - Number(a.path.startsWith(b.path.slice(0, -1))));
}

function findElsewhere(plain: string, ...lists: Elsewhere[][]): Elsewhere | undefined {
  for (const [at, list] of lists.entries()) {
    const place = list.findIndex(({ forms }) => forms.some((form) => plain.includes(form.toLowerCase())));
    if (place >= 0) return lists.at(-1)?.[place] ?? lists[at]![place];
  }
  return undefined;
}

/** Whether a hit speaks of enough of the query to be shown: of most of it, or of one thing that only this site is about. */
const holds = ({ strict, coverage, score, shared }: Hit): boolean => score > 0.2 && (strict > 0.36 || (shared > 0 && coverage > 0.25));

/** Terms that look or sound like the query. */
function nearTerms(text: string, { ranking: { answers } }: Book): Answered['near'] {
  const chars = new Set(text);
  const han = hasHan(text);
  const like = (name: string): number => {
    if (han) return [...name].filter((char) => chars.has(char)).length / name.length;
    const words = text.split(' ');
    return Math.max(...name.split(/[^a-z]+/).filter((word) => word.length > 3).flatMap((word) => words.map((each) => 1 - distance(each, word) / Math.max(each.length, word.length))), 0);
  };
  return answers
    .filter(({ kind }) => kind === 'term')
    .map((answer) => ({ answer, likeness: Math.max(...answer.fields.filter(({ weight }) => weight >= weights.asked).map(({ text: name }) => like(plainOwn(name)))) }))
    .filter(({ likeness }) => likeness > (han ? 0.3 : 0.6))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 4)
    .map(({ answer: { title, path } }) => ({ title, path }));
}

/** What an answer is called where it is shown. */
function nameOf({ kind, title, law, article }: Answer, { lang, laws }: Pick<SearchTable, 'lang' | 'laws'>): { title: string; page?: string } {
  if (kind === 'article') {
    const short = laws.find(({ code }) => code === law)?.short ?? '';
    return { title: lang === 'zh' ? `《${short}》第${article}条：${title}` : `${short} ${article}: ${title}` };
  }
  if (kind === 'script') return { title: lang === 'zh' ? `“${title}”` : `“${title}”` };
  return { title };
}

function foundFrom({ answer, score, section }: Hit, reading: Reading | undefined, table = reading?.book.table): Found {
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
function worthy(list: Found[]): Found[] {
  const best = list.find(({ score }) => score < named)?.score ?? 0;
  return list.filter(({ score }, place) => place < fewest || score > best * behind).slice(0, most);
}

/** Each answer once, where it stands first. */
function distinct(list: Found[]): Found[] {
  const seen = new Set<number>();
  return list.filter(({ place }) => !seen.has(place) && seen.add(place));
}
