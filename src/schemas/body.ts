import { z } from 'astro/zod';
import { basis, both, confidence, field, id, words } from './common.ts';

/** The shapes of the bodies' marks; drawn in components/body-mark. */
export const shapes = ['circle', 'square', 'triangle', 'cross', 'diamond', 'gavel', 'arch', 'wave', 'house', 'letter'] as const;

/** What is done in this trouble, in the order of the table of who does what. */
export const tasks = ['register', 'assess', 'audit', 'collect', 'transfer', 'supervise', 'disputes'] as const;
export type Task = (typeof tasks)[number];

/** A public body (or other door), with its mark and colour: one entry of `content/bodies.yaml`. */
export const body = z.strictObject({
  id: id('Unique among the bodies.', 'tax'),
  name: both('What it is called here.', 'Tax bureau', '税务局'),
  official: both('What the law calls it.', 'premium collection agency (tax authority)', '社会保险费征收机构（税务机关）'),
  called: field(z.array(words('A name people use (Chinese).', '税务')).default([]), 'How people call it.', ['税务']),
  line: both('Which insurances it deals with.', 'All five schemes', '五险'),
  does: both('What it does in this trouble, in one sentence.', 'Collects premiums and orders late payers to pay.', '征收社会保险费，责令欠费单位限期缴纳。'),
  hotline: words('National hotline.', '12366').optional(),
  hotlineConfidence: confidence().optional(),
  only: field(z.enum(['hrss', 'medical']), 'Deals only with pension, work injury and unemployment (`hrss`), or only with medical and maternity (`medical`); outcomes sort their doors by it.', 'medical').optional(),
  regional: field(z.boolean().default(false), 'What it does differs from region to region: outcomes that name it show the short limits of regions.', true),
  tasks: field(
    z
      .array(
        z.strictObject({
          task: field(z.enum(tasks), 'The column of the table.', 'assess'),
          says: both('What it does there, in one sentence.', 'Determines what is owed for someone never registered.', '没登记的，由它核定。'),
          basis: basis('The articles; at least one.').min(1, 'is empty: each cell of the table is an article'),
          doubt: field(z.strictObject({ en: words('In English.', 'Contested.'), zh: words('中文。', '有争议。'), confidence: confidence() }).optional(), 'What is not certain about it.', { en: '…', zh: '…', confidence: 'contested' }),
        }),
      )
      .default([]),
    'What it does by which article: its row in the table of who does what. A task that is not named is not its task.',
    [{ task: 'assess', says: { en: '…', zh: '…' }, basis: ['SIL 58(1)'] }],
  ),
  mark: field(z.enum(shapes), 'The shape of its mark.', 'square'),
  hue: field(z.number().int().min(0).max(359), 'The hue of its mark, in degrees.', 210),
});
export type Body = z.infer<typeof body>;
