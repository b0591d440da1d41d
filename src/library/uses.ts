import { citationFragment, type Citation } from '../domain/citations.ts';
import type { Both } from '../domain/lang.ts';
import { citationsOnPaper } from './letters.ts';
import type { Library, ProseEntry } from './load.ts';
import { comparePath, listPages, type Page } from './pages.ts';

/** A page that uses an article, and the paragraphs and items it names (`p2`, `p2-i3`); none where it names the article alone. */
export interface Use {
  page: Page;
  places: string[];
  /** True where it names the article as a whole, perhaps besides some of its places. */
  whole: boolean;
}

/** The uses of each paragraph and item of an article; those of the article as a whole under ''. */
export function usesByPlace(uses: Use[]): Map<string, Use[]> {
  const byPlace = new Map<string, Use[]>();
  const note = (place: string, use: Use) => void (byPlace.get(place) ?? byPlace.set(place, []).get(place)!).push(use);
  for (const use of uses) {
    if (use.whole) note('', use);
    for (const place of use.places) note(place, use);
  }
  return byPlace;
}

const order: Page['type'][] = ['guide', 'outcome', 'script', 'flow', 'region', 'letter', 'compare', 'list', 'law', 'article'];

/** Article (`social-insurance-law/63`) -> the pages that use it, from their data and their prose. */
export function usesOfArticles(library: Library): Map<string, Use[]> {
  const pages = new Map(listPages(library).map((page) => [page.path, page]));
  const uses = new Map<string, Map<string, Set<string>>>();
  const note = (path: string, citation: Citation) => {
    const article = `${citation.law}/${citation.article}`;
    const byPage = uses.get(article) ?? uses.set(article, new Map()).get(article)!;
    const places = byPage.get(path) ?? byPage.set(path, new Set()).get(path)!;
    places.add(citationFragment(citation));
  };
  for (const { path, citations } of citationsOfPages(library)) for (const citation of citations) note(path, citation);
  return new Map(
    [...uses].map(([article, byPage]) => [
      article,
      [...byPage]
        .filter(([path]) => path !== `law/${article}/`)
        .map(([path, places]) => ({ page: pages.get(path)!, places: [...places].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })), whole: places.has('') }))
        .sort((a, b) => order.indexOf(a.page.type) - order.indexOf(b.page.type)),
    ]),
  );
}

/** Every page with the places in the law that it rests on or names. */
export function citationsOfPages(library: Library): { path: string; citations: Citation[] }[] {
  const { citations: reader } = library;
  const inText = (text: string): Citation[] => reader.find(text).flatMap(({ citation }) => citation ?? []);
  const inProse = ({ prose }: Pick<ProseEntry<unknown>, 'prose'>) =>
    [prose.en, prose.zh].flatMap(({ texts, components }) => [...texts.flatMap(({ value }) => inText(value)), ...components.flatMap(({ name, attributes }) => (name === 'Law' && attributes.at ? inText(attributes.at) : []))]);
  const inBoth = (texts: Both[]) => texts.flatMap(({ en, zh }) => [...inText(en), ...inText(zh)]);
  const inFigures = ({ prose }: { prose: { en: { components: { name: string; attributes: Record<string, string> }[] } } }): Citation[] =>
    prose.en.components.flatMap(({ name, attributes }) => {
      const figure = name === 'Figure' ? library.figures.find(({ id }) => id === attributes.id)?.data : undefined;
      if (!figure) return [];
      return read(figure.kind === 'flow' ? figure.rows.flat().flatMap(({ basis, law }) => [...basis, ...(law ? [law.at] : [])]) : figure.groups.flatMap(({ clocks }) => clocks.flatMap(({ basis }) => basis)));
    });
  const read = (basis: string[]) => basis.map((text) => reader.read(text));
  return [
    ...library.guides.map((guide) => ({ path: `guides/${guide.id}/`, citations: [...read(guide.data.basis), ...inProse(guide), ...inFigures(guide), ...inBoth(guide.data.uncertain)] })),
    ...library.scripts.map((script) => ({ path: `scripts/${script.id}/`, citations: [...read(script.data.basis), ...script.data.replies.flatMap(({ basis }) => read(basis)), ...inProse(script), ...inBoth(script.data.uncertain)] })),
    ...library.outcomes.map((outcome) => ({
      path: `who/${outcome.id}/`,
      citations: [...read(outcome.data.why.map(({ basis }) => basis)), ...read(outcome.data.basis), ...outcome.data.clock.flatMap(({ basis }) => read(basis)), ...inProse(outcome), ...inBoth([...outcome.data.why.map(({ says }) => says), ...outcome.data.clock.map(({ text }) => text), ...outcome.data.uncertain])],
    })),
    { path: 'who/', citations: library.flow.data.questions.flatMap(({ basis }) => read(basis)) },
    { path: 'bodies/', citations: library.bodies.flatMap(({ data: { does, tasks } }) => [...inText(does.en), ...inText(does.zh), ...tasks.flatMap(({ basis }) => read(basis))]) },
    ...library.regions.map(({ id, data }) => ({ path: `regions/${id}/`, citations: data.facts.flatMap((fact) => (fact.confidence === 'unknown' ? [] : [...inText(fact.value.en), ...inText(fact.value.zh)])) })),
    ...library.letters.map((letter) => ({ path: `letters/${letter.id}/`, citations: [...read(citationsOnPaper(letter.data)), ...read(letter.data.basis), ...inProse(letter)] })),
    { path: 'evidence/', citations: library.evidence.flatMap(({ data }) => read(data.basis)) },
    { path: 'corrections/', citations: library.corrections.flatMap(({ data }) => read(data.basis)) },
    { path: 'changes/', citations: library.changes.flatMap(({ data }) => read(data.touches)) },
    { path: 'glossary/', citations: library.glossary.flatMap(({ data }) => read(data.basis)) },
    ...library.laws.flatMap(({ id, articles }) => articles.map((article) => ({ path: `law/${id}/${article.data.number}/`, citations: [...inProse(article), ...read(article.data.notices.flatMap(({ by }) => by ?? [])), ...inBoth(article.data.notices.map(({ text }) => text))] }))),
    { path: 'law/', citations: library.ranks.flatMap(({ data }) => read(data.basis)) },
    ...library.comparisons.map(({ id, data }) => ({ path: comparePath(id), citations: [...read(data.rows.flatMap(({ left, right }) => [...left, ...right])), ...inBoth([data.reading])] })),
  ];
}
