import { CitationError } from '../domain/citations.ts';
import { checkFlow } from '../domain/flow/index.ts';
import { placeFacts } from '../domain/place.ts';
import { langs } from '../domain/lang.ts';
import { nearest } from '../domain/nearest.ts';
import { comparePermalinks, parsePermalinks, type Permalinks } from '../domain/permalinks.ts';
import { checkRegions } from './check-regions.ts';
import { citationsOnPaper, citedPattern, groupsOf } from './letters.ts';
import { excerptUnit } from './excerpts.ts';
import { termUrl } from '../markdown/term-url.ts';
import { flowGraph, mostQuestions } from './flow.ts';
import type { Entry, Library } from './load.ts';
import { listPages, sectionAddresses } from './pages.ts';
import type { Problem } from './problems.ts';
import type { Prose } from './prose.ts';

/** Every reference between entries, held against what exists. `loadLibrary` has already typed each entry by itself. */
export function checkLibrary(library: Library): Problem[] {
  return [...checkEntries(library), ...checkLaws(library), ...checkFlowOf(library), ...checkRegions(library), ...checkLetters(library), ...checkFigures(library), ...checkSpoken(library), ...checkProse(library), ...checkSearch(library), ...checkAddresses(library)];
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
    problems.push(...checkIds(entry, ['scripts'], data.scripts, scripts, 'script'), ...checkIds(entry, ['letters'], data.letters, ids(library.letters), 'letter'), ...checkCitations(library, entry, ['basis'], data.basis));
    data.offices.forEach(({ body }, index) => problems.push(...checkIds(entry, ['offices', index], [body], bodies, 'body (content/bodies.yaml)')));
    data.why.forEach(({ basis }, index) => problems.push(...checkCitations(library, entry, ['why', index, 'basis'], [basis])));
    data.clock.forEach(({ basis }, index) => problems.push(...checkCitations(library, entry, ['clock', index, 'basis'], basis)));
    data.next.forEach(({ to }, index) => {
      if (![...questions, ...outcomes].includes(to)) problems.push(at(entry, ['next', index, 'to'], `"${to}" is neither a question nor an outcome of the flow`, `to: ${nearest(to, [...questions, ...outcomes])}`));
    });
  }
  for (const entry of library.bodies) {
    const seen = new Set<string>();
    entry.data.tasks.forEach(({ task, basis }, index) => {
      problems.push(...checkCitations(library, entry, ['tasks', index, 'basis'], basis));
      if (seen.has(task)) problems.push(at(entry, ['tasks', index, 'task'], `the task "${task}" stands twice for this body`, 'join the two, or take one out'));
      seen.add(task);
    });
  }
  for (const entry of library.evidence) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.glossary) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.corrections) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.ranks) problems.push(...checkCitations(library, entry, ['basis'], entry.data.basis));
  for (const entry of library.comparisons) {
    for (const side of ['left', 'right'] as const) {
      const whole = entry.data[side];
      problems.push(...checkCitations(library, entry, [side], [whole]));
      entry.data.rows.forEach((row, index) => row[side].forEach((place, at) => problems.push(...checkCitations(library, entry, ['rows', index, side, at], [place]), ...checkQuotable(library, entry, ['rows', index, side, at], whole, place))));
    }
  }
  for (const entry of library.changes) problems.push(...checkCitations(library, entry, ['touches'], entry.data.touches), ...checkIds(entry, ['guides'], entry.data.guides, guides, 'guide'));
  return problems;
}

/** A place set side by side lies in the article of its side, and its words are confirmed. */
function checkQuotable(library: Library, entry: Entry<unknown>, path: PropertyKey[], whole: string, place: string): Problem[] {
  const [{ citation } = {}, side] = [library.citations.find(place)[0], library.citations.find(whole)[0]?.citation];
  if (citation && side && (citation.law !== side.law || citation.article !== side.article)) return [at(entry, path, `${place} is no place of ${whole}, the article of this side`, `${whole}(${citation.paragraph ?? 1})`)];
  const article = citation && library.laws.find(({ id }) => id === citation.law)?.articles.find(({ data }) => data.number === citation.article);
  return !article || article.data.paragraphs ? [] : [at(entry, path, `the wording of ${place} is not confirmed and cannot be quoted`, 'leave this row out and describe the place in `reading`')];
}

function checkLaws(library: Library): Problem[] {
  const problems: Problem[] = [];
  for (const rank of new Set(library.laws.map(({ data }) => data.rank))) {
    if (!library.ranks.some(({ id }) => id === rank)) problems.push({ file: 'content/ranks.yaml', field: rank, what: `the rank "${rank}" is used by a law and not explained`, write: `- id: ${rank}` });
  }
  const codes = new Map<string, string>();
  for (const entry of library.laws) {
    const { code, chapters } = entry.data;
    if (codes.has(code)) problems.push(at(entry, ['code'], `the code "${code}" is already that of ${codes.get(code)}`, `code: ${code}2`));
    codes.set(code, entry.id);
    for (const article of entry.articles) {
      const { chapter, notices, paragraphs, repealed } = article.data;
      if (chapter !== undefined) problems.push(...checkIds(article, ['chapter'], [chapter], chapters.map(({ id }) => id), `chapter of ${entry.source.file}`));
      notices.forEach(({ by, text, paragraph }, index) => {
        if (by) problems.push(...checkCitations(library, article, ['notices', index, 'by'], [by]));
        for (const lang of langs) for (const { text: cited, error } of library.citations.find(text[lang])) if (error) problems.push(at(article, ['notices', index, 'text', lang], error.message, error.write ?? cited));
        if (paragraph !== undefined && paragraph > (paragraphs?.length ?? 0)) problems.push(at(article, ['notices', index, 'paragraph'], `the article has no paragraph ${paragraph}`, `paragraph: ${paragraphs?.length ?? 0}`));
      });
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
  const entries = [...flow.data.ways, ...flow.data.special, ...library.outcomes.flatMap(({ data }) => data.next)].map(({ to }) => to);
  const problems = checkFlow(flowGraph(library), outcomes, { entries, given: { place: placeFacts }, most: mostQuestions }).map(({ question, answer, what, write }): Problem => {
    const place = flow.data.questions.findIndex(({ id }) => id === question);
    if (place === -1) {
      const entry = library.outcomes.find(({ id }) => id === question);
      return { file: entry?.source.file ?? flow.source.file, field: 'flow', what, write };
    }
    const answerPlace = flow.data.questions[place]!.answers.findIndex(({ id }) => id === answer);
    return at(flow, answerPlace === -1 ? ['questions', place, 'id'] : ['questions', place, 'answers', answerPlace, 'to'], what, write);
  });
  flow.data.questions.forEach(({ id, basis, answers }, index) => {
    problems.push(...checkCitations(library, flow, ['questions', index, 'basis'], basis));
    answers.forEach(({ later }, place) => {
      if (later && !flow.data.questions.some((question) => question.id === later.at)) problems.push(at(flow, ['questions', index, 'answers', place, 'later', 'at'], `"${later.at}" is no question of the flow`, `at: ${nearest(later.at, flow.data.questions.map((question) => question.id).filter((other) => other !== id))}`));
    });
  });
  for (const list of ['ways', 'special'] as const) {
    flow.data[list].forEach(({ to }, index) => {
      if (!known.includes(to)) problems.push(at(flow, [list, index, 'to'], `leads to "${to}", which is neither a question nor an outcome`, `to: ${nearest(to, known)}`));
    });
  }
  return problems;
}

/** Pictures: marks of bodies that exist, arrows between neighbors, words of the law that stand in the law. */
function checkFigures(library: Library): Problem[] {
  const bodies = library.bodies.map(({ id }) => id);
  const paths = pathsOf(library);
  return library.figures.flatMap((entry): Problem[] => {
    const { data } = entry;
    if (data.kind === 'clocks') {
      return data.groups.flatMap(({ clocks }, g) =>
        clocks.flatMap((clock, c) => {
          const path = ['groups', g, 'clocks', c];
          return [...checkIds(entry, [...path, 'body'], clock.body ? [clock.body] : [], bodies, 'body (content/bodies.yaml)'), ...checkCitations(library, entry, [...path, 'basis'], clock.basis)];
        }),
      );
    }
    const place = new Map(data.rows.flatMap((row, r) => row.map(({ id }) => [id, r] as const)));
    const boxes = data.rows.flatMap((row, r) =>
      row.flatMap((box, c): Problem[] => {
        const path = ['rows', r, c];
        const problems = [...checkIds(entry, [...path, 'bodies'], box.bodies, bodies, 'body (content/bodies.yaml)'), ...checkCitations(library, entry, [...path, 'basis'], box.basis)];
        if (box.to) problems.push(...checkLink(box.to, box.title.en, paths).map((problem) => ({ ...at(entry, [...path, 'to'], problem.what, problem.write) })));
        if (box.law) {
          const cited = checkCitations(library, entry, [...path, 'law', 'at'], [box.law.at]);
          problems.push(...cited);
          const words = cited.length ? undefined : excerptUnit(library, box.law.at)?.zh;
          if (words !== undefined && !words.includes(box.law.zh)) problems.push(at(entry, [...path, 'law', 'zh'], `these words do not stand in ${box.law.at}`, `zh: ${words}`));
          if (!cited.length && words === undefined) problems.push(at(entry, [...path, 'law', 'at'], `${box.law.at} names no single paragraph whose wording is confirmed`, 'at: SIL 63(1)'));
        }
        return problems;
      }),
    );
    const arrows = data.arrows.flatMap(({ from, to }, index): Problem[] => {
      const unknown = [...checkIds(entry, ['arrows', index, 'from'], [from], place.keys(), 'box of this picture'), ...checkIds(entry, ['arrows', index, 'to'], [to], place.keys(), 'box of this picture')];
      const far = !unknown.length && Math.abs(place.get(from)! - place.get(to)!) > 1;
      return far ? [at(entry, ['arrows', index], `the arrow from "${from}" to "${to}" skips a row; arrows join neighbors`, 'put the two boxes in rows that follow each other')] : unknown;
    });
    return [...boxes, ...arrows];
  });
}

/** Every spoken line has its pinyin in the committed file. */
function checkSpoken(library: Library): Problem[] {
  return library.scripts.flatMap((entry) =>
    [entry.data.said.zh, ...entry.data.replies.map(({ zh }) => zh)].flatMap((line, index) =>
      library.pinyin.has(line) ? [] : [at(entry, index ? ['replies', index - 1, 'zh'] : ['said', 'zh'], 'this spoken line has no pinyin in content/pinyin.yaml', 'run "npm run pinyin", then read what it added aloud')],
    ),
  );
}

/** Papers: what their text names exists among their fields, and articles are inserted, never typed. */
function checkLetters(library: Library): Problem[] {
  const bodies = library.bodies.map(({ id }) => id);
  const shared = library.letterFields.map(({ id }) => id);
  return library.letters.flatMap((entry): Problem[] => {
    const { data } = entry;
    const groups = groupsOf(data, library);
    const fields = new Map(groups.flatMap((group) => group.fields.map((field) => [field.id, field] as const)));
    const problems = [...checkIds(entry, ['to'], data.to, bodies, 'body (content/bodies.yaml)'), ...checkCitations(library, entry, ['basis'], data.basis)];
    const named = (path: PropertyKey[], id: string | undefined, kinds: string[], what: string) => {
      if (id === undefined || (fields.has(id) && kinds.includes(fields.get(id)!.kind))) return;
      const fit = [...fields.values()].filter(({ kind }) => kinds.includes(kind)).map((field) => field.id);
      problems.push(at(entry, path, `"${id}" is no ${what} of this letter`, `${String(path.at(-1))}: ${nearest(id, fit) ?? '…'}`));
    };
    const condition = (path: PropertyKey[], when: Record<string, string[]> | undefined) => {
      for (const [field, options] of Object.entries(when ?? {})) {
        const known = fields.get(field);
        if (!known || !['one', 'some'].includes(known.kind)) named([...path, 'when', field], field, ['one', 'some'], 'field with options');
        else problems.push(...checkIds(entry, [...path, 'when', field], options, known.options.map(({ id }) => id), `option of "${field}"`));
      }
    };
    const seen = new Set<string>();
    data.groups.forEach(({ use, fields: own }, group) => {
      problems.push(...checkIds(entry, ['groups', group, 'use'], use, shared, 'shared field (content/letter-fields.yaml)'));
      for (const id of [...use, ...own.map((field) => field.id)]) {
        if (seen.has(id)) problems.push(at(entry, ['groups', group], `the field "${id}" stands twice in this letter`, `id: ${id}-2`));
        seen.add(id);
      }
      own.forEach((field, index) => {
        const path = ['groups', group, 'fields', index];
        if (['one', 'some'].includes(field.kind) && field.options.length === 0) problems.push(at(entry, [...path, 'kind'], `a field of kind "${field.kind}" needs options`, 'options:\n  - { id: working, label: { en: "Yes", zh: 在职 } }'));
        if (field.kind === 'table' && field.columns.length === 0) problems.push(at(entry, [...path, 'kind'], 'a table needs columns', 'columns:\n  - { id: proves, label: { en: Proves, zh: 证明什么 } }'));
        condition(path, field.when);
        named([...path, 'after'], field.after, ['date'], 'date field');
        named([...path, 'before'], field.before, ['date'], 'date field');
        named([...path, 'below'], field.below, ['money'], 'money field');
      });
    });
    const used = new Set<string>();
    data.paper.forEach((block, index) => {
      const path = ['paper', index];
      for (const [, id] of block.zh.matchAll(/\{([^{}]*)\}/g)) {
        if (id === 'line' || (id === 'each' && block.each)) continue;
        used.add(id!);
        if (!fields.has(id!)) problems.push(at(entry, [...path, 'zh'], `{${id}} is no field of this letter`, `{${nearest(id!, fields.keys()) ?? 'name'}}`));
      }
      if (block.each) used.add(block.each);
      const typed = `${block.zh}${block.en ?? ''}`.match(/第[〇零一二三四五六七八九十百\d]+条|\bArticles? \d+|\b[A-Z]{2,} \d+(?![\d()]*\])/);
      if (typed) problems.push(at(entry, [...path, 'zh'], `"${typed[0]}" is typed: on papers articles are inserted from the law`, '[SIL 82(2)]   (or, for style law, cite: SIL 82(2))'));
      if (block.style === 'law' && !block.cite) problems.push(at(entry, [...path, 'style'], 'a law needs its article', 'cite: SIL 82(2)'));
      if (block.cite && block.style !== 'law') problems.push(at(entry, [...path, 'cite'], 'only a block of style law has it', 'write the article into the text: [SIL 82(2)]'));
      condition(path, block.when);
      named([...path, 'filled'], block.filled, ['text', 'long', 'date', 'months', 'money', 'one', 'some', 'table'], 'field');
      named([...path, 'each'], block.each, ['some'], 'field with several options');
      for (const bracket of `${block.zh}${block.en ?? ''}`.match(/\[[^\]]*\]/g) ?? []) if (!bracket.match(citedPattern)) problems.push(at(entry, [...path, 'zh'], `${bracket} is not a citation`, '[SIL 82(2)]'));
    });
    for (const field of fields.values()) {
      const decides = [...data.paper, ...fields.values(), ...data.days].some(({ when }) => when && field.id in when);
      if (!used.has(field.id) && !decides) problems.push(at(entry, ['paper'], `the field "${field.id}" is asked for and stands nowhere on the paper`, `{${field.id}}`));
    }
    for (const cite of citationsOnPaper(data)) problems.push(...checkCitations(library, entry, ['paper'], [cite]));
    data.days.forEach((limit, index) => {
      named(['days', index, 'from'], limit.from, ['date'], 'date field');
      condition(['days', index], limit.when);
    });
    return problems;
  });
}

const bareEnglish = /\b(?:Articles?|Arts?\.)\s\d+/;
const bareChinese = /(?<!》)第[〇零一二三四五六七八九十百\d]+条/;

function checkProse(library: Library): Problem[] {
  const paths = pathsOf(library);
  const replies = new Map(library.scripts.map(({ id, data }) => [id, data.replies.map((reply) => reply.id as string)]));
  const problems: Problem[] = [];
  const withProse = [...library.pages, ...library.letters, ...library.guides, ...library.scripts, ...library.outcomes, ...library.laws.flatMap(({ articles }) => articles)];
  for (const entry of withProse) {
    for (const lang of langs) {
      const { file, texts, links, components } = entry.prose[lang];
      for (const { value, line } of texts) {
        for (const { text, error } of library.citations.find(value)) if (error) problems.push({ file, line, field: `citation ${text}`, what: error.message, write: error.write });
        const bare = value.match(lang === 'en' ? bareEnglish : bareChinese);
        if (bare) problems.push({ file, line, field: `"${bare[0]}"`, what: 'names an article without its law, so it cannot become a link', write: lang === 'en' ? 'SIL 63(2)' : '《社会保险法》第六十三条第二款' });
      }
      for (const { url, text, line } of links) {
        const term = termUrl(url);
        if (term === undefined) continue;
        const known = library.glossary.map(({ id }) => id);
        if (!known.includes(term)) problems.push({ file, line, field: `[${text}](${url})`, what: `"${term}" is no term of content/glossary.yaml`, write: `[${text}](term:${nearest(term, known) ?? '…'})` });
      }
      for (const { url, text, line } of links.filter((link) => termUrl(link.url) === undefined)) problems.push(...checkLink(url, text, paths).map((problem) => ({ file, line, field: `[${text}](${url})`, ...problem })));
      problems.push(...checkComponents(components, file, library, replies));
    }
  }
  return problems;
}

/** Every address of the site below the language, with the ids of its sections. */
const pathsOf = (library: Library): Map<string, Set<string>> => new Map(listPages(library).map(({ path, sections }) => [path, new Set(sections.map(({ id }) => id))]));

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
    if (name === 'Figure') {
      const known = library.figures.map(({ id }) => id);
      if (!known.includes(attributes.id ?? '')) return problem(`"${attributes.id}" is no picture of content/figures/`, `<Figure id="${nearest(attributes.id ?? '', known) ?? '…'}" />`);
    }
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
  const pages = listPages(library).filter(({ type }) => type === 'list' || type === 'flow' || type === 'compare').map(({ path }) => path.slice(0, -1));
  for (const entry of library.listWords) if (!pages.includes(entry.data.page)) problems.push(at(entry, ['page'], `"${entry.data.page}" is no list, flow or comparison; other pages hold their hidden words in their own file`, `page: ${nearest(entry.data.page, pages)}`));
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

/** Every published section still leads somewhere: an address is a promise. */
export function checkPermalinks(library: Library, lockText: string): Problem[] {
  const file = 'content/permalinks.lock';
  let lock: Permalinks;
  try {
    lock = parsePermalinks(lockText);
  } catch (error) {
    return [{ file, what: (error as Error).message, write: 'npm run permalinks' }];
  }
  const current = currentAddresses(library);
  const { broken } = comparePermalinks(lock, current);
  return broken.map((key) => ({ file, field: key, what: `was published${lock.addresses.has(key) ? ` at ${lock.addresses.get(key) || '/'}` : ''} and is gone: links to it would break. Bring it back, or add where it went`, write: `${key} = ${nearest(key, current.keys())}` }));
}

/** The addresses of this library, for the lock. */
export const currentAddresses = (library: Library): Map<string, string> => sectionAddresses(listPages(library));
