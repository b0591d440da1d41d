import { nearest } from '../domain/nearest.ts';
import { answerOf } from '../domain/region-answers.ts';
import { regionQuestions } from '../schemas/region.ts';
import type { Entry, Library } from './load.ts';
import type { Problem } from './problems.ts';

/** Ids of a region's page that are no facts: its parts. No fact may take one. */
export const regionSections = ['start', 'who', 'since', 'back-payment', 'three-years', 'complain', 'channels', 'also'] as const;

const at = (entry: Entry<unknown>, path: PropertyKey[], what: string, write?: string): Problem => ({
  file: entry.source.file,
  line: entry.source.line([...entry.prefix, ...path]),
  field: [...entry.prefix, ...path].join('.'),
  what,
  write,
});

/** Regions, their questions, the doors where they start and the map of tiles, held against each other. */
export function checkRegions(library: Library): Problem[] {
  return [...library.regions.flatMap((entry) => checkRegion(library, entry)), ...checkQuestions(library), ...checkStart(library), ...checkLayout(library)];
}

function checkRegion(library: Library, entry: Library['regions'][number]): Problem[] {
  const { parent, facts, flow, competing } = entry.data;
  const others = library.regions.map(({ id }) => id).filter((id) => id !== entry.id);
  const factIds = facts.map(({ id }) => id);
  const problems: Problem[] = [];
  const noFact = (path: PropertyKey[], fact: string) => {
    if (!factIds.includes(fact)) problems.push(at(entry, path, `"${fact}" is no fact of this region`, `fact: ${nearest(fact, factIds)}`));
  };

  if (parent !== undefined && !others.includes(parent)) problems.push(at(entry, ['parent'], `"${parent}" is no other region`, `parent: ${nearest(parent, others) ?? ''}`));
  flow?.limits.forEach(({ fact }, index) => noFact(['flow', 'limits', index, 'fact'], fact));
  if (flow?.inspection) noFact(['flow', 'inspection', 'fact'], flow.inspection.fact);
  if (flow?.switch === 'own' && !flow.switchWhy) problems.push(at(entry, ['flow', 'switch'], 'says that the date of the region above does not hold here, and not why', 'switchWhy: { en: "The announcement leaves this city out.", zh: "公告不含本市。" }'));

  const seen = new Set<string>();
  const reserved: readonly string[] = regionSections;
  const takes = (path: PropertyKey[], id: string) => {
    if (reserved.includes(id)) problems.push(at(entry, path, `the id "${id}" is that of a part of every region's page`, `id: ${id}-rule`));
    if (seen.has(id)) problems.push(at(entry, path, `the id "${id}" stands twice in this region`, `id: ${id}-2`));
    seen.add(id);
  };
  facts.forEach((fact, index) => {
    takes(['facts', index, 'id'], fact.id);
    if (fact.confidence === 'unknown') return;
    if (fact.source.address && !['government-site', 'media', 'database-copy'].includes(fact.source.copy)) problems.push(at(entry, ['facts', index, 'source', 'address'], `a source read as "${fact.source.copy}" is not linked`, 'take out `address`; the issuer and the number tell readers where to look'));
    if (!fact.asOf && !fact.asOfNote) problems.push(at(entry, ['facts', index, 'asOf'], 'the fact says neither from which date it holds nor why there is none', 'asOf: 2023-12-01   (or asOfNote: { en: "date not seen", zh: "日期未见" })'));
    const answers = library.regionQuestions.find(({ id }) => id === fact.question)?.data.answers ?? [];
    if (fact.answer && !answerOf(answers, fact)) problems.push(at(entry, ['facts', index, 'answer'], `"${fact.answer}" is no answer to "${fact.question}" (content/region-questions.yaml)`, answers.length ? `answer: ${nearest(fact.answer, answers.map(({ id }) => id))}` : 'take `answer` out'));
  });
  competing.forEach(({ id, sides }, index) => {
    takes(['competing', index, 'id'], id);
    sides.forEach(({ fact }, side) => {
      const [region, name] = fact.includes('/') ? (fact.split('/') as [string, string]) : [entry.id, fact];
      const known = library.regions.find((each) => each.id === region)?.data.facts.filter(({ confidence }) => confidence !== 'unknown').map((each) => each.id) ?? [];
      if (!known.includes(name)) problems.push(at(entry, ['competing', index, 'sides', side, 'fact'], `"${fact}" is no known fact`, `fact: ${nearest(name, known) ?? 'assess'}`));
    });
  });
  return problems;
}

function checkQuestions(library: Library): Problem[] {
  const problems: Problem[] = [];
  const addresses = [...library.outcomes.map(({ id }) => `who/${id}/`), ...library.scripts.map(({ id }) => `scripts/${id}/`)];
  const file = 'content/region-questions.yaml';
  for (const id of regionQuestions) if (!library.regionQuestions.some((entry) => entry.id === id)) problems.push({ file, field: id, what: `the question "${id}" is missing`, write: `- id: ${id}` });
  for (const entry of library.regionQuestions) {
    const { id, ask, pages } = entry.data;
    if (!ask && id !== 'other') problems.push(at(entry, ['ask'], 'has no sentence to ask where the answer is unknown', 'ask: { hotline: "12366", zh: "请问，……？", en: "May I ask: …?" }'));
    if (ask && !library.pinyin.has(ask.zh)) problems.push(at(entry, ['ask', 'zh'], 'this spoken line has no pinyin in content/pinyin.yaml', 'run "npm run pinyin", then read what it added aloud'));
    pages.forEach((page, index) => {
      if (!addresses.includes(page)) problems.push(at(entry, ['pages', index], `"${page}" is no outcome and no script`, `- ${nearest(page, addresses)}`));
    });
  }
  return problems;
}

function checkStart(library: Library): Problem[] {
  const outcomes = library.outcomes.map(({ id }) => id);
  return library.regionStart.flatMap((entry) =>
    entry.data.doors.flatMap(({ to }, index) => (outcomes.includes(to) ? [] : [at(entry, ['doors', index, 'to'], `"${to}" is no outcome of the flow`, `to: ${nearest(to, outcomes)}`)])),
  );
}

function checkLayout(library: Library): Problem[] {
  const ids = library.regions.map(({ id }) => id);
  const seen = new Map<string, string>();
  const problems = library.regionLayout.flatMap((entry) =>
    entry.data.tiles.flatMap(({ region }, index): Problem[] => {
      const before = seen.get(region);
      seen.set(region, entry.id);
      if (!ids.includes(region)) return [at(entry, ['tiles', index, 'region'], `"${region}" is no region`, `region: ${nearest(region, ids)}`)];
      return before ? [at(entry, ['tiles', index, 'region'], `"${region}" has a tile already, in ${before}`, 'take one of them out')] : [];
    }),
  );
  const missing = library.regions.filter(({ id }) => !seen.has(id)).map(({ id, data }) => ({ file: 'content/region-layout.yaml', field: id, what: `the region "${id}" has no tile on the map`, write: `- { region: ${id}, short: { en: "${data.name.en}", zh: "${data.name.zh}" } }` }));
  return [...problems, ...missing];
}
