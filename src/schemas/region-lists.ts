import { z } from 'astro/zod';
import { both, confidence, field, id, looseDate, words } from './common.ts';
import { regionQuestions } from './region.ts';

/** How an answer is drawn: the hue of the body that it names, with a pattern of its own; `step-…` for dates, from early to late. */
export const looks = ['agency', 'tax', 'hrss', 'split', 'beside', 'contested', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'other'] as const;

const answer = z.strictObject({
  id: id('Unique in its question; facts name it in `answer`.', 'agency'),
  name: both('In a legend: one short line.', 'The agency assesses', '由经办机构核定'),
  short: both('In a table: one or two words.', 'Agency', '经办机构'),
  look: field(z.enum(looks), 'How it is drawn.', 'agency'),
  from: looseDate('A fact whose `starts` is not before this day has this answer without naming it.', '2023-01-01').optional(),
  until: looseDate('… and not after this day.', '2023-12-31').optional(),
});
export type RegionAnswer = z.infer<typeof answer>;

/** A question that every region is asked: one entry of `content/region-questions.yaml`. */
export const regionQuestion = z.strictObject({
  id: field(z.enum(regionQuestions), 'Which question.', 'assess'),
  name: both('As a heading.', 'Who assesses the amount?', '由谁核定数额？'),
  short: both('As a column or a button.', 'Assesses', '核定'),
  reviewMonths: field(z.int().positive(), 'After how many months a fact needs to be looked up again. Left out where a date in the past does not age.', 36).optional(),
  answers: field(z.array(answer).default([]), 'The plain answers that map and table know. “Something else is known” and “unknown” are always there.', [{ id: 'agency', name: { en: 'The agency assesses', zh: '由经办机构核定' }, short: { en: 'Agency', zh: '经办机构' }, look: 'agency' }]),
  ask: field(
    z.strictObject({
      hotline: field(z.enum(['12333', '12366']), 'Whom to ring.', '12366'),
      zh: words('The one sentence to say; its pinyin stands in content/pinyin.yaml.', '请问，在我们这里，数额由谁核定？'),
      en: words('What it means.', 'May I ask: who assesses the amount here?'),
    }),
    'Where the answer is unknown: the one sentence to ask.',
    { hotline: '12366', zh: '请问，在我们这里，数额由谁核定？', en: 'May I ask: who assesses the amount here?' },
  ).optional(),
  national: field(
    z.array(z.strictObject({ text: both('What holds everywhere.', 'Employers declare themselves (SIL 60(1)).', '用人单位自行申报（《社会保险法》第六十条第一款）。'), confidence: field(z.union([confidence(), z.literal('law')]), 'How sure it is.', 'law') })).default([]),
    'National rules on this question, shown under every region.',
    [],
  ),
  pages: field(z.array(field(z.string().regex(/^(who|scripts)\/[a-z0-9-]+\/$/, 'is no address of an outcome or a script'), 'An outcome or a script.', 'who/three-years/')).default([]), 'Outcomes and scripts where the chosen region’s answer to this question is shown.', ['who/three-years/']),
});
export type RegionQuestionEntry = z.infer<typeof regionQuestion>;

const door = z.strictObject({
  when: field(z.enum(['always', 'tax-registers', 'not-tax-registers', 'dated', 'undated']), 'In which regions: by the rules of src/domain/regions.ts. `dated` and `undated` hold only where tax does not register.', 'dated'),
  says: both('Which months or which case; {date} becomes the day of the switch.', 'Months from {date} on', '{date}及以后的月份'),
  to: id('The outcome of the flow.', 'tax-now'),
});

/** A kind of trouble and its first doors: one entry of `content/region-start.yaml`. */
export const regionStart = z.strictObject({
  id: id('Unique among the troubles.', 'never-registered'),
  trouble: both('In the reader’s words.', 'I was never registered', '从没给我参保'),
  question: field(z.enum(regionQuestions), 'The question whose facts say how sure this is.', 'assess').optional(),
  doors: field(z.array(door).min(1, 'needs a door'), 'First doors, in order.', [{ when: 'always', says: { en: 'Any months', zh: '任何月份' }, to: 'unregistered' }]),
});
export type RegionStart = z.infer<typeof regionStart>;

/** A group of regions as people know them, with its place on the map of tiles: one entry of `content/region-layout.yaml`. */
export const regionGroup = z.strictObject({
  id: id('Unique among the groups.', 'north'),
  name: both('Its name.', 'North', '华北'),
  column: field(z.int().min(1).max(3), 'Its column on a wide screen, 1 to 3.', 2),
  row: field(z.int().min(1).max(3), 'Its row on a wide screen, 1 to 3.', 1),
  rows: field(z.int().min(1).max(2), 'How many rows it fills on a wide screen.', 1).default(1),
  tiles: field(z.array(z.strictObject({ region: id('A region.', 'beijing'), short: both('Its name on a tile.', 'Beijing', '北京') })), 'One tile a region, in order; a smaller unit follows what it belongs to.', [{ region: 'beijing', short: { en: 'Beijing', zh: '北京' } }]),
});
export type RegionGroup = z.infer<typeof regionGroup>;
