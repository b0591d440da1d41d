import { articlePath, citationFragment, citationKey } from '../domain/citations.ts';
import type { Both } from '../domain/lang.ts';
import { sectionKey } from '../domain/permalinks.ts';
import { claimVerdicts } from '../schemas/lists.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Region } from '../schemas/region.ts';
import { regionSections } from './check-regions.ts';
import { tones } from '../schemas/script.ts';
import type { Library } from './load.ts';
import type { Prose } from './prose.ts';

export const pageTypes = ['article', 'law', 'compare', 'guide', 'script', 'outcome', 'region', 'letter', 'flow', 'list'] as const;
export type PageType = (typeof pageTypes)[number];

/** A part of a page that can be linked by itself. */
export interface Section {
  /** Unique over the site: `sil-63-2`, `no-audit-office--in-writing`. */
  key: string;
  /** Its id on the page; empty for the page itself. */
  id: string;
}

/** A page that exists in both languages at the same path. */
export interface Page {
  type: PageType;
  /** Unique over all types but articles (`social-insurance-law/63`). */
  id: string;
  /** Below the language, with a slash at its end: `guides/agency-or-tax/`. */
  path: string;
  title: Both;
  description: Both;
  sections: Section[];
}

/** The address of a side-by-side page. */
export const comparePath = (id: string): string => `law/compare/${id}/`;

/** Where a rank is explained, on the page of all laws. */
export const rankSection = (rank: string): string => `rank-${rank}`;

const proseSections = (id: string, prose: Prose): Section[] => prose.headings.map((heading) => ({ key: sectionKey(id, heading.id), id: heading.id }));

/** The doors of this outcome do different things in different regions. */
export const differsByRegion = ({ offices }: Outcome, { bodies }: Library): boolean => offices.some(({ body }) => bodies.find(({ id }) => id === body)?.data.regional);

/** The sections of an outcome's page: those whose lists hold nothing are left out. */
const outcomeSections = (outcome: Outcome, library: Library): string[] =>
  [outcome.offices.length && 'offices', 'do', differsByRegion(outcome, library) && 'region', 'why', 'bring', outcome.scripts.length && 'say', outcome.clock.length && 'clock', outcome.next.length && 'next', 'special'].filter((section) => typeof section === 'string');

/** The sections of a region's page: its parts, its pairs of texts that compete, its facts. */
const regionSectionIds = ({ facts, competing }: Region): string[] => [
  ...regionSections.filter((section) => section !== 'also' || facts.some(({ question }) => question === 'other')),
  ...competing.map(({ id }) => id),
  ...facts.map(({ id }) => id),
];
/** The script index has three orders, and a section for each office and each tone in them. */
const scriptIndexIds = ({ scripts, bodies }: Library): string[] => ['said', 'office', ...bodies.filter(({ id }) => scripts.some(({ data }) => data.offices.includes(id))).map(({ id }) => `office-${id}`), 'tone', ...tones.map((tone) => `tone-${tone}`)];
/** Topics and verdicts in the order of the corrections page, each of which can be linked, then every claim. */
export const correctionTopics = (library: Library): string[] => [...new Set(library.corrections.map(({ data }) => data.topic))];
export const verdictSection = (verdict: string): string => `verdict-${verdict}`;
export const topicSection = (topic: string): string => `topic-${topic}`;
const correctionSections = (library: Library): string[] => [...claimVerdicts.map(verdictSection), ...correctionTopics(library).map(topicSection), ...library.corrections.map(({ id }) => id)];

const site: { id: string; path: string; title: Both; description: Both; ids: (library: Library) => string[] }[] = [
  { id: 'home', path: '', title: { en: 'Bujiao: when your employer did not pay your social insurance', zh: '补缴：单位没给你交社保，该怎么办' }, description: { en: 'Which office to go to, the law behind it, and what to say when the counter refuses.', zh: '该找哪个部门、依据哪一条法律、窗口不办时怎么说。' }, ids: () => [] },
  { id: 'laws', path: 'law/', title: { en: 'The law, article by article', zh: '法条，一条一条看' }, description: { en: 'Official Chinese, our English and our reading of each article that matters in this trouble.', zh: '与欠缴社保有关的条文：官方原文、我们的英译和解读。' }, ids: (library) => [...library.laws.map(({ id }) => id), 'rank', ...library.ranks.map(({ id }) => rankSection(id)), ...(library.comparisons.length ? ['side-by-side'] : [])] },
  { id: 'guides', path: 'guides/', title: { en: 'Guides', zh: '指南' }, description: { en: 'What people ask when their employer did not pay, with the answer first.', zh: '单位没交社保时大家常问的问题，先说答案。' }, ids: () => [] },
  { id: 'scripts', path: 'scripts/', title: { en: 'At the counter: what to say', zh: '窗口怎么说' }, description: { en: 'They say one sentence; here is the reply in Chinese, with pinyin and English.', zh: '对方说一句，你怎么答：三种语气，带拼音和英文。' }, ids: scriptIndexIds },
  { id: 'regions', path: 'regions/', title: { en: 'Region by region', zh: '各地差异' }, description: { en: 'Who assesses, who collects, since when, and how sure that is.', zh: '各地由谁核定、由谁征收、从什么时候起，把握有多大。' }, ids: (library) => ['maps', 'switched', 'all', ...library.regionQuestions.filter(({ id }) => id !== 'other').map(({ id }) => `map-${id}`)] },
  { id: 'glossary', path: 'glossary/', title: { en: 'Glossary', zh: '术语' }, description: { en: 'Chinese, pinyin, English and meaning of each term.', zh: '每个术语的中文、拼音、英文和意思。' }, ids: (library) => library.glossary.map(({ id }) => id) },
  { id: 'sources', path: 'sources/', title: { en: 'Sources', zh: '来源' }, description: { en: 'Documents that the pages rest on besides the law itself, and how sure each is.', zh: '除法条以外，各页依据的文件，以及每份文件的可靠程度。' }, ids: (library) => library.sources.map(({ id }) => id) },
  { id: 'changes', path: 'changes/', title: { en: 'Changes in the law', zh: '法律变动' }, description: { en: 'What changed, from when, and what is not yet in force.', zh: '改了什么、从什么时候起、哪些还没有生效。' }, ids: (library) => [...library.changes.map(({ id }) => id), 'site', ...library.siteChanges.map(({ id }) => id)] },
  { id: 'corrections', path: 'corrections/', title: { en: 'Commonly said, and what the law says', zh: '常见说法与法律怎么说' }, description: { en: 'Claims that go round, held against the law one by one.', zh: '把流传的说法逐条与法律对照。' }, ids: (library) => correctionSections(library) },
  { id: 'letters', path: 'letters/', title: { en: 'Papers to hand in', zh: '要交的材料' }, description: { en: 'Six papers in the form Chinese offices expect: fill them in here or by hand, print them, hand them in.', zh: '六份材料，按机关认的格式写好：在这里填，或者打印出来手填。' }, ids: () => [] },
  { id: 'evidence', path: 'evidence/', title: { en: 'Evidence checklist', zh: '证据自查表' }, description: { en: 'What has to be proved, and what proves it. Tick what you have, and print the list.', zh: '要证明什么、拿什么证明。有的打勾，可以打印。' }, ids: (library) => library.evidence.map(({ id }) => id) },
  { id: 'search', path: 'search/', title: { en: 'Search', zh: '搜索' }, description: { en: 'Search the handbook, or find a page by article and by what they said.', zh: '搜索本手册，或按条文、按对方说的话查找。' }, ids: () => [] },
];

/** Every page of the site with its sections: the one list that addresses, link checks and indexes are made from. */
export function listPages(library: Library): Page[] {
  const pages: Page[] = site.map(({ id, path, title, description, ids }) => ({ type: 'list', id, path, title, description, sections: [{ key: id, id: '' }, ...ids(library).map((section) => ({ key: sectionKey(id, section), id: section }))] }));

  for (const law of library.laws) {
    pages.push({ type: 'law', id: law.id, path: `law/${law.id}/`, title: law.data.title, description: { en: `${law.data.title.en}: rank, dates, validity, and the articles explained here.`, zh: `《${law.data.title.zh}》：效力层级、日期、现行状态，以及本手册解读的条文。` }, sections: [{ key: law.data.code, id: '' }, ...law.data.chapters.map(({ id }) => ({ key: sectionKey(law.data.code, id), id }))] });
    const book = library.citations.book(law.id);
    for (const { data } of law.articles) {
      const place = (paragraph?: number, item?: number): Section => {
        const citation = { law: law.id, article: data.number, paragraph, item };
        return { key: citationKey(citation, book), id: citationFragment(citation) };
      };
      const units = (data.paragraphs ?? []).flatMap(({ items }, p) => [place(p + 1), ...items.map((_, i) => place(p + 1, i + 1))]);
      const own = [{ key: sectionKey(`${law.data.code}-${data.number}`, 'reading'), id: 'reading' }];
      pages.push({
        type: 'article',
        id: `${law.id}/${data.number}`,
        path: articlePath({ law: law.id, article: data.number }),
        title: { en: `${law.data.short.en}, Article ${data.number}: ${data.caption.en}`, zh: `《${law.data.short.zh}》第${data.number}条：${data.caption.zh}` },
        description: data.paragraphs
          ? { en: data.paragraphs[0]!.en, zh: data.paragraphs[0]!.zh }
          : data.described!,
        sections: [place(), ...units, ...own],
      });
    }
  }

  for (const { id, data } of library.comparisons) pages.push({ type: 'compare', id: `compare-${id}`, path: comparePath(id), title: data.title, description: data.description, sections: [{ key: `compare-${id}`, id: '' }, { key: sectionKey(`compare-${id}`, 'reading'), id: 'reading' }] });

  for (const { id, data, prose } of library.pages) pages.push({ type: 'list', id, path: `${id}/`, title: data.title, description: data.description, sections: [{ key: id, id: '' }, ...proseSections(id, prose.en)] });
  for (const { id, data, prose } of library.guides) pages.push({ type: 'guide', id, path: `guides/${id}/`, title: data.title, description: data.description, sections: [{ key: id, id: '' }, ...proseSections(id, prose.en)] });
  for (const { id, data, prose } of library.scripts) {
    const title = { en: `They say: “${data.said.en}”`, zh: `对方说：“${data.said.zh}”` };
    pages.push({ type: 'script', id, path: `scripts/${id}/`, title, description: data.description, sections: [{ key: id, id: '' }, ...data.replies.map((reply) => ({ key: sectionKey(id, reply.id), id: reply.id })), ...proseSections(id, prose.en)] });
  }
  const { flow } = library;
  pages.push({ type: 'flow', id: 'who', path: 'who/', title: flow.data.title, description: flow.data.description, sections: [{ key: 'who', id: '' }, ...[...flow.data.questions.map(({ id }) => id), 'special', 'list', 'chart'].map((id) => ({ key: sectionKey('who', id), id }))] });
  pages.push({ type: 'flow', id: 'bodies', path: 'bodies/', title: { en: 'Who does what', zh: '谁管什么' }, description: { en: 'Each public body in this trouble: what it does, by which article, and what it does not do.', zh: '与欠缴社保有关的每个机关：管什么、依据哪一条、不管什么。' }, sections: [{ key: 'bodies', id: '' }, { key: sectionKey('bodies', 'table'), id: 'table' }, ...library.bodies.map(({ id }) => ({ key: sectionKey('bodies', id), id }))] });
  for (const { id, data, prose } of library.outcomes) pages.push({ type: 'outcome', id, path: `who/${id}/`, title: data.title, description: data.description, sections: [{ key: id, id: '' }, ...outcomeSections(data, library).map((section) => ({ key: sectionKey(id, section), id: section })), ...proseSections(id, prose.en)] });
  for (const { id, data } of library.regions) {
    const description = { en: `In ${data.name.en}: where to start, who assesses, collects and audits, since when, where to complain, and what nobody could find out.`, zh: `${data.name.zh}：先找谁，由谁核定、征收、稽核，从什么时候起，到哪里投诉，哪些没有查到。` };
    pages.push({ type: 'region', id, path: `regions/${id}/`, title: { en: `${data.name.en}: who does what`, zh: `${data.name.zh}：谁管什么` }, description, sections: [{ key: id, id: '' }, ...regionSectionIds(data).map((section) => ({ key: sectionKey(id, section), id: section }))] });
  }
  for (const { id, data, prose } of library.letters) pages.push({ type: 'letter', id, path: `letters/${id}/`, title: data.title, description: data.description, sections: [{ key: id, id: '' }, ...['fields', 'paper'].map((section) => ({ key: sectionKey(id, section), id: section })), ...proseSections(id, prose.en)] });
  return pages;
}

/** Section key -> address below the language. */
export function sectionAddresses(pages: Page[]): Map<string, string> {
  return new Map(pages.flatMap(({ path, sections }) => sections.map(({ key, id }) => [key, path + (id && `#${id}`)] as const)));
}
