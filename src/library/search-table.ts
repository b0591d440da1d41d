import { createHash } from 'node:crypto';
import { langs, otherLang, type Lang } from '../domain/lang.ts';
import { hasHan } from '../domain/query/plain.ts';
import { plainPinyin } from '../domain/query/syllables.ts';
import type { AnswerKind, Group, MoreOf, Row, SearchMore, SearchTable } from '../domain/query/table.ts';
import type { Library } from './load.ts';
import { listPages, type Page } from './pages.ts';
import { usesOfArticles } from './uses.ts';

const withoutEmpty = (texts: (string | undefined)[]): string[] => texts.filter((text): text is string => !!text);
const kinds: Partial<Record<Page['type'], AnswerKind>> = { guide: 'guide', script: 'script', outcome: 'outcome', region: 'region', letter: 'letter' };
/** Everyday short forms of the laws of China drop the country's name. */
const plainTitle = (title: string): string => title.replace(/^中华人民共和国/, '').replace(/ of the People's Republic of China$/, '');

/** An answer before it becomes a row: its row, and the text that is fetched later. */
interface Answer {
  kind: AnswerKind;
  base: string;
  row: Row;
  more?: MoreOf;
  /** Not among the first answers. */
  later?: boolean;
}

/** Every answer that the search can give, in one language; both languages in the same order. */
function answers(library: Library, lang: Lang): Answer[] {
  const inLang = (texts: string[]) => texts.filter((text) => hasHan(text) === (lang === 'zh') || /^[\d+]+$/.test(text));
  const pages = listPages(library);
  const found: Answer[] = [];
  const entry = <T extends { id: string }>(entries: T[], id: string): T => entries.find((each) => each.id === id)!;

  for (const page of pages) {
    const kind = kinds[page.type];
    if (!kind) continue;
    const row: Row = [page.id, page.title[lang]];
    const more: MoreOf = { description: page.description[lang] };
    if (kind === 'guide') {
      const { data, prose } = entry(library.guides, page.id);
      more.asked = inLang(data.alsoAsked[lang]);
      more.headings = prose[lang].headings.map(({ id, text }) => `${id}#${text}`);
    } else if (kind === 'script') {
      const { data } = entry(library.scripts, page.id);
      row[1] = data.said[lang];
      more.asked = inLang(data.alsoSaid);
    } else if (kind === 'outcome') {
      const ways = [...library.flow.data.special, ...library.flow.data.questions.flatMap(({ answers: list }) => list)].filter(({ to }) => to === page.id);
      const { data } = entry(library.outcomes, page.id);
      const offices = [...new Set(data.offices.map(({ body }) => entry(library.bodies, body).data.name[lang]))];
      more.at = offices.slice(0, 2).join(lang === 'zh' ? '、' : ', ') + (offices.length > 2 ? (lang === 'zh' ? '等' : ' …') : '');
      more.asked = [...inLang(data.alsoAsked[lang]), ...new Set(ways.map(({ label }) => label[lang]).filter((label) => label.length > (lang === 'zh' ? 5 : 15)))];
    } else if (kind === 'letter') {
      more.asked = inLang(entry(library.letters, page.id).data.alsoAsked[lang]);
    } else if (kind === 'region') {
      row[1] = entry(library.regions, page.id).data.name[lang];
      delete more.description;
      more.asked = library.places.filter((place) => place.data.region === page.id).flatMap(({ data }) => data[lang]);
    }
    found.push({ kind, base: page.path.slice(0, page.path.length - page.id.length - 1), row, more });
  }
  for (const { id, articles } of library.laws) {
    for (const { data } of articles) {
      const shape = data.paragraphs?.map(({ items }) => Math.min(items.length, 35).toString(36)).join('') ?? '';
      found.push({ kind: 'article', base: `law/${id}/`, row: [String(data.number), data.caption[lang], shape], more: { asked: data.alsoAsked[lang] } });
    }
  }
  for (const { id, data } of library.laws) found.push({ kind: 'law', base: 'law/', row: [id, data.title[lang]], more: { asked: withoutEmpty([data.number]) } });
  for (const { data } of library.glossary) found.push({ kind: 'term', base: 'glossary/#', row: [data.id, data[lang]], more: { asked: [...inLang(data.also), ...(lang === 'en' ? [plainPinyin(data.pinyin).replace(/[\s'’]/g, '')] : [])], description: data.meaning[lang] } });
  for (const page of pages) {
    if ((page.type !== 'list' && page.type !== 'flow' && page.type !== 'compare') || page.path === 'search/') continue;
    const own = library.pages.find(({ id }) => id === page.id);
    const asked = library.listWords.find(({ data }) => `${data.page}/` === page.path)?.data[lang];
    found.push({ kind: 'page', base: '', row: [page.path, page.title[lang]], more: { description: page.description[lang], asked, headings: page.path === 'evidence/' ? library.evidence.map(({ id, data }) => `${id}#${data.prove[lang]}`) : own?.prose[lang].headings.map(({ id, text }) => `${id}#${text}`) } });
  }
  for (const { data } of library.bodies) found.push({ kind: 'body', base: 'bodies/#', row: [data.id, data.name[lang]], more: { asked: withoutEmpty([data.official[lang], ...inLang(data.called), data.hotline]) } });
  for (const { data } of library.corrections) found.push({ later: true, kind: 'claim', base: 'corrections/#', row: [data.id, data.said[lang]] });
  for (const { data } of library.sources) found.push({ later: true, kind: 'source', base: 'sources/#', row: [data.id, data.title[lang]], more: { asked: withoutEmpty([data.number]) } });
  for (const { ask, id } of library.flow.data.questions) found.push({ later: true, kind: 'question', base: 'who/#', row: [id, ask[lang]] });
  for (const { data } of library.changes) found.push({ later: true, kind: 'change', base: 'changes/#', row: [data.id, data.title[lang]] });
  return found;
}

function grouped(list: Answer[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, base, row } of list) {
    const last = groups.at(-1);
    if (last?.kind === kind && last.base === base) last.rows.push(row);
    else groups.push({ kind, base, rows: [row] });
  }
  return groups;
}

/** A sign for the answers of both languages and their order. */
const versionOf = (library: Library): string => createHash('sha256').update(JSON.stringify(langs.map((lang) => answers(library, lang)))).digest('hex').slice(0, 8);

/** The small table of one language: what answers at once. */
export function searchTable(library: Library, lang: Lang): SearchTable {
  const codeNames = (code: string) => library.synonyms.filter(({ data }) => data.law === code).flatMap(({ data }) => [...data[lang], ...data[otherLang(lang)]]);
  // A number without a name means the law that this site leans on most: those come first.
  const uses = new Map<string, number>();
  for (const [article, list] of usesOfArticles(library)) uses.set(article.split('/')[0]!, (uses.get(article.split('/')[0]!) ?? 0) + list.length);
  const laws = [...library.laws].sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0));
  return {
    version: versionOf(library),
    lang,
    laws: laws.map(({ id, data }) => ({ code: data.code, id, short: data.short[lang], also: [...new Set([plainTitle(data.title[lang]), ...codeNames(data.code), ...(lang === 'zh' ? data.alsoCited : [])])].filter((name) => name !== data.short[lang]) })),
    groups: grouped(answers(library, lang).filter(({ later }) => !later)),
  };
}

/** What is fetched after the table: other names, questions as people put them, descriptions, headings, and more answers. */
export function searchMore(library: Library, lang: Lang): SearchMore {
  const list = answers(library, lang);
  const texts: SearchMore['texts'] = {};
  [...list.filter(({ later }) => !later), ...list.filter(({ later }) => later)].forEach(({ more = {} }, place) => {
    const filled = Object.entries(more).filter(([, value]) => value?.length);
    if (filled.length) texts[place] = Object.fromEntries(filled);
  });
  return {
    version: versionOf(library),
    concepts: library.synonyms.filter(({ data }) => data.law === undefined && data[lang].length > 0).map(({ id, data }) => [id, data.weight ?? 1, ...data[lang]]),
    groups: grouped(list.filter(({ later }) => later)),
    texts,
    elsewhere: library.notCovered.map(({ data }) => {
      const body = library.bodies.find(({ id }) => id === data.body)!.data;
      return { forms: data[lang], body: body.name[lang], ...(body.hotline ? { hotline: body.hotline } : {}), says: data.says[lang] };
    }),
  };
}
