import { hasHan, isHan } from './plain.ts';
import { readingsOf } from './syllables.ts';

/** A word, or a run of characters that occurs on the site, and how much it counts. */
interface Known {
  text: string;
  value: number;
  /** Another word of the same sound: 不交 beside 补缴. */
  other?: string;
}

const mostReadings = 6;
const longestRun = 4;
const longestWord = 9;

/** The ways to read a word aloud, syllables joined by spaces. */
function soundsOf(word: string): string[] {
  let sounds = [''];
  for (const char of word) sounds = sounds.flatMap((sound) => readingsOf(char).map((syllable) => (sound ? `${sound} ${syllable}` : syllable))).slice(0, mostReadings);
  return sounds;
}

/**
 * Finds Chinese by its sound: for pinyin that was typed, and for words written with wrong characters of the same
 * sound. It knows the words it is given, and every short run of characters in the texts it is given.
 */
export class SoundBook {
  readonly #words: string[];
  readonly #runs: string[];

  constructor(words: Iterable<string>, texts: Iterable<string>) {
    this.#words = [...words].filter((word) => [...word].every(isHan));
    this.#runs = [...texts].flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  }

  /** What is known that sounds like parts of the query: by its sound. */
  #sounding(syllables: Set<string>): { bySound: Map<string, Known>; runs: Set<string> } {
    const known = new Map<string, boolean>();
    const fits = (char: string): boolean => {
      let fit = known.get(char);
      if (fit === undefined) known.set(char, (fit = readingsOf(char).some((syllable) => syllables.has(syllable))));
      return fit;
    };
    const bySound = new Map<string, Known>();
    const runs = new Set<string>();
    const note = (text: string, value: number): void => {
      for (const sound of soundsOf(text)) if ((bySound.get(sound)?.value ?? 0) < value) bySound.set(sound, { text, value });
    };
    for (const word of this.#words) {
      if (![...word].every(fits)) continue;
      const before = soundsOf(word).map((sound) => bySound.get(sound)?.text);
      note(word, word.length ** 1.5 * 1.3);
      for (const [place, sound] of soundsOf(word).entries()) {
        const kept = bySound.get(sound)!;
        const other = kept.text === word ? before[place] : word;
        if (other !== undefined && other !== kept.text) kept.other ??= other;
      }
      runs.add(word);
    }
    const counts = new Map<string, number>();
    for (const run of this.#runs) {
      for (let at = 0; at < run.length; at++) {
        for (let length = 1; length <= longestRun && at + length <= run.length && fits(run[at + length - 1]!); length++) {
          const text = run.slice(at, at + length);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
      }
    }
    for (const [text, count] of counts) {
      if (text.length > 1) runs.add(text);
      note(text, text.length === 1 ? 0.1 + Math.min(count, 300) / 1000 : text.length ** 1.5 * (count > 2 ? 1 : 0.8) + Math.min(count, 100) / 1000);
    }
    return { bySound, runs };
  }

  /** The Chinese that a row of syllables most likely stands for, likeliest first; syllables that fit nothing here are left out. */
  fromSyllables(syllables: string[]): string[] {
    const { bySound } = this.#sounding(new Set(syllables));
    const at = (from: number, to: number): Known | undefined => bySound.get(syllables.slice(from, to).join(' ')) ?? (to - from === 1 ? { text: ' ', value: 0 } : undefined);
    const likeliest = best(syllables.length, at);
    const other = best(syllables.length, (from, to) => {
      const known = at(from, to);
      return known?.other === undefined ? known : { text: known.other, value: known.value };
    });
    return [...new Set([likeliest, other])].map((text) => text.trim()).filter(Boolean);
  }

  /** Chinese with wrong characters of the right sound put right (社宝 gives 社保); undefined where nothing changes. */
  fromSound(text: string): string | undefined {
    if (!hasHan(text)) return undefined;
    const { bySound, runs } = this.#sounding(new Set([...text].flatMap(readingsOf)));
    const mended = text.replace(/\p{Script=Han}{2,}/gu, (run) => {
      const syllables = [...run].map((char) => readingsOf(char)[0] ?? '?');
      return best(syllables.length, (from, to) => {
        const own = run.slice(from, to);
        if (to - from === 1) return { text: own, value: 0.2 };
        if (runs.has(own)) return { text: own, value: own.length ** 1.5 * 1.3 };
        const known = bySound.get(syllables.slice(from, to).join(' '));
        // One wrong character is a slip; a word with none of its characters is another word.
        return known && [...known.text].some((char, place) => char === own[place]) ? { text: known.text, value: known.value * 0.75 } : undefined;
      });
    });
    return mended === text ? undefined : mended;
  }
}

/** The division of a row into known pieces that is worth most. */
function best(length: number, knownAt: (from: number, to: number) => Known | undefined): string {
  const ways: Known[] = [{ text: '', value: 0 }];
  for (let to = 1; to <= length; to++) {
    for (let from = Math.max(0, to - longestWord); from < to; from++) {
      const known = knownAt(from, to);
      const value = ways[from]!.value + (known?.value ?? 0);
      if (known && value > (ways[to]?.value ?? -1)) ways[to] = { text: ways[from]!.text + known.text, value };
    }
  }
  return ways[length]!.text;
}
