import { distance } from '../nearest.ts';

/** The known word that a mistyped one most likely means: one slip in a short word, two in a long one. */
export function respell(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 5 || /\d/.test(word)) return undefined;
  const most = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let least = most + 0.5;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most || candidate.length < 3) continue;
    // Slips rarely touch the first letter; two neighbours that changed places count as one slip.
    const cost = Math.min(distance(word, candidate), swapped(word, candidate) ? 1 : Infinity) + (candidate[0] === word[0] ? 0 : 0.5);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, place) => char !== b[place]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
