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
  answer: id('The plain answer, one of those of its question (content/region-questions.yaml): what map and table show. Left out where the statement gives none.', 'agency').optional(),
  partial: field(z.boolean(), 'The answer is known only for some schemes, one place, one case or part of the question.', true).default(false),
  value: both('The statement.', 'The employer declares to tax itself.', '用人单位自行向税务部门申报。'),
  asOf: looseDate('From or on which date it holds according to the source.').optional(),
  asOfNote: both('Where there is no plain date.', 'Start date not seen', '未见起始日期').optional(),
  starts: looseDate('For a change: the day or month from which it holds.', '2024-01-01').optional(),
  confirmed: date('The day on which somebody last saw that it still holds; its age counts from here.').optional(),
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

/** One of two texts that compete: what it says, and the fact that carries its source. */
const side = z.strictObject({
  role: field(z.enum(['regulation', 'notice']), 'A regulation or rule, or the later announcement of what is done.', 'regulation'),
  fact: field(z.string().regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/, 'is neither a fact of this region nor region/fact'), 'The fact that it is taken from (of another region: `henan/self-declare-since`).', 'assess'),
  says: both('What it says about this question.', 'The agency assesses the amount.', '由经办机构核定数额。'),
});

/** What the flow must know of a place beyond its facts; each rule names the fact that it rests on. Read by src/domain/regions.ts. */
const flow = z.strictObject({
  taxRegisters: field(z.boolean(), 'The tax authority also registers payers and assesses, as its fact `assess` says. `false` stops what a region above says.', true).optional(),
  switch: field(z.enum(['inherit', 'own']), '`own`: the date on which the region above changed to declaring to tax does not hold here.', 'own').default('inherit'),
  switchWhy: both('Why the date of the region above does not hold here.', 'The announcement of the province leaves this city out.', '省的公告不含本市。').optional(),
  limits: field(
    z
      .array(
        z.strictObject({
          id: id('Unique in the region.', 'sixty-days'),
          text: both('The short time limit, with its doubt, in one or two sentences.', 'Complain to the tax bureau within 60 days after leaving.', '离职后60日内向税务投诉。'),
          days: field(z.int().positive(), 'The limit in days.', 60).optional(),
          years: field(z.int().positive(), 'The limit in years.', 2).optional(),
          fact: id('The fact of this region that it rests on.', 'complaint-channel'),
        }),
      )
      .default([]),
    'Short local time limits: shown before any result.',
    [{ id: 'sixty-days', text: { en: '…', zh: '…' }, days: 60, fact: 'complaint-channel' }],
  ),
  inspection: field(
    z.strictObject({
      days: field(z.int().positive(), 'How long a labor inspection may take from the opening of the case.', 45),
      unit: field(z.enum(['day', 'working-day']), 'What is counted.', 'working-day'),
      upTo: field(z.int().positive(), 'The longest, extension included.', 75).optional(),
      note: both('What else differs from the national rule.', 'It lists registration, not payment.', '只列了登记，没有列缴费。').optional(),
      fact: id('The fact of this region that it rests on.', 'complaint-labor-inspection'),
    }),
    'Where labor inspection has another period than the national one (LIR 17).',
    { days: 45, unit: 'working-day', upTo: 75, fact: 'complaint-labor-inspection' },
  ).optional(),
});

/** A place: `content/regions/<id>.yaml`. Facts with source, date and confidence; it inherits from its parent and the nation. */
export const region = z.strictObject({
  name: both('Its name.', 'Jiangsu', '江苏省'),
  type: field(z.enum(['province', 'municipality', 'autonomous-region', 'city-separately-planned', 'city', 'district', 'special-unit']), 'What it is.', 'province'),
  parent: id('The region that it belongs to.', 'jiangsu').optional(),
  checked: date('The day on which its facts were last looked for.'),
  competing: field(
    z
      .array(
        z.strictObject({
          id: id('Unique in the region; its section id.', 'assess-or-declare'),
          question: field(z.enum(regionQuestions), 'Which question they answer differently.', 'assess'),
          sides: field(z.array(side).length(2, 'needs two sides'), 'The two texts, the regulation first.', [{ role: 'regulation', fact: 'assess', says: { en: '…', zh: '…' } }]),
        }),
      )
      .default([]),
    'Texts that say different things and both stand: shown side by side.',
    [],
  ),
  flow: field(flow, 'Rules of the flow that differ here.', { taxRegisters: true }).optional(),
  facts: field(z.array(z.discriminatedUnion('confidence', [known, unknown])), 'What is known and what is not.', [{ id: 'audit', question: 'audit', confidence: 'unknown' }]),
});
export type Region = z.infer<typeof region>;
export type Fact = Region['facts'][number];
export type KnownFact = z.infer<typeof known>;
