import { z } from 'astro/zod';
import { isDate } from '../domain/dates.ts';

/**
 * A field with its documentation. `doc` is for authors; `example` is the line that an error tells them to write.
 * Both are shown where the field is missing or wrong, so an example is always valid by itself.
 */
export const field = <S extends z.ZodType>(schema: S, doc: string, example: unknown): S => schema.meta({ description: doc, example }) as S;

const text = z.string().trim().min(1, 'is empty');

/** One short text in one language. */
export const words = (doc: string, example: string) => field(text, doc, example);

/** The same short text in English and in Chinese, each written as itself. */
export const both = (doc: string, en: string, zh: string) =>
  field(z.strictObject({ en: words(`${doc} In English.`, en), zh: words(`${doc} 中文。`, zh) }), doc, { en, zh });

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Part of an address, and so a promise: lower-case ASCII words with hyphens, never changed without an alias. */
export const id = (doc: string, example: string) =>
  field(z.string().regex(idPattern, 'is not an id: ids are lower-case ASCII letters and digits, words joined by hyphens'), doc, example);

/** A day that exists, YYYY-MM-DD. */
export const date = (doc: string, example = '2026-11-21') =>
  field(z.string().refine((value) => isDate(value), 'is not a date that exists, written YYYY-MM-DD'), doc, example);

/** A day, or a month or a year where the source gives no more. */
export const looseDate = (doc: string, example = '2023-12-01') =>
  field(z.string().refine((value) => isDate(value, true), 'is not a date, month or year: write YYYY-MM-DD, YYYY-MM or YYYY'), doc, example);

/** When an editor last held the page against the articles in `basis`. */
export const reviewed = () => date('The day on which the page was last held against the texts in `basis`.');

/** Places in the law that a page rests on, in the English form; checked against the articles of this site. */
export const basis = (doc = 'The paragraphs of law that this rests on.') =>
  field(z.array(words('A citation: short code, article, paragraph, item.', 'SIL 63(2)')), doc, ['SIL 63(2)']);

/**
 * How sure a statement is.
 * `official`: the text of the document was read. `secondary`: reported by others. `general-knowledge`, `memory`: known,
 * no document seen. `unverified`: seen, its present validity is not confirmed. `contested`: authorities disagree.
 * `unknown`: nothing found, which does not mean that there is no rule.
 */
export const confidences = ['official', 'secondary', 'general-knowledge', 'memory', 'unverified', 'contested', 'unknown'] as const;
export const confidence = () => field(z.enum(confidences), 'How sure the statement is.', 'secondary');
export type Confidence = (typeof confidences)[number];

/** A statement that is not certain, with the reason. */
export const uncertain = () =>
  field(
    z.array(z.strictObject({ en: words('In English.', 'Courts disagree.'), zh: words('中文。', '各地法院看法不一。'), confidence: confidence() })).default([]),
    'What on this page is not certain; shown as a marked note.',
    [{ en: 'Courts disagree.', zh: '各地法院看法不一。', confidence: 'contested' }],
  );

/** Hosts that readers may be sent to: official sites, and media that a reader knows. Everything else is cited without a link. */
const mayLink = (host: string) => host === 'gov.cn' || host.endsWith('.gov.cn') || ['caixin.com', 'hkwb.net', 'wuhunews.cn'].some((known) => host === known || host.endsWith(`.${known}`));

/** A link to a source. */
export const address = () =>
  field(
    z
      .url({ protocol: /^https?$/, error: 'is not a whole address that begins with https:// or http://' })
      .refine((url) => mayLink(URL.canParse(url) ? new URL(url).hostname : ''), 'is not an address that readers may be sent to: only official sites (*.gov.cn) and well-known media; leave `address` out and say in words where to look the document up'),
    'Where the document stands on an official site (or a well-known medium).',
    'https://www.mohrss.gov.cn/',
  );

/** Hidden words of a page, for the search: how people ask for what stands on it. */
export const alsoAsked = () =>
  field(
    z.strictObject({ en: z.array(words('As people type it.', 'where to complain')).default([]), zh: z.array(words('人们怎么问。', '社保补交')).default([]) }).default({ en: [], zh: [] }),
    'Hidden words for search: how people ask for this.',
    { en: ['where to complain'], zh: ['社保补交'] },
  );
