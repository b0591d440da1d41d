import { citationFragment, citationKey, formatCitation, formatPlace, type Citation } from '../domain/citations.ts';
import { formatDate } from '../domain/dates.ts';
import type { CounterScreen } from '../domain/screen.ts';
import type { Article } from '../schemas/article.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Script } from '../schemas/script.ts';
import type { LawEntry, Library } from './load.ts';

type Words = CounterScreen['words'];

/** What would rightly be objected to a citation that is shown to a clerk: not in force yet, not confirmed. */
function standing(library: Library, { law }: Citation): string {
  const { validity, inForce } = library.laws.find(({ id }) => id === law)!.data;
  return validity.state === 'pending' ? `（${formatDate(inForce, 'zh')}起施行）` : validity.state === 'unverified' ? '（现行效力未核实）' : '';
}

/** The place as it is said: where an article is one paragraph, nobody counts it: 第四十二条第（一）项. */
function placeToShow(library: Library, citation: Citation): Citation {
  const single = library.citations.book(citation.law).articles.get(citation.article)?.length === 1;
  return single ? { ...citation, paragraph: undefined } : citation;
}

/** 《中华人民共和国社会保险法》第六十三条第二款, as it is shown to a clerk. */
export const citationToShow = (library: Library, citation: Citation): string =>
  formatCitation(placeToShow(library, citation), library.citations.book(citation.law), 'zh', 'title') + standing(library, citation);

/** Several citations in little room, each law named once: 《社会保险法》第六十条第一款、第八十六条. */
export function citationsInShort(library: Library, basis: string[]): string {
  const byLaw = new Map<string, { citation: Citation; places: string[] }>();
  for (const citation of basis.map((at) => library.citations.read(at))) {
    const known = byLaw.get(citation.law) ?? { citation, places: [] };
    known.places.push(formatPlace(placeToShow(library, citation), 'zh'));
    byLaw.set(citation.law, known);
  }
  return [...byLaw.values()].map(({ citation, places }) => `《${library.citations.book(citation.law).short.zh}》${[...new Set(places)].join('、')}${standing(library, citation)}`).join('；');
}

/** What the reader says to a script: one screen for each tone. */
export function scriptScreens(library: Library, script: Script): CounterScreen[] {
  return script.replies.map(({ id, zh, basis }) => ({ id, words: [{ text: zh }], from: basis.map((at) => citationToShow(library, library.citations.read(at))), notes: [] }));
}

/** The law of an article: a screen for each paragraph in force, with its items, and one for each item under its opening words. */
export function articleScreens(library: Library, law: LawEntry, article: Article): CounterScreen[] {
  const place = (paragraph: number, item?: number): Citation => ({ law: law.id, article: article.number, paragraph, item });
  const official = (at: Citation, text: string): Words[number] => ({ text, official: `${law.id}/${article.number}#${citationFragment(at)}` });
  return (article.paragraphs ?? []).flatMap(({ zh, items }, index): CounterScreen[] => {
    const p = index + 1;
    if (article.repealed.includes(p)) return [];
    const notes = article.notices.filter(({ paragraph }) => paragraph === undefined || paragraph === p).map(({ text }) => text.zh);
    const screen = (at: Citation, words: Words): CounterScreen => ({ id: citationFragment(at), words, from: [citationToShow(library, at)], notes });
    const opening = official(place(p), zh);
    const each = items.map((item, i) => ({ at: place(p, i + 1), words: official(place(p, i + 1), item.zh) }));
    return [
      screen(place(p), [opening, ...each.map(({ words }) => words)]),
      ...each.map(({ at, words }) => screen(at, [opening, words])),
    ];
  });
}

/** An outcome: what to say to each thing they may say there, then the law behind it. */
export function outcomeScreens(library: Library, outcome: Outcome): CounterScreen[] {
  const spoken = outcome.scripts.map((id): CounterScreen => ({ ...scriptScreens(library, library.scripts.find((script) => script.id === id)!.data)[0]!, id }));
  const law = outcome.why.flatMap(({ basis }): CounterScreen[] => {
    const citation = library.citations.read(basis);
    const entry = library.laws.find(({ id }) => id === citation.law)!;
    const article = entry.articles.find(({ data }) => data.number === citation.article)!.data;
    const screens = articleScreens(library, entry, article).filter(({ id }) => (citation.paragraph === undefined ? !id.includes('-') : id === citationFragment(citation)));
    if (!screens.length) return [];
    return [{ id: citationKey(citation, library.citations.book(entry.id)), words: screens.flatMap(({ words }) => words), from: [citationToShow(library, citation)], notes: [...new Set(screens.flatMap(({ notes }) => notes))] }];
  });
  const all = [...spoken, ...law];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}
