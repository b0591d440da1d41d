import { distance } from '../nearest.ts';
import type { Book } from './book.ts';
import { hasHan, plainOwn } from './plain.ts';
import type { Elsewhere } from './table.ts';
import { weights } from './weights.ts';

/** Who deals with what the query asks for and this site does not cover; told in the words of the last list. */
export function findElsewhere(plain: string, ...lists: Elsewhere[][]): Elsewhere | undefined {
  for (const [at, list] of lists.entries()) {
    const place = list.findIndex(({ forms }) => forms.some((form) => plain.includes(form.toLowerCase())));
    if (place >= 0) return lists.at(-1)?.[place] ?? lists[at]![place];
  }
  return undefined;
}

/** Terms that look or sound like the query. */
export function nearTerms(text: string, { ranking: { answers } }: Book): { title: string; path: string }[] {
  const chars = new Set(text);
  const han = hasHan(text);
  const like = (name: string): number => {
    if (han) return [...name].filter((char) => chars.has(char)).length / name.length;
    const words = text.split(' ');
    return Math.max(...name.split(/[^a-z]+/).filter((word) => word.length > 3).flatMap((word) => words.map((each) => 1 - distance(each, word) / Math.max(each.length, word.length))), 0);
  };
  return answers
    .filter(({ kind }) => kind === 'term')
    .map((answer) => ({ answer, likeness: Math.max(...answer.fields.filter(({ weight }) => weight >= weights.asked).map(({ text: name }) => like(plainOwn(name)))) }))
    .filter(({ likeness }) => likeness > (han ? 0.3 : 0.6))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 4)
    .map(({ answer: { title, path } }) => ({ title, path }));
}
