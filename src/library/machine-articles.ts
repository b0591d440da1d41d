import { citationFragment, citationKey, formatCitation } from '../domain/citations.ts';
import { placeOf } from '../domain/quote.ts';
import type { Library } from './load.ts';

/** Makes whole (or root-relative) addresses of paths below a language. */
export type Addresses = (lang: 'en' | 'zh', path: string) => string;

/** `/data/articles.json`: every article for machines that quote. Its schema is `articlesSchema`. */
export function machineArticles(library: Library, address: Addresses) {
  return {
    $schema: 'articles.schema.json',
    licence: 'The statutes are free of copyright; the English is ours, CC BY 4.0, and has no official standing: the Chinese prevails.',
    laws: library.laws.map(({ id, data }) => ({
      id,
      code: data.code,
      title: data.title,
      rank: data.rank,
      number: data.number ?? null,
      promulgated: data.promulgated,
      amended: data.amended ?? null,
      inForce: data.inForce,
      status: data.validity.state,
      asOf: data.validity.asOf ?? data.checked,
      statusNote: data.validity.note ?? null,
    })),
    articles: library.laws.flatMap(({ id: law, data, articles }) => {
      const book = library.citations.book(law);
      const status = data.validity.state;
      return articles.map(({ data: article }) => {
        const sole = article.paragraphs?.length === 1;
        const at = (paragraph?: number, item?: number) => {
          const citation = { law, article: article.number, paragraph, item };
          const fragment = citationFragment(citation);
          const named = { law, ...placeOf(article.number, fragment, sole)! };
          const key = citationKey(citation, book);
          return {
            id: key,
            citation: { en: formatCitation(named, book, 'en', 'title'), zh: formatCitation(named, book, 'zh', 'title') },
            address: { en: address('en', fragment ? `s/${key}/` : `law/${law}/${article.number}/`), zh: address('zh', fragment ? `s/${key}/` : `law/${law}/${article.number}/`) },
          };
        };
        const whole = at();
        return {
          ...whole,
          law,
          number: article.number,
          caption: article.caption,
          status: article.repealed.length > 0 && article.repealed.length === article.paragraphs?.length ? 'repealed' : status,
          asOf: data.validity.asOf ?? data.checked,
          reviewed: article.reviewed,
          notices: article.notices.map(({ text, by, paragraph }) => ({ text, by: by ?? null, paragraph: paragraph ?? null })),
          // Where the wording is not confirmed nothing is given as official: only what the article is reported to say.
          wording: article.paragraphs ? 'official' : 'unconfirmed',
          described: article.described ?? null,
          paragraphs: (article.paragraphs ?? []).map(({ zh, en, items }, p) => ({ ...at(p + 1), official: zh, english: en, repealed: article.repealed.includes(p + 1), items: items.map((item, i) => ({ ...at(p + 1, i + 1), official: item.zh, english: item.en })) })),
        };
      });
    }),
  };
}

const text = { type: 'string', minLength: 1 } as const;
const maybe = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, object>) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });
const both = object({ en: text, zh: text });
const day = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const list = (items: object) => ({ type: 'array', items });
const statuses = ['in-force', 'in-part', 'believed', 'unverified', 'pending'];
const unit = { id: { type: 'string', pattern: '^[a-z0-9-]+$', description: 'The section key: unique over the site, kept for ever.' }, citation: { ...both, description: 'With the full official title.' }, address: { ...both, description: 'Where the words stand, in each language.' } };

/** JSON Schema of `machineArticles`. */
export const articlesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Articles of law, as quoted by the Bujiao handbook',
  ...object({
    $schema: text,
    licence: text,
    laws: list(object({ id: text, code: text, title: both, rank: text, number: maybe(text), promulgated: day, amended: maybe(day), inForce: day, status: { enum: statuses }, asOf: { ...day, description: 'The day up to which text and status were checked.' }, statusNote: maybe(both) })),
    articles: list(
      object({
        ...unit,
        law: text,
        number: { type: 'integer', minimum: 1 },
        caption: { ...both, description: 'Our margin note; no part of the law.' },
        status: { enum: [...statuses, 'repealed'] },
        asOf: day,
        reviewed: day,
        notices: { ...list(object({ text: both, by: maybe(text), paragraph: maybe({ type: 'integer' }) })), description: 'Other rules that overtake or limit the article.' },
        wording: { enum: ['official', 'unconfirmed'] },
        described: { ...maybe(both), description: 'Where the wording is unconfirmed: what the article is reported to say. Not to be quoted as law.' },
        paragraphs: list(object({ ...unit, official: { ...text, description: 'The official Chinese.' }, english: { ...text, description: 'Our translation.' }, repealed: { type: 'boolean' }, items: list(object({ ...unit, official: text, english: text })) })),
      }),
    ),
  }),
};
