import { z } from 'astro/zod';
import { address, both, confidence, date, field, id, looseDate, words } from './common.ts';

/** What a region is asked, in the order of its page. */
export const regionQuestions = ['assess', 'collect', 'audit', 'collect-since', 'self-declare-since', 'backpay-rules', 'over-3-years', 'complaint-channel', 'online', 'hotline', 'other'] as const;
export type RegionQuestion = (typeof regionQuestions)[number];

/** How the source was read. Only `government-site` and `media` may be linked. */
export const copies = ['government-site', 'database-copy', 'media', 'media-copy', 'third-party-copy', 'other-third-party', 'unofficial-site'] as const;

const source = z.strictObject({
  issuer: both('Who issued it.', 'Jiangsu Provincial People’s Congress Standing Committee', '江苏省人民代表大会常务委员会'),
  title: both('Its title; in English a plain gloss.', 'Jiangsu Social Insurance Premium Collection Regulations', '江苏省社会保险费征缴条例'),
  number: words('Document number.', '公告2023年第5号').optional(),
  date: looseDate('Its date.', '2020-07-31').optional(),
  dateNote: both('What to know about its date.', 'Date not shown on the copy', '转载件未显示日期').optional(),
  copy: field(z.enum(copies), 'How it was read.', 'third-party-copy'),
  address: address().optional(),
});

const known = z.strictObject({
  id: id('Unique in the region; its section id.', 'assess-regulation'),
  question: field(z.enum(regionQuestions), 'Which question it answers.', 'assess'),
  value: both('The statement.', 'The employer declares to tax itself.', '用人单位自行向税务部门申报。'),
  asOf: looseDate('From or on which date it holds according to the source.').optional(),
  asOfNote: both('Where there is no plain date.', 'Start date not seen', '未见起始日期').optional(),
  starts: looseDate('For a change: the day or month from which it holds.', '2024-01-01').optional(),
  source: field(source, 'Where it comes from.', { issuer: { en: '…', zh: '…' }, title: { en: '…', zh: '…' }, date: '2023-11-30', copy: 'government-site' }),
  confidence: field(confidence().exclude(['unknown']), 'How sure it is.', 'official'),
  limits: both('What was not seen, or why to be careful.', 'Only the opening of the text was read.', '只看到文件开头部分。').optional(),
});

/** Nothing found: shown as unknown, with what to ask. It does not mean that there is no rule. */
const unknown = z.strictObject({
  id: id('Its section id.', 'audit'),
  question: field(z.enum(regionQuestions), 'Which question it leaves open.', 'audit'),
  confidence: z.literal('unknown'),
});

/** A place: `content/regions/<id>.yaml`. Facts with source, date and confidence; it inherits from its parent and the nation. */
export const region = z.strictObject({
  name: both('Its name.', 'Jiangsu', '江苏省'),
  type: field(z.enum(['province', 'municipality', 'autonomous-region', 'city-separately-planned', 'city', 'district', 'special-unit']), 'What it is.', 'province'),
  parent: id('The region that it belongs to.', 'jiangsu').optional(),
  checked: date('The day on which its facts were last looked for.'),
  facts: field(z.array(z.discriminatedUnion('confidence', [known, unknown])), 'What is known and what is not.', [{ id: 'audit', question: 'audit', confidence: 'unknown' }]),
});
export type Region = z.infer<typeof region>;
export type Fact = Region['facts'][number];
export type KnownFact = z.infer<typeof known>;
