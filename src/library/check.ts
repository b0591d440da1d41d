import { CitationError } from '../domain/citations.ts';
import { checkFlow } from '../domain/flow.ts';
import { langs } from '../domain/lang.ts';
import { nearest } from '../domain/nearest.ts';
import type { Entry, Library } from './load.ts';
import { listPages, sectionAddresses } from './pages.ts';
import type { Problem } from './problems.ts';
import type { Prose } from './prose.ts';

/** Every reference between entries, held against what exists. `loadLibrary` has already typed each entry by itself. */
export function checkLibrary(library: Library): Problem[] {
  return [...checkEntries(library), ...checkLaws(library), ...checkFlowOf(library), ...checkSpoken(library), ...checkProse(library), ...checkSearch(library), ...checkAddresses(library)];
}

const at = (entry: Entry<unknown>, path: PropertyKey[], what: string, write?: string): Problem => ({
  file: entry.source.file,
  line: entry.source.line([...entry.prefix, ...path]),
  field: [...entry.prefix, ...path].join('.'),
  what,
  write,
});

/** Reports ids that name nothing. */
function checkIds(entry: Entry<unknown>, path: PropertyKey[], ids: string[], known: Iterable<string>, kind: string): Problem[] {
  const all = new Set(known);
  return ids.flatMap((id, index) => (all.has(id) ? [] : [at(entry, [...path, index], `"${id}" is no ${kind}`, `${nearest(id, all) ?? `(there is no ${kind} yet)`}`)]));
}

function checkCitations(library: Library, entry: Entry<unknown>, path: PropertyKey[], citations: string[]): Problem[] {
  return citations.flatMap((text, index) => {
    try {
      library.citations.read(text);
      return [];
    } catch (error) {
      if (!(error instanceof CitationError)) throw error;
      return [at(entry, citations.length === 1 && path.at(-1) !== 'basis' ? path : [...path, index], error.message, error.write)];
    }
  });
}

function checkEntries(library: Library): Problem[] {
  const ids = (entries: Entry<unknown>[]) => entries.map(({ id }) => id);
  const [scripts, outcomes, guides, bodies] = [library.scripts, library.outcomes, library.guides, library.bodies].map(ids) as [string[], string[], string[], string[]];
  const questions = library.flow.data.questions.map(({ id }) => id);
  const problems: Problem[] = [];

  for (const entry of library.guides) {
    const { data } = entry;
    problems.push(...checkIds(entry, ['scripts'], data.scripts, scripts, 'script'), ...checkIds(entry, ['outcomes'], data.outcomes, outcomes, 'outcome of the flow'), ...checkIds(entry, ['guides'], data.guides, guides, 'guide'), ...checkCitations(library, entry, ['basis'], data.basis));
  }
  for (const entry of library.scripts) {
    const { data } = entry;
    problems.push(...checkIds(entry, ['offices'], data.offices, bodies, 'body (content/bodies.yaml)'), ...checkIds(entry, ['next'], data.next, outcomes, 'outcome of the flow'), ...checkCitations(library, entry, ['basis'], data.basis));
    data.replies.forEach((reply, index) => problems.push(...checkCitations(library, entry, ['replies', index, 'basis'], reply.basis)));
  }
  for (const entry of library.outcomes) {
    const { data } = entry;
    problems.push(...checkIds(entry, ['scripts'], data.scripts, scripts, 'script'), ...checkCitations(library, entry, ['basis'], data.basis));
    data.offices.forEach(({ body }, index) => problems.push(...checkIds(entry, ['offices', index], [body], bodies, 'body (content/bodies.yaml)')));
    data.why.forEach(({ basis }, index) => problems.push(...checkCitations(library, entry, ['why', index, 'basis'], [basis])));
    data.clock.forEach(({ basis }, index) => problems.push(...checkCitations(library, entry, ['clock', index, 'basis'], basis)));
    data.next.forEach(({ to }, index) => {
      if (![...questions, ...outcomes].includes(to)) problems.push(at(entry, ['next', index, 'to'], `"${to}" is neither a question nor an outcome of the flow`, `to: ${nearest(to, [...questions, ...outcomes])}`));
    });
  }
  for (const entry of library.regions) {
    const { parent, facts } = entry.data;
    if (parent !== undefined) problems.push(...checkIds(entry, ['parent'], [parent], ids(library.regions).filter((id) => id !== entry.id), 'other region'));
    const seen = new Set<string>();
    facts.forEach((fact, index) => {
      if (seen.has(fact.id)) problems.push(at(entry, ['facts', index, 'id'], `the id "${fact.id}" stands twice in this region`, `id: ${fact.id}-2`));
      seen.add(fact.id);
      if (fact.confidence !== 'unknown' && fact.source.address && !['government-site', 'media', 'database-copy'].includes(fact.source.copy)) problems.push(at(entry, ['facts', index, 'source', 'address'], `a source read as "${fact.source.copy}" is not linked`, 'take out `address`; the issuer and the number tell readers where to look'));
    });
  }
  for (const entry of library.letters) problems.push(...checkIds(entry, ['to'], entry.data.to, bodies, 'body (content/bodies.yaml)'), ...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.glossary) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.corrections) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.changes) problems.push(...checkCitations(library, entry, ['touches'], entry.data.touches), ...checkIds(entry, ['guides'], entry.data.guides, guides, 'guide'));
  return problems;
}

function checkLaws(library: Library): Problem[] {
  const problems: Problem[] = [];
  const codes = new Map<string, string>();
  for (const entry of library.laws) {
    const { code, chapters } = entry.data;
    if (codes.has(code)) problems.push(at(entry, ['code'], `the code "${code}" is already that of ${codes.get(code)}`, `code: ${code}2`));
    codes.set(code, entry.id);
    for (const article of entry.articles) {
      const { chapter, notices, paragraphs, repealed } = article.data;
      if (chapter !== undefined) problems.push(...checkIds(article, ['chapter'], [chapter], chapters.map(({ id }) => id), `chapter of ${entry.source.file}`));
      notices.forEach(({ by }, index) => by && problems.push(...checkCitations(library, article, ['notices', index, 'by'], [by])));
      repealed.forEach((number, index) => {
        if (number > (paragraphs?.length ?? 0)) problems.push(at(article, ['repealed', index], `the article has no paragraph ${number}`, 'repealed: []'));
      });
    }
  }
  return problems;
}

function checkFlowOf(library: Library): Problem[] {
  const { flow } = library;
  const outcomes = library.outcomes.map(({ id }) => id);
  const known = [...flow.data.questions.map(({ id }) => id), ...outcomes];
  const entries = [...flow.data.special, ...library.outcomes.flatMap(({ data }) => data.next)].map(({ to }) => to);
  const problems = checkFlow(flow.data, outcomes, entries).map(({ question, answer, what, write }): Problem => {
    const place = flow.data.questions.findIndex(({ id }) => id === question);
    if (place === -1) {
      const entry = library.outcomes.find(({ id }) => id === question);
      return { file: entry?.source.file ?? flow.source.file, field: 'flow', what, write };
    }
    const answerPlace = flow.data.questions[place]!.answers.findIndex(({ id }) => id === answer);
    return at(flow, answerPlace === -1 ? ['questions', place, 'id'] : ['questions', place, 'answers', answerPlace, 'to'], what, write);
  });
  flow.data.questions.forEach(({ basis }, index) => problems.push(...checkCitations(library, flow, ['questions', index, 'basis'], basis)));
  flow.data.special.forEach(({ to }, index) => {
    if (!known.includes(to)) problems.push(at(flow, ['special', index, 'to'], `leads to "${to}", which is neither a question nor an outcome`, `to: ${nearest(to, known)}`));
  });
  return problems;
}

/** Every spoken line has its pinyin in the committed file. */
function checkSpoken(library: Library): Problem[] {
  return library.scripts.flatMap((entry) =>
    [entry.data.said.zh, ...entry.data.replies.map(({ zh }) => zh)].flatMap((line, index) =>
      library.pinyin.has(line) ? [] : [at(entry, index ? ['replies', index - 1, 'zh'] : ['said', 'zh'], 'this spoken line has no pinyin in content/pinyin.yaml', 'run "npm run pinyin", then read what it added aloud')],
    ),
  );
}

const bareEnglish = /\b(?:Articles?|Arts?\.)\s\d+/;
const bareChinese = /(?<!》)第[〇零一二三四五六七八九十百\d]+条/;

function checkProse(library: Library): Problem[] {
  const pages = listPages(library);
  const paths = new Map(pages.map(({ path, sections }) => [path, new Set(sections.map(({ id }) => id))]));
  const replies = new Map(library.scripts.map(({ id, data }) => [id, data.replies.map((reply) => reply.id as string)]));
  const problems: Problem[] = [];
  const withProse = [...library.pages, ...library.guides, ...library.scripts, ...library.outcomes, ...library.laws.flatMap(({ articles }) => articles)];
  for (const entry of withProse) {
    for (const lang of langs) {
      const { file, texts, links, components } = entry.prose[lang];
      for (const { value, line } of texts) {
        for (const { text, error } of library.citations.find(value)) if (error) problems.push({ file, line, field: `citation ${text}`, what: error.message, write: error.write });
        const bare = value.match(lang === 'en' ? bareEnglish : bareChinese);
        if (bare) problems.push({ file, line, field: `"${bare[0]}"`, what: 'names an article without its law, so it cannot become a link', write: lang === 'en' ? 'SIL 63(2)' : '《社会保险法》第六十三条第二款' });
      }
      for (const { url, text, line } of links) problems.push(...checkLink(url, text, paths).map((problem) => ({ file, line, field: `[${text}](${url})`, ...problem })));
      problems.push(...checkComponents(components, file, library, replies));
    }
  }
  return problems;
}

function checkLink(url: string, text: string, paths: Map<string, Set<string>>): { what: string; write?: string }[] {
  if (/^(click here|here|点击这里|这里|link|链接)$/i.test(text.trim())) return [{ what: 'the words of a link must say where it leads', write: `[what stands there](${url})` }];
  if (/^https?:/.test(url)) return URL.canParse(url) && new URL(url).hostname.endsWith('.gov.cn') ? [] : [{ what: 'leads to an address that readers are not sent to: only official sites', write: 'name the document instead: issuer, title, number, date' }];
  const match = url.match(/^\/([^#]*)(?:#(.*))?$/);
  if (!match) return [{ what: 'is neither an address of this site nor an official one', write: '[text](/guides/agency-or-tax/#section)' }];
  const [, path = '', fragment = ''] = match;
  const ids = paths.get(path);
  if (!ids) return [{ what: 'no page has this address', write: `/${nearest(path, paths.keys())}` }];
  if (fragment && !ids.has(fragment)) return [{ what: `the page has no section "${fragment}"`, write: `/${path}#${nearest(fragment, [...ids].filter(Boolean))}` }];
  return [];
}

function checkComponents(components: Prose['components'], file: string, library: Library, replies: Map<string, string[]>): Problem[] {
  const kinds = ['uncertain', 'practice', 'history', 'warning'];
  return components.flatMap(({ name, attributes, line }): Problem[] => {
    const problem = (what: string, write?: string): Problem[] => [{ file, line, field: `<${name}>`, what, write }];
    if (name === 'Law' && attributes.at) {
      try {
        const citation = library.citations.read(attributes.at);
        const quoted = library.laws.find(({ id }) => id === citation.law)?.articles.find(({ data }) => data.number === citation.article);
        if (!quoted?.data.paragraphs) return problem(`the wording of ${attributes.at} is not confirmed and cannot be quoted`, 'describe it in words');
      } catch (error) {
        return problem((error as CitationError).message, `<Law at="${(error as CitationError).write ?? 'SIL 63(2)'}" />`);
      }
    }
    if (name === 'Note' && !kinds.includes(attributes.kind ?? '')) return problem(`"${attributes.kind}" is no kind of note`, `<Note kind="${nearest(attributes.kind ?? '', kinds)}">`);
    if (name === 'Say') {
      const known = replies.get(attributes.script ?? '');
      if (!known) return problem(`"${attributes.script}" is no script`, `<Say script="${nearest(attributes.script ?? '', replies.keys())}" />`);
      if (attributes.reply && !known.includes(attributes.reply)) return problem(`the script has no reply "${attributes.reply}"`, `reply="${nearest(attributes.reply, known)}"`);
    }
    return [];
  });
}

/** A form means one thing only, and what the search points to exists. */
function checkSearch(library: Library): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const codes = library.laws.map(({ data }) => data.code);
  for (const entry of library.synonyms) {
    for (const lang of langs) {
      entry.data[lang].forEach((form, index) => {
        const first = seen.get(form.toLowerCase());
        if (first !== undefined) problems.push(at(entry, [lang, index], `"${form}" already stands in the group "${first}": a form means one thing`, `take it out of "${first}" or of "${entry.id}"`));
        seen.set(form.toLowerCase(), entry.id);
      });
    }
    if (entry.data.law !== undefined && !codes.includes(entry.data.law)) problems.push(at(entry, ['law'], `"${entry.data.law}" is the code of no law`, `law: ${nearest(entry.data.law, codes)}`));
  }
  const regions = library.regions.map(({ id }) => id);
  for (const entry of library.places) if (!regions.includes(entry.data.region)) problems.push(at(entry, ['region'], `"${entry.data.region}" is no region`, `region: ${nearest(entry.data.region, regions)}`));
  const bodies = library.bodies.map(({ id }) => id);
  for (const entry of library.notCovered) {
    if (!bodies.includes(entry.data.body)) problems.push(at(entry, ['body'], `"${entry.data.body}" is no body (content/bodies.yaml)`, `body: ${nearest(entry.data.body, bodies)}`));
    problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  }
  return problems;
}

/** Section keys are unique over the whole site, and so is every page's id. */
function checkAddresses(library: Library): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, sections, id } of listPages(library)) {
    for (const { key } of sections) {
      const first = seen.get(key);
      if (first !== undefined) problems.push({ file: `content (${path})`, field: key, what: `the section key "${key}" is already taken by ${first}`, write: `rename "${id}" or the section, for example ${key}-2` });
      else seen.set(key, path);
    }
  }
  return problems;
}

/** The addresses of this library, for the lock. */
export const currentAddresses = (library: Library): Map<string, string> => sectionAddresses(listPages(library));
