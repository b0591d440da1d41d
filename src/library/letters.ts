import { formatCitation, type CitationReader } from '../domain/citations.ts';
import type { Lang } from '../domain/lang.ts';
import type { LetterForm } from '../domain/letter.ts';
import type { Letter, LetterField } from '../schemas/letter.ts';
import type { Library, ProseEntry } from './load.ts';

/** A citation inside a text of a letter: [SIL 82(2)]. */
export const citedPattern = /\[([A-Z0-9]+ [\d()]+)\]/g;

/** A group of a letter's form with its fields, the shared ones among them. */
export interface FieldGroup {
  id: string;
  title: Letter['groups'][number]['title'];
  fields: LetterField[];
}

/** The groups of a letter, shared fields first. What is not known is left out here and reported by the checks. */
export function groupsOf(letter: Letter, library: Library): FieldGroup[] {
  const shared = new Map(library.letterFields.map(({ id, data }) => [id, data]));
  return letter.groups.map(({ id, title, use, fields }) => ({ id, title, fields: [...use.flatMap((name) => shared.get(name) ?? []), ...fields] }));
}

/** An article as papers name it: the law's full title, marks within it turned, and the place. */
export function citeOnPaper(text: string, reader: CitationReader, lang: Lang): string {
  const citation = reader.read(text);
  const book = reader.book(citation.law);
  const title = { en: book.title.en, zh: book.title.zh.replaceAll('《', '〈').replaceAll('》', '〉') };
  return lang === 'zh' ? formatCitation(citation, { ...book, title }, 'zh', 'title') : formatCitation(citation, book, 'en');
}

/** All citations of a letter's paper, as authors wrote them. */
export const citationsOnPaper = ({ paper }: Letter): string[] => paper.flatMap(({ zh, en = '', cite }) => [...(cite ? [cite] : []), ...[...`${zh}${en}`.matchAll(citedPattern)].map((match) => match[1]!)]);

/** The letter for the page and the browser: citations written out, no words that only the page needs. */
export function letterForm({ id, data }: ProseEntry<Letter>, library: Library): LetterForm {
  const write = (text: string, lang: Lang) => text.replace(citedPattern, (_, cite: string) => citeOnPaper(cite, library.citations, lang));
  return {
    id,
    title: data.title.zh,
    fields: groupsOf(data, library).flatMap(({ fields }) => fields.map(({ help: _, options, ...field }) => ({ ...field, options: options.map(({ hint: __, ...option }) => option) }))),
    paper: data.paper.map(({ cite, zh, en, ...block }) => ({
      ...block,
      zh: `${cite ? `${citeOnPaper(cite, library.citations, 'zh')}：` : ''}${write(zh, 'zh')}`,
      en: cite ? `${citeOnPaper(cite, library.citations, 'en')}${en ? `: ${write(en, 'en')}` : ''}` : en && write(en, 'en'),
    })),
    days: data.days,
  };
}
