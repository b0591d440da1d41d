/** Signs that may not begin a line of Chinese. */
const noStart = '，。、；：？！）》〉”’】…—';
/** Signs that may not end one. */
const noEnd = '（《〈“‘【';

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”…—]/u;

/**
 * How wide a text is at a font size, without a browser: an estimate on the generous side, since every reader has another
 * font. A Chinese character is as wide as it is high; Latin letters go by their kind.
 */
export function measure(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const char of text) {
    if (wide.test(char)) ems += 1;
    else if (/[iljI.,:;'’|! ]/.test(char)) ems += 0.32;
    else if (/[tfr()[\]]/.test(char)) ems += 0.42;
    else if (/[mwMW@%]/.test(char)) ems += 0.95;
    else if (/[A-Z]/.test(char)) ems += 0.72;
    else ems += 0.62;
  }
  return ems * size * (bold ? 1.12 : 1);
}

/** The pieces between which a line may break: Latin words keep together, Chinese characters stand alone with the signs that cling to them. */
function pieces(text: string): string[] {
  const raw = text.match(/[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]+|\s+|./gsu) ?? [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined.at(-1);
    if (last !== undefined && (noStart.includes(piece) || (noEnd.includes(last.at(-1)!) && !/\s/.test(piece)))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Breaks a text into lines no wider than `width`. A single piece that is wider stands alone on its line. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim())) {
    if (line && measure((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
