/** True for a Chinese character that has a reading of its own. */
export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** A piece of a spoken line: a character with its reading, or signs without one. */
export interface Spoken {
  text: string;
  pinyin?: string;
}

/**
 * Joins a line with its committed pinyin, syllable for character.
 * @throws where the numbers of characters and syllables differ
 */
export function alignPinyin(line: string, pinyin: string): Spoken[] {
  const syllables = pinyin.split(/\s+/).filter(Boolean);
  const pieces: Spoken[] = [];
  let next = 0;
  for (const char of line) {
    if (isHan(char)) {
      pieces.push({ text: char, pinyin: syllables[next++] });
      continue;
    }
    const last = pieces.at(-1);
    if (last && last.pinyin === undefined) last.text += char;
    else pieces.push({ text: char });
  }
  const characters = [...line].filter(isHan).length;
  if (characters !== syllables.length) throw new Error(`"${line}" has ${characters} characters and ${syllables.length} syllables`);
  return pieces;
}

/**
 * The file of spoken lines as it should stand: every line that is spoken, in order, with the reading it already has.
 * Only a line that is new is proposed a reading; a committed one is never asked for again.
 */
export function completePinyin(committed: ReadonlyMap<string, string>, spoken: readonly string[], propose: (line: string) => string): { lines: Map<string, string>; added: string[] } {
  const lines = [...new Set(spoken)].sort();
  return { lines: new Map(lines.map((line) => [line, committed.get(line) ?? propose(line)])), added: lines.filter((line) => !committed.has(line)) };
}

/** Where a line's pinyin departs from known readings of words; of words that overlap the one that begins first counts, and the longest of those. */
export function misread(line: string, pinyin: string, readings: Readonly<Record<string, string>>): { word: string; pinyin: string }[] {
  const pieces = alignPinyin(line, pinyin).flatMap(({ text, pinyin: sound }) => (sound === undefined ? [...text].map((char) => ({ char, sound: '' })) : [{ char: text, sound }]));
  const words = Object.keys(readings).sort((a, b) => b.length - a.length);
  const found: { word: string; pinyin: string }[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const word = words.find((each) => [...each].every((char, index) => pieces[at + index]?.char === char));
    if (!word) continue;
    const sounds = pieces.slice(at, at + [...word].length).map(({ sound }) => sound).join(' ');
    if (sounds !== readings[word]) found.push({ word, pinyin: sounds });
    at += [...word].length - 1;
  }
  return found;
}

/** Entries in order of how they sound, in groups by the first letter of their pinyin: the order of a Chinese dictionary. */
export function byFirstSound<T>(entries: readonly T[], pinyinOf: (entry: T) => string): { letter: string; list: T[] }[] {
  const plain = (sound: string) => sound.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const sorted = entries.map((entry) => ({ entry, sound: plain(pinyinOf(entry)) })).sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : 0));
  const groups = new Map<string, T[]>();
  for (const { entry, sound } of sorted) groups.set(sound[0]!, [...(groups.get(sound[0]!) ?? []), entry]);
  return [...groups].map(([letter, list]) => ({ letter, list }));
}
