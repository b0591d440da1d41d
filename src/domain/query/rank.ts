import type { Lexicon, Token } from './lexicon.ts';
import { hasHan, plainOwn } from './plain.ts';
import { weights } from './weights.ts';
import { endOf, type AnswerKind, type SearchMore, type SearchTable } from './table.ts';

/** Something the search can lead to. */
export interface Answer {
  place: number;
  kind: AnswerKind;
  /** Address below the language. */
  path: string;
  title: string;
  /** For an article: its number, its law, its paragraphs. */
  article?: number;
  law?: string;
  shape?: string;
  description?: string;
  /** The offices it leads to. */
  at?: string;
  /** Name of the page that a heading stands on, and the like. */
  fields: Field[];
}

interface Field {
  text: string;
  weight: number;
  /** Id of the section that the text heads. */
  section?: string;
  plain?: string;
  tokens?: Map<string, number>;
  pairs?: Set<string>;
  sum?: number;
}

/** An answer with what speaks for it. */
export interface Hit {
  answer: Answer;
  score: number;
  /** The part of the query that the answer speaks of, 0 to 1. */
  coverage: number;
  /** The same with every word that no answer holds counted in full: low where the query is about something else. */
  strict: number;
  /** How many meanings of the query it shares that belong to this site alone. */
  shared: number;
  /** The section whose heading fits best, where that is better than the page's own words. */
  section?: { id: string; heading: string };
}

/** The concept of asking what a word means. */
const meaning = '#meaning';

/** All answers of one language, with what each says of itself. */
export function answersOf(table: SearchTable, more?: SearchMore): Answer[] {
  const lawName = new Map(table.laws.map(({ id, short, code }) => [id, { short, code }]));
  let place = 0;
  return [...table.groups, ...(more?.groups ?? [])].flatMap(({ kind, base, rows }) =>
    rows.map(([id, title, shape]): Answer => {
      const text = more?.texts[place] ?? {};
      const law = kind === 'article' ? lawName.get(base.slice(4, -1)) : kind === 'law' ? lawName.get(id) : undefined;
      const fields: Field[] = [{ text: title, weight: 1 }];
      // A term by its bare name too: audit (verification).
      if (kind === 'term' && title.includes('(')) fields.push({ text: title.replace(/\s*\([^)]*\)/g, ''), weight: 1 });
      for (const asked of text.asked ?? []) fields.push({ text: asked, weight: kind === 'region' ? 1 : weights.asked });
      for (const heading of text.headings ?? []) {
        const [section, ...words] = heading.split('#') as [string, ...string[]];
        fields.push({ text: words.join('#'), weight: weights.heading, section });
      }
      if (text.description) fields.push({ text: text.description, weight: weights.description });
      if (law) fields.push({ text: law.short, weight: kind === 'law' ? 1 : weights.lawName });
      return { place: place++, kind, path: `${base}${id}${endOf(base)}`, title, ...(law ? { law: law.code } : {}), ...(kind === 'article' ? { article: Number(id), shape: shape ?? '' } : {}), description: text.description, at: text.at, fields };
    }),
  );
}

/** Ranks the answers of one language by how well their titles, questions and headings fit a query. */
export class Ranking {
  readonly answers: Answer[];
  readonly #holders = new Map<string, Set<number>>();
  readonly #words = new Map<string, string>();

  constructor(answers: Answer[], lexicon: Lexicon) {
    this.answers = answers;
    for (const { place, fields } of answers) {
      for (const field of fields) {
        const tokens = lexicon.tokens((field.plain = plainOwn(field.text)));
        field.tokens = new Map(tokens.map(({ key, weight }) => [key, weight]));
        for (const { key, text } of tokens) {
          if (/^[a-z]/.test(key)) this.#words.set(key, text);
          const holders = this.#holders.get(key);
          if (holders) holders.add(place);
          else this.#holders.set(key, new Set([place]));
        }
      }
    }
    for (const { fields } of answers) for (const field of fields) field.sum = [...field.tokens!].reduce((sum, [key, weight]) => sum + weight * this.rarity(key), 0);
  }

  /** Whether any answer holds a token. */
  knows = (key: string): boolean => this.#holders.has(key);

  /** Every English word of the answers: its stem, and a form of it. */
  words = (): Iterable<[string, string]> => this.#words;

  /** What a token tells: the rarer, the more. */
  rarity(key: string): number {
    const holders = this.#holders.get(key)?.size ?? 0;
    return Math.log(1 + (this.answers.length - holders + 0.5) / (holders + 0.5));
  }

  /** Answers whose title or questions hold a text letter for letter: what is half typed. */
  containing(plain: string): Hit[] {
    const hits: Hit[] = [];
    for (const answer of this.answers) {
      const share = Math.max(0, ...answer.fields.map((field) => (field.plain!.includes(plain) ? (field.weight * plain.length) / field.plain!.length : 0)));
      if (share) hits.push({ answer, score: weights.kind[answer.kind] * share * weights.best, coverage: 1, strict: 1, shared: 0 });
    }
    return hits.sort((a, b) => b.score - a.score);
  }

  rank(tokens: Token[], plain: string): Hit[] {
    const query = new Map<string, number>();
    for (const { key, weight } of tokens) if (this.knows(key)) query.set(key, Math.max(query.get(key) ?? 0, weight * Math.min(this.rarity(key), weights.rarest)));
    const heard = [...query.values()].reduce((sum, weight) => sum + weight, 0);
    if (!heard) return [];
    let unknown = [...new Map(tokens.map(({ key, weight }) => [key, weight]))].reduce((sum, [key, weight]) => sum + (this.knows(key) ? 0 : weight), 0);
    // Words that no title and no question holds are mostly the noise of a story: they count little, and no more than the
    // rest where the story is about this site's matter.
    if (isOurs(tokens)) unknown = Math.min(unknown, (weights.noise * heard) / weights.strange);
    const whole = heard + unknown * weights.strange;
    const places = new Set([...query.keys()].flatMap((key) => [...(this.#holders.get(key) ?? [])]));
    const lean = isStory(tokens) ? weights.bestOfStory : weights.best;
    const told = query.has('#clerk-said');
    // One word alone, by itself or in "what is …": the term of that meaning is asked for, whichever form was typed.
    const matter = [...query.keys()].filter((key) => key !== meaning);
    const only = matter.length === 1 ? matter[0] : undefined;
    const defines = query.has(meaning);
    const unspaced = plain.replaceAll(' ', '');
    const typed = hasHan(plain) ? pairsOf(plain) : new Set<string>();
    const hits: Hit[] = [];
    for (const place of places) {
      const answer = this.answers[place]!;
      const found = new Map<string, number>();
      let best = 0;
      let named = false;
      let section: Hit['section'];
      for (const field of answer.fields) {
        let shared = 0;
        for (const [key, weight] of query) {
          if (!field.tokens!.has(key)) continue;
          shared += weight;
          found.set(key, Math.max(found.get(key) ?? 0, weight * (0.6 + 0.4 * field.weight)));
        }
        if (!shared) continue;
        const meant = answer.kind === 'term' && only !== undefined && field.weight === 1 && field.tokens!.size === 1 && field.tokens!.has(only);
        const exact = plain.length > 1 && (field.plain === plain || field.plain === unspaced) ? weights.exact : meant ? weights.meant : 0;
        if (exact && field.weight === 1) named = true;
        const fit = field.weight * ((shared / whole) ** weights.part * (Math.min(1, shared / field.sum!)) ** weights.besides + exact + (typed.size > 1 ? weights.lettering * likeness(typed, (field.pairs ??= pairsOf(field.plain!))) : 0));
        if (fit > best) {
          best = fit;
          section = field.section ? { id: field.section, heading: field.text } : undefined;
        }
      }
      const held = [...found.values()].reduce((sum, weight) => sum + weight, 0);
      const coverage = held / whole;
      const strict = held / (whole + unknown * (weights.unheard - weights.strange));
      let score = weights.kind[answer.kind] * (lean * best + (1 - lean) * coverage);
      if (answer.kind === 'term' && named) score *= weights.termNamed;
      if (defines && answer.kind === 'term') score *= weights.defines;
      if (told && answer.kind === 'script') score *= weights.told;
      if (query.size === 1 && answer.kind === 'script') score *= weights.scriptOfOneWord;
      const shared = [...found.keys()].filter((key) => key.startsWith('#') && (tokens.find((token) => token.key === key)?.weight ?? 0) >= 1).length;
      hits.push({ answer, score, coverage, strict, shared, ...(section ? { section } : {}) });
    }
    return hits.sort((a, b) => b.score - a.score);
  }
}

/** Whether a query speaks of what this site is about: of social insurance, or of something that is asked of nobody else. */
export const isOurs = (tokens: Token[]): boolean => tokens.some(({ key, weight }) => key.startsWith('#') && (weight >= 1 || key === '#social-insurance'));

/** Whether a query tells a story, rather than naming a thing. */
export const isStory = (tokens: Token[]): boolean => tokens.filter(({ weight }) => weight >= 0.5).length >= weights.story;

/** Every two characters of a text that stand side by side. */
const pairsOf = (text: string): Set<string> => new Set([...text].slice(1).map((char, at) => text[at]! + char));

/** How alike two texts are by their letters, 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  let same = 0;
  for (const pair of a) if (b.has(pair)) same++;
  return (2 * same) / (a.size + b.size || 1);
}

/** Whether a hit speaks of enough of the query to be shown: of most of it, or of one thing that only this site is about. */
export const holds = ({ strict, coverage, score, shared }: Hit): boolean => score > 0.2 && (strict > 0.36 || (shared > 0 && coverage > 0.25));
