import { z } from 'astro/zod';
import { alsoAsked, both, date, field, id, words } from './common.ts';

const item = z.strictObject({
  zh: field(z.string().regex(/^（[一二三四五六七八九十]+）/, 'is not an item: official items begin with （一）, （二） …'), 'Official words of the item.', '（一）未依法为劳动者缴纳社会保险费的；'),
  en: words('Our translation.', '(1) fails to pay social insurance premiums for the worker in accordance with law;'),
});

/** A paragraph (款) of official text with its items (项), each with our translation. */
const paragraph = z.strictObject({
  zh: words('Official words, character for character.', '用人单位未按时足额缴纳社会保险费的，由社会保险费征收机构责令其限期缴纳或者补足。'),
  en: words('Our translation.', 'Where an employer fails to pay …'),
  items: field(z.array(item).default([]), 'The items under the paragraph, in order.', [{ zh: '（一）…', en: '(1) …' }]),
});

/**
 * One article: `content/laws/<law>/<nnn>.yaml`. Official Chinese and our translation, paragraph by paragraph;
 * our reading stands beside it in `<nnn>.en.mdx` and `<nnn>.zh.mdx`.
 */
export const article = z
  .strictObject({
    number: field(z.number().int().positive(), 'The article number.', 63),
    chapter: id('Id of its chapter (or section) in law.yaml.', 'chapter-7').optional(),
    caption: both('Our margin note: what the article is about.', 'Unpaid premiums: order, account query, transfer, court', '欠缴怎么处理：限期缴纳、查账户、划拨、法院'),
    paragraphs: field(z.array(paragraph).min(1, 'is empty').optional(), 'Official text by paragraph.', [{ zh: '…', en: '…' }]),
    described: both('Instead of `paragraphs`, where the wording is not confirmed: what the article is reported to say.', 'Reported to require three days’ notice.', '据转述，应提前3日通知。').optional(),
    repealed: field(z.array(z.number().int().positive()).default([]), 'Paragraphs that are no longer in force.', [1]),
    notices: field(
      z.array(z.strictObject({ text: both('What overtakes or limits the article.', 'The rate here is superseded.', '本条的比例已被取代。'), by: words('The place that does.', 'SIL 86').optional(), paragraph: z.number().int().positive().optional() })).default([]),
      'Other rules that overtake or limit this article; shown above its text.',
      [{ text: { en: 'The rate here is superseded.', zh: '本条的比例已被取代。' }, by: 'SIL 86' }],
    ),
    alsoAsked: alsoAsked(),
    reviewed: date('The day on which translation and reading were last held against the Chinese.'),
  })
  .refine((entry) => Boolean(entry.paragraphs) !== Boolean(entry.described), 'needs either `paragraphs` (official text) or `described` (wording not confirmed), not both');
export type Article = z.infer<typeof article>;
export type Paragraph = z.infer<typeof paragraph>;
