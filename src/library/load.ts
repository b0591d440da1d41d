import type { z } from 'astro/zod';
import { CitationReader, type Citable } from '../domain/citations.ts';
import { langs, type Lang } from '../domain/lang.ts';
import { nearest } from '../domain/nearest.ts';
import { parseReviews, type Reviews } from '../domain/reviews.ts';
import { idPattern } from '../schemas/common.ts';
import { article, type Article } from '../schemas/article.ts';
import { body, type Body } from '../schemas/body.ts';
import { proof, type Proof } from '../schemas/evidence.ts';
import { figure, type Figure } from '../schemas/figure.ts';
import { flow, type Flow } from '../schemas/flow.ts';
import { guide, type Guide } from '../schemas/guide.ts';
import { comparison, type Comparison } from '../schemas/comparison.ts';
import { law, rankNote, type Law, type RankNote } from '../schemas/law.ts';
import { letter, letterField, type Letter, type LetterField } from '../schemas/letter.ts';
import { change, correction, siteChange, source, term, type Change, type Correction, type SiteChange, type Source, type Term } from '../schemas/lists.ts';
import { outcome, type Outcome } from '../schemas/outcome.ts';
import { page, type SitePage } from '../schemas/page.ts';
import { region, type Region } from '../schemas/region.ts';
import { regionGroup, regionQuestion, regionStart, type RegionGroup, type RegionQuestionEntry, type RegionStart } from '../schemas/region-lists.ts';
import { script, type Script } from '../schemas/script.ts';
import { listWords, notCovered, place, synonym, type ListWords, type NotCovered, type Place, type Synonym } from '../schemas/search.ts';
import type { Problem } from './problems.ts';
import { readProse, type Prose } from './prose.ts';
import { readYaml, validate, type YamlFile } from './yaml.ts';

/** The content as text: path below the project -> what the file holds. */
export type ContentFiles = ReadonlyMap<string, string>;

/** One entry of the library: its data, and where it was written. */
export interface Entry<T> {
  id: string;
  data: T;
  source: YamlFile;
  /** The path of this entry inside its file, where a file holds a list of entries. */
  prefix: PropertyKey[];
}

/** An entry with prose in both languages beside it. */
export interface ProseEntry<T> extends Entry<T> {
  prose: Record<Lang, Prose>;
}

export interface LawEntry extends Entry<Law> {
  /** In the order of their numbers. */
  articles: ProseEntry<Article>[];
}

/** Everything that editors wrote, read and typed. */
export interface Library {
  laws: LawEntry[];
  guides: ProseEntry<Guide>[];
  scripts: ProseEntry<Script>[];
  outcomes: ProseEntry<Outcome>[];
  /** Pages about the site itself, such as `about`. */
  pages: ProseEntry<SitePage>[];
  regions: Entry<Region>[];
  /** What every region is asked. */
  regionQuestions: Entry<RegionQuestionEntry>[];
  /** First doors for each kind of trouble. */
  regionStart: Entry<RegionStart>[];
  /** The map of tiles. */
  regionLayout: Entry<RegionGroup>[];
  letters: ProseEntry<Letter>[];
  /** Fields that several letters share. */
  letterFields: Entry<LetterField>[];
  /** The evidence checklist. */
  evidence: Entry<Proof>[];
  flow: Entry<Flow>;
  bodies: Entry<Body>[];
  glossary: Entry<Term>[];
  sources: Entry<Source>[];
  corrections: Entry<Correction>[];
  changes: Entry<Change>[];
  /** For the search: forms of one meaning, cities of regions, and what is not covered. */
  synonyms: Entry<Synonym>[];
  places: Entry<Place>[];
  notCovered: Entry<NotCovered>[];
  listWords: Entry<ListWords>[];
  /** The ladder of rank, in its order. */
  ranks: Entry<RankNote>[];
  comparisons: Entry<Comparison>[];
  /** Which official text each page was last reviewed against: `content/reviewed.lock`. */
  reviews: Reviews;
  /** What changed on the site itself. */
  siteChanges: Entry<SiteChange>[];
  /** Pictures that prose shows with `<Figure id="…" />`. */
  figures: Entry<Figure>[];
  /** Spoken Chinese -> its pinyin, one syllable a character. */
  pinyin: Map<string, string>;
  citations: CitationReader;
}

/** Written by `npm run reviewed`. */
export const reviewedLock = 'content/reviewed.lock';

/** Reads and types all content. Everything that is wrong by itself (not yet by its references) becomes a problem. */
export function loadLibrary(files: ContentFiles): { library: Library; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Set<string>();

  const yaml = (file: string): YamlFile | undefined => {
    taken.add(file);
    const text = files.get(file);
    if (text === undefined) {
      problems.push({ file, what: 'does not exist' });
      return undefined;
    }
    const read = readYaml(file, text);
    if ('what' in read) {
      problems.push(read);
      return undefined;
    }
    return read;
  };

  const one = <T>(schema: z.ZodType<T>, file: string, id: string): Entry<T> | undefined => {
    const read = yaml(file);
    if (!read) return undefined;
    const result = validate(schema, read);
    if ('problems' in result) {
      problems.push(...result.problems);
      return undefined;
    }
    if (!idPattern.test(id)) problems.push({ file, field: id, what: `"${id}" is not an ASCII id: lower-case letters and digits, words joined by hyphens`, write: `rename the file to ${id.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'a-new-id'}.yaml` });
    return { id, data: result.data, source: read, prefix: [] };
  };

  const list = <T extends object>(schema: z.ZodType<T>, file: string, key = 'id'): Entry<T>[] => {
    const read = yaml(file);
    if (!read) return [];
    if (!Array.isArray(read.data)) {
      problems.push({ file, what: 'should be a list of entries', write: '- id: …' });
      return [];
    }
    const seen = new Set<string>();
    return read.data.flatMap((_, index): Entry<T>[] => {
      const result = validate(schema, read, [index]);
      if ('problems' in result) {
        problems.push(...result.problems);
        return [];
      }
      const id = String((result.data as Record<string, unknown>)[key]);
      if (seen.has(id)) problems.push({ file, line: read.line([index, key]), field: `${index}.${key}`, what: `the ${key} "${id}" stands twice in this file`, write: `${key}: ${id}-2` });
      seen.add(id);
      return [{ id, data: result.data, source: read, prefix: [index] }];
    });
  };

  const prose = (stem: string): Record<Lang, Prose> => {
    const both = Object.fromEntries(
      langs.map((lang) => {
        const file = `${stem}.${lang}.mdx`;
        taken.add(file);
        const text = files.get(file);
        if (text === undefined) {
          const other = `${stem}.${lang === 'en' ? 'zh' : 'en'}.mdx`;
          problems.push({ file, what: `is missing: every page is written in both languages`, write: files.has(other) ? `create ${file} with the same headings and ids as ${other}` : `create ${file}` });
          return [lang, { file, headings: [], texts: [], links: [], components: [] } satisfies Prose];
        }
        const read = readProse(file, text);
        problems.push(...read.problems);
        return [lang, read.prose];
      }),
    ) as Record<Lang, Prose>;
    const [en, zh] = langs.map((lang) => both[lang].headings.map(({ id }) => id));
    if (files.has(both.en.file) && files.has(both.zh.file) && en!.join() !== zh!.join()) {
      const place = en!.findIndex((id, index) => id !== zh![index]);
      const at = place === -1 ? en!.length : place;
      problems.push({ file: both.zh.file, line: both.zh.headings[at]?.line, field: 'heading ids', what: `differ from the English: heading ${at + 1} is "${zh![at] ?? 'missing'}" here and "${en![at] ?? 'missing'}" there`, write: `[#${en![at] ?? zh![at]}] in both files` });
    }
    return both;
  };

  const folder = <T>(schema: z.ZodType<T>, base: string): Entry<T>[] =>
    [...files.keys()]
      .filter((file) => file.startsWith(`${base}/`) && file.endsWith('.yaml') && !file.slice(base.length + 1).includes('/'))
      .sort()
      .flatMap((file) => one(schema, file, file.slice(base.length + 1, -'.yaml'.length)) ?? []);

  const withProse = <T>(entries: Entry<T>[]): ProseEntry<T>[] => entries.map((entry) => ({ ...entry, prose: prose(entry.source.file.replace(/\.yaml$/, '')) }));

  const lawIds = [...new Set([...files.keys()].flatMap((file) => file.match(/^content\/laws\/([^/]+)\//)?.[1] ?? []))].sort();
  const laws = lawIds.flatMap((id): LawEntry[] => {
    const entry = one(law, `content/laws/${id}/law.yaml`, id);
    const numbers = [...files.keys()].flatMap((file) => file.match(new RegExp(`^content/laws/${id}/(\\d+)\\.yaml$`))?.[1] ?? []).sort();
    const articles = withProse(numbers.flatMap((number) => one(article, `content/laws/${id}/${number}.yaml`, number) ?? []));
    for (const { id: number, data, source: file } of articles) {
      if (Number(number) !== data.number) problems.push({ file: file.file, line: file.line(['number']), field: 'number', what: `is ${data.number}, and the file is named ${number}`, write: `number: ${Number(number)}` });
    }
    return entry ? [{ ...entry, articles: articles.sort((a, b) => a.data.number - b.data.number) }] : [];
  });

  const pinyinFile = yaml('content/pinyin.yaml');
  let reviews: Reviews = new Map();
  taken.add(reviewedLock);
  try {
    reviews = parseReviews(files.get(reviewedLock) ?? '');
  } catch (error) {
    problems.push({ file: reviewedLock, what: (error as Error).message, write: 'run "npm run reviewed -- <page>" for the page; the file is never edited by hand' });
  }
  const flowEntry = one(flow, 'content/flow/who-to-go-to.yaml', 'who');
  const library: Library = {
    laws,
    guides: withProse(folder(guide, 'content/guides')),
    scripts: withProse(folder(script, 'content/scripts')),
    outcomes: withProse(folder(outcome, 'content/flow/outcomes')),
    pages: withProse(folder(page, 'content/pages')),
    regions: folder(region, 'content/regions'),
    regionQuestions: list(regionQuestion, 'content/region-questions.yaml'),
    regionStart: list(regionStart, 'content/region-start.yaml'),
    regionLayout: list(regionGroup, 'content/region-layout.yaml'),
    letters: withProse(folder(letter, 'content/letters')).sort((a, b) => a.data.order - b.data.order),
    letterFields: list(letterField, 'content/letter-fields.yaml'),
    evidence: list(proof, 'content/evidence.yaml'),
    flow: flowEntry ?? { id: 'who', data: { title: { en: '', zh: '' }, description: { en: '', zh: '' }, start: '', ways: [], special: [], questions: [] }, source: { file: '', data: {}, line: () => undefined }, prefix: [] },
    bodies: list(body, 'content/bodies.yaml'),
    glossary: list(term, 'content/glossary.yaml'),
    sources: list(source, 'content/sources.yaml'),
    corrections: list(correction, 'content/corrections.yaml'),
    changes: list(change, 'content/changes.yaml'),
    synonyms: list(synonym, 'content/synonyms.yaml'),
    places: list(place, 'content/places.yaml', 'region'),
    notCovered: list(notCovered, 'content/not-covered.yaml'),
    listWords: list(listWords, 'content/also-asked.yaml', 'page'),
    ranks: list(rankNote, 'content/ranks.yaml'),
    comparisons: list(comparison, 'content/comparisons.yaml'),
    reviews,
    siteChanges: list(siteChange, 'content/site-changes.yaml'),
    figures: folder(figure, 'content/figures'),
    pinyin: new Map(Object.entries((pinyinFile?.data ?? {}) as Record<string, string>)),
    citations: new CitationReader(laws.map(citable)),
  };

  for (const written of ['content/permalinks.lock', 'content/flow/paths.txt']) taken.add(written);
  for (const file of files.keys()) {
    if (taken.has(file)) continue;
    const like = nearest(file, taken);
    problems.push({ file, what: 'belongs to no entry: nothing reads it', write: file.endsWith('.mdx') ? `create ${file.replace(/\.(en|zh)\.mdx$/, '.yaml')} beside it, or rename it (like ${like})` : `rename it (like ${like})` });
  }
  return { library, problems };
}

/** What the citation reader must know of a law. */
function citable({ id, data, articles }: LawEntry): Citable {
  const titled = (name: string) => name.replaceAll('《', '〈').replaceAll('》', '〉');
  return {
    id,
    code: data.code,
    short: data.short,
    title: data.title,
    alsoCited: [...data.alsoCited, titled(data.title.zh)],
    articles: new Map(articles.map(({ data: { number, paragraphs } }) => [number, paragraphs?.map(({ items }) => items.length)])),
    namedOnly: new Map(data.namedOnly.map(({ article: number, why }) => [number, why])),
  };
}
