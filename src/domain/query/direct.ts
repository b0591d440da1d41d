import type { Reading } from './book.ts';
import { foundFrom, named, type Found } from './found.ts';
import { plainOwn } from './plain.ts';
import { answersOf, type Answer } from './rank.ts';
import { fragmentOf, readReference, type Reference } from './references.ts';
import { regionsIn } from './regions.ts';
import type { SearchTable } from './table.ts';
import { weights } from './weights.ts';

/** Numbers and titles of the small table that fit without doubt. */
export function firstAnswers(table: SearchTable, plain: string): Found[] {
  const answers = answersOf(table);
  const reference = readReference(plain, table.laws);
  if (reference.article && !reference.rest) return places(reference, answers, table);
  if (plain.length < 2) return [];
  return answers
    .filter(({ title, kind }) => kind !== 'article' && plainOwn(title).includes(plain))
    .sort((a, b) => a.title.length - b.title.length)
    .slice(0, 5)
    .filter(({ title }) => plain.length / title.length > 0.6)
    .map((answer) => foundFrom({ answer, score: 1, coverage: 1, strict: 1, shared: 1 }, undefined, table));
}

/** The articles that a reference names; where no law is named, the law that the site leans on most comes first. */
export function places(reference: Reference, answers: Answer[], { laws, lang }: SearchTable): Found[] {
  const rank = new Map(laws.map(({ code }, place) => [code, place]));
  return answers
    .filter(({ article, law }) => article === reference.article && (reference.law === undefined || law === reference.law))
    .sort((a, b) => rank.get(a.law!)! - rank.get(b.law!)!)
    .map((answer) => {
      const fragment = fragmentOf(reference, answer.shape ?? '');
      const found = foundFrom({ answer, score: named, coverage: 1, strict: 1, shared: 1 }, undefined, { laws, lang } as SearchTable);
      return fragment ? { ...found, path: `${found.path}#${fragment}` } : found;
    });
}

/** What a query names outright: an article, a law, a document by its number, a region. */
export function directAnswers({ book, text, hits }: Reading): { direct: Found[]; regions: Found[] } {
  const { answers } = book.ranking;
  const reference = readReference(text, book.table.laws);
  const found: Found[] = [];
  const asFound = (answer: Answer): Found => foundFrom({ answer, score: named, coverage: 1, strict: 1, shared: 1 }, undefined, book.table);
  const add = (list: Answer[]): void => void found.push(...list.map(asFound));
  if (reference.article && (!reference.rest || reference.law)) {
    found.push(...places(reference, answers, book.table));
    if (reference.law && !found.length) add(answers.filter(({ kind, law }) => kind === 'law' && law === reference.law));
  } else if (reference.law && !reference.rest) add(answers.filter(({ kind, law }) => kind === 'law' && law === reference.law));
  else if (reference.article) {
    // 38条 辞职: the article of the law that the other words point to.
    const pointed = hits.filter(({ answer, coverage }) => answer.article === reference.article && coverage > 0.3).slice(0, 1);
    for (const hit of pointed) hit.score += 0.3;
  }
  const number = documentNumber(text);
  if (number) add(answers.filter(({ kind, fields }) => (kind === 'law' || kind === 'source') && fields.some((field) => field.weight === weights.asked && number.test(plainOwn(field.text)))));
  const regions = regionsIn(text, answers).slice(0, 2).map(asFound);
  return { direct: found, regions };
}

/** 法释〔2025〕12号, 国务院令第765号, 94号文, order 765: what such a number looks like in a list of documents. */
export function documentNumber(plain: string): RegExp | undefined {
  const yearly = plain.match(/((?:19|20)\d\d)\s*[\])〕】年]?\s*第?\s*(\d{1,4})\s*号/) ?? plain.match(/[发规函字研释办]\s*[[(〔【]?((?:19|20)\d\d)[\])〕】]?\s*(\d{1,4})$/);
  if (yearly) return new RegExp(`${yearly[1]}\\D{1,2}${yearly[2]}号`);
  const order = plain.match(/(?:令\s*第?\s*(\d{1,3})\s*号?)|(?:第?(\d{1,3})号令)|(?:\border (?:no\.? ?)?(\d{1,3})\b)/);
  const number = order?.slice(1).find(Boolean);
  if (number) return new RegExp(`令第${number}号`);
  const loose = plain.match(/(\d{2,4})号文/);
  return loose ? new RegExp(`\\D${loose[1]}号`) : undefined;
}
