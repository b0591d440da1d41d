import { citationFragment, type Citation } from '../domain/citations.ts';
import type { Library } from './load.ts';
import { listPages, type Page } from './pages.ts';

/** A page that uses an article, and the paragraphs and items it names (`p2`, `p2-i3`); none where it names the article alone. */
export interface Use {
  page: Page;
  places: string[];
}

const order: Page['type'][] = ['guide', 'outcome', 'script', 'flow', 'region', 'list', 'letter', 'article'];

/** Article (`social-insurance-law/63`) -> the pages that use it, from their data and their prose. */
export function usesOfArticles(library: Library): Map<string, Use[]> {
  const pages = new Map(listPages(library).map((page) => [page.path, page]));
  const uses = new Map<string, Map<string, Set<string>>>();
  const note = (path: string, citation: Citation) => {
    const article = `${citation.law}/${citation.article}`;
    const byPage = uses.get(article) ?? uses.set(article, new Map()).get(article)!;
    const places = byPage.get(path) ?? byPage.set(path, new Set()).get(path)!;
    if (path !== `law/${article}/` && citation.paragraph !== undefined) places.add(citationFragment(citation));
  };
  for (const { path, citations } of citationsOfPages(library)) for (const citation of citations) note(path, citation);
  return new Map(
    [...uses].map(([article, byPage]) => [
      article,
      [...byPage]
        .filter(([path]) => path !== `law/${article}/`)
        .map(([path, places]) => ({ page: pages.get(path)!, places: [...places].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })) }))
        .sort((a, b) => order.indexOf(a.page.type) - order.indexOf(b.page.type)),
    ]),
  );
}

/** Every page with the places in the law that it rests on or names. */
export function citationsOfPages(library: Library): { path: string; citations: Citation[] }[] {
  const { citations: reader } = library;
  const inText = (text: string): Citation[] => reader.find(text).flatMap(({ citation }) => citation ?? []);
  const inProse = ({ prose }: { prose: { en: { texts: { value: string }[] }; zh: { texts: { value: string }[] } } }) => [...prose.en.texts, ...prose.zh.texts].flatMap(({ value }) => inText(value));
  const read = (basis: string[]) => basis.map((text) => reader.read(text));
  return [
    ...library.guides.map((guide) => ({ path: `guides/${guide.id}/`, citations: [...read(guide.data.basis), ...inProse(guide)] })),
    ...library.scripts.map((script) => ({ path: `scripts/${script.id}/`, citations: [...read(script.data.basis), ...script.data.replies.flatMap(({ basis }) => read(basis)), ...inProse(script)] })),
    ...library.outcomes.map((outcome) => ({
      path: `who/${outcome.id}/`,
      citations: [...read(outcome.data.why.map(({ basis }) => basis)), ...read(outcome.data.basis), ...outcome.data.clock.flatMap(({ basis }) => read(basis)), ...inProse(outcome)],
    })),
    { path: 'who/', citations: library.flow.data.questions.flatMap(({ basis }) => read(basis)) },
    { path: 'bodies/', citations: library.bodies.flatMap(({ data: { does, tasks } }) => [...inText(does.en), ...inText(does.zh), ...tasks.flatMap(({ basis }) => read(basis))]) },
    ...library.regions.map(({ id, data }) => ({ path: `regions/${id}/`, citations: data.facts.flatMap((fact) => (fact.confidence === 'unknown' ? [] : [...inText(fact.value.en), ...inText(fact.value.zh)])) })),
    { path: 'corrections/', citations: library.corrections.flatMap(({ data }) => read(data.basis)) },
    { path: 'changes/', citations: library.changes.flatMap(({ data }) => read(data.touches)) },
    { path: 'glossary/', citations: library.glossary.flatMap(({ data }) => read(data.basis)) },
    ...library.laws.flatMap(({ id, articles }) => articles.map((article) => ({ path: `law/${id}/${article.data.number}/`, citations: [...inProse(article), ...read(article.data.notices.flatMap(({ by }) => by ?? []))] }))),
  ];
}
