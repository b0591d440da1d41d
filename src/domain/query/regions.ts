import { hasHan, plainOwn } from './plain.ts';
import type { Answer } from './rank.ts';

/** The regions that a text names, in their order; a name inside a longer or earlier one does not count (南通 in 河南通知). */
export function regionsIn(text: string, answers: Answer[]): Answer[] {
  const found: { answer: Answer; from: number; to: number }[] = [];
  for (const answer of answers) {
    if (answer.kind !== 'region') continue;
    for (const { text: name, weight } of answer.fields) {
      if (weight < 1) continue;
      const plain = hasHan(name) ? name.replace(/(省|市|(?:壮族|回族|维吾尔)?自治区)$/, '') : plainOwn(name).replace(/\s*\(.*\)|,.*/g, '');
      if (!plain) continue;
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
