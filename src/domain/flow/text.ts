/** Text for drawings: how wide it is about, and how it breaks into lines. No fonts are read, so the widths are generous. */

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u3000-\u303f]/;
const narrow = /[iljtfrI.,:;'|!()[\] ]/;

/** About how wide a text is drawn in a sans-serif face of this size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (wide.test(character)) ems += 1;
    else if (/[“”‘’…—]/.test(character)) ems += 0.64;
    else if (narrow.test(character)) ems += 0.38;
    else if (/[A-Zmw%@]/.test(character)) ems += 0.78;
    else ems += 0.61;
  }
  return ems * size;
}

/** What may not begin a line, and what may not end one. */
const closing = /^[，。、；：？！”’）》〉…·,.;:?!)\]%]/;
const opening = /[“‘（《〈([]$/;

/** The smallest pieces that stay together: a word with the space after it, a Chinese character with its punctuation. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(new RegExp(`${wide.source}\\s*|(?:(?!${wide.source})\\S)+\\s*|\\s+`, 'gu')) ?? []) {
    const before = found.at(-1);
    if (before !== undefined && !/\s$/.test(before) && (closing.test(piece) || opening.test(before))) found[found.length - 1] = before + piece;
    else found.push(piece);
  }
  return found;
}

/** Breaks a text into lines that fit; joined again, the lines are the text. A piece wider than the line stands alone. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}
