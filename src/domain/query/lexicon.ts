import { englishWords, stem } from './stem.ts';
import { isHan } from './plain.ts';

/** Forms that mean one thing, as content/synonyms.yaml lists them. */
export interface Concept {
  id: string;
  /** What a match counts: 1 unless told; 0 where it says nothing. */
  weight?: number;
  forms: string[];
}

/** A piece of meaning found in a text. */
export interface Token {
  /** `#employer` a concept, `@sil` a law, `§63` an article, `补贴` two characters, `reimburs` a stem. */
  key: string;
  weight: number;
  /** As it stood in the text. */
  text: string;
}

interface Form {
  id: string;
  weight: number;
  /** For a form with a gap: what must follow, and within how many characters or words. */
  tail?: string | string[];
}

const gap = '~';
const gapChars = 5;
const gapWords = 4;

/** Reads texts of both languages as tokens: concepts first, longest form first; what is left as stems and pairs of characters. */
export class Lexicon {
  readonly #chinese = new Map<string, Form[]>();
  readonly #english = new Map<string, Form[]>();
  /** First character or word of a form -> length of the longest form that begins so. */
  readonly #longest = new Map<string, number>();
  readonly #stems = new Map<string, string>();
  readonly #words = new Map<string, string>();
  readonly #quiet = new Set<string>();

  constructor(concepts: Concept[]) {
    for (const { id, weight = 1, forms } of concepts) for (const form of forms) this.#add(form, { id, weight });
  }

  #add(form: string, to: Form): void {
    if ([...form].some(isHan) || /^n\+1$/.test(form)) {
      if (to.weight === 0 && [...form].length === 1) return void this.#quiet.add(form);
      const [head, tail] = form.split(gap) as [string, string?];
      push(this.#chinese, head, tail === undefined ? to : { ...to, tail });
      this.#reach(head[0]!, head.length);
    } else {
      for (const word of englishWords(form.toLowerCase())) this.#words.set(stem(word), word);
      const [head, tail] = form.toLowerCase().split(gap).map((part) => englishWords(part).map(stem)) as [string[], string[]?];
      push(this.#english, head.join(' '), tail ? { ...to, tail } : to);
      this.#reach(head[0]!, head.length);
    }
  }

  #reach(first: string, length: number): void {
    this.#longest.set(first, Math.max(length, this.#longest.get(first) ?? 0));
  }

  #stem(word: string): string {
    let found = this.#stems.get(word);
    if (found === undefined) this.#stems.set(word, (found = stem(word)));
    return found;
  }

  /** Every English word of the forms: its stem, and a form of it. */
  words = (): Iterable<[string, string]> => this.#words;

  /** Every Chinese form without a gap, for reading pinyin. */
  chineseForms(): string[] {
    return [...this.#chinese].filter(([, forms]) => forms.some(({ tail }) => tail === undefined)).map(([form]) => form);
  }

  /** The tokens of a text that went through `plainText`. */
  tokens(text: string): Token[] {
    const found: Token[] = [];
    let run = '';
    const flush = (): void => {
      this.#pairs(run, found);
      run = '';
    };
    for (let at = 0; at < text.length; ) {
      const form = this.#chineseAt(text, at);
      if (form) {
        flush();
        found.push(...form.tokens);
        at = form.end;
      } else if (isHan(text[at]!)) {
        run += text[at++];
      } else {
        flush();
        const latin = text.slice(at).match(/^[^\p{Script=Han}]+/u)?.[0] ?? text[at]!;
        // A figure that begins a Chinese form (两年, 2年) belongs to it.
        const figure = latin.match(/\d+\+?$/);
        const cut = figure && figure.index! > 0 && this.#chineseAt(text, at + figure.index!) ? figure.index! : latin.length;
        this.#englishRun(latin.slice(0, cut), found);
        at += cut;
      }
    }
    flush();
    return found;
  }

  #chineseAt(text: string, at: number): { tokens: Token[]; end: number } | undefined {
    if (/[a-z0-9]/.test(text[at]!) && /[a-z0-9]/.test(text[at - 1] ?? '')) return undefined;
    for (let length = Math.min(this.#longest.get(text[at]!) ?? 0, text.length - at); length > 0; length--) {
      const head = text.slice(at, at + length);
      const forms = this.#chinese.get(head);
      if (!forms) continue;
      for (const { id, weight, tail } of forms) {
        if (typeof tail !== 'string') continue;
        const from = at + length;
        const to = text.slice(from, from + gapChars + tail.length).indexOf(tail);
        const between = text.slice(from, from + to);
        if (to < 0 || /[,，。?？!！;；]/.test(between)) continue;
        return { tokens: [{ key: `#${id}`, weight, text: head + between + tail }, ...this.tokens(between)], end: from + to + tail.length };
      }
      const whole = forms.find(({ tail }) => tail === undefined);
      if (whole) return { tokens: whole.weight === 0 ? [] : [{ key: keyOf(whole.id), weight: whole.weight, text: head }], end: at + length };
    }
    return undefined;
  }

  /** Neighbouring characters, two and two; those beside a word of asking count little. */
  #pairs(run: string, found: Token[]): void {
    const chars = [...run];
    if (chars.length === 1 && !this.#quiet.has(run)) found.push({ key: run, weight: 0.15, text: run });
    for (let at = 0; at + 1 < chars.length; at++) {
      const quiet = Number(this.#quiet.has(chars[at]!)) + Number(this.#quiet.has(chars[at + 1]!));
      const pair = chars[at]! + chars[at + 1]!;
      if (quiet < 2) found.push({ key: pair, weight: quiet ? 0.2 : 0.8, text: pair });
    }
  }

  #englishRun(text: string, found: Token[]): void {
    for (const sentence of text.split(/[.;:!?。，,；：！？、|]+(?=\s|$)|[,|]/)) {
      const words = englishWords(sentence);
      const stems = words.map((word) => this.#stem(word));
      for (let at = 0; at < words.length; ) {
        const end = this.#phraseAt(words, stems, at, found);
        at = end > at ? end : at + 1;
      }
    }
  }

  #phraseAt(words: string[], stems: string[], at: number, found: Token[]): number {
    for (let length = Math.min(this.#longest.get(stems[at]!) ?? 0, stems.length - at); length > 0; length--) {
      const forms = this.#english.get(stems.slice(at, at + length).join(' '));
      if (!forms) continue;
      for (const { id, weight, tail } of forms) {
        if (!Array.isArray(tail)) continue;
        for (let skip = 1; skip <= gapWords; skip++) {
          const from = at + length + skip;
          if (tail.every((part, place) => stems[from + place] === part)) {
            found.push({ key: `#${id}`, weight, text: words.slice(at, from + tail.length).join(' ') });
            this.#englishRun(words.slice(at + length, from).join(' '), found);
            return from + tail.length;
          }
        }
      }
      const whole = forms.find(({ tail }) => tail === undefined);
      if (!whole) continue;
      if (whole.weight > 0) found.push({ key: keyOf(whole.id), weight: whole.weight, text: words.slice(at, at + length).join(' ') });
      return at + length;
    }
    const word = words[at]!;
    if (word.length > 1 || /\d/.test(word)) found.push({ key: stems[at]!, weight: 1, text: word });
    return at + 1;
  }
}

const keyOf = (id: string): string => (/^[@§]/.test(id) ? id : `#${id}`);

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
