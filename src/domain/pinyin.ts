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
