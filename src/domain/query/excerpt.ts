import type { Lexicon } from './lexicon.ts';
import { hasHan, plainOwn } from './plain.ts';
import type { TextParts } from './fulltext.ts';

/** A text cut where the words found begin and end. */
export type Marked = { text: string; found: boolean }[];

/** Where words of the query stand in a text; neighbours and overlaps joined. */
function places(text: string, keys: Set<string>, lexicon: Lexicon): [from: number, to: number][] {
  const plain = text.toLowerCase();
  const forms = new Set(lexicon.tokens(plainOwn(text)).filter(({ key }) => keys.has(key)).map((token) => token.text));
  const found: [number, number][] = [];
  for (const form of forms) {
    const pattern = hasHan(form) ? `()${form}` : `(^|[^a-z])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]+')}(?![a-z])`;
    for (const match of plain.matchAll(new RegExp(pattern, 'g'))) found.push([match.index + match[1]!.length, match.index + match[0].length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A short text with the words of the query told apart. */
export function markWords(text: string, keys: Set<string>, lexicon: Lexicon): Marked {
  const pieces: Marked = [];
  let at = 0;
  for (const [from, to] of places(text, keys, lexicon)) {
    if (from > at) pieces.push({ text: text.slice(at, from), found: false });
    pieces.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** The stretch of a long text where most of the query stands together, marked; and the section it stands in. */
export function excerptOf(parts: TextParts, keys: Set<string>, lexicon: Lexicon, exact: string): { section: string; heading: string; marked: Marked } | undefined {
  let best: { section: string; heading: string; text: string; from: number; worth: number } | undefined;
  for (const [section, heading, text] of parts) {
    const whole = exact ? plainOwn(text).indexOf(exact) : -1;
    const found = places(text, keys, lexicon);
    const width = hasHan(text) ? 70 : 150;
    for (const [from] of found) {
      const near = found.filter(([start, end]) => start >= from && end <= from + width);
      const worth = new Set(near.map(([start, end]) => text.slice(start, end).toLowerCase())).size + (whole >= from && whole < from + width ? 50 : 0) + (section ? 0.1 : 0);
      if (!best || worth > best.worth) best = { section, heading, text, from, worth };
    }
  }
  if (!best) return undefined;
  const width = hasHan(best.text) ? 84 : 190;
  const lead = hasHan(best.text) ? 14 : 40;
  let start = Math.max(0, best.from - lead);
  if (start > 0 && !hasHan(best.text)) start = best.text.indexOf(' ', start) + 1;
  const end = Math.min(best.text.length, start + width);
  const cut = `${start > 0 ? '…' : ''}${best.text.slice(start, end).trim()}${end < best.text.length ? '…' : ''}`;
  return { section: best.section, heading: best.heading, marked: markWords(cut, keys, lexicon) };
}
