import { z } from 'astro/zod';
import { basis, both, field, id, words } from './common.ts';

/** How a box is drawn. `goal`: the thing to do; `open`: not settled, dashed; `bare`: words without a frame. */
export const boxStyles = ['plain', 'goal', 'open', 'bare'] as const;

/** Words of the law inside a box: they must stand in the paragraph named, letter for letter. */
const lawWords = z.strictObject({
  at: words('The paragraph (or item) they stand in.', 'SIL 63(1)'),
  zh: words('The words, copied.', '责令其限期缴纳或者补足'),
});

const box = z.strictObject({
  id: id('Unique in the picture.', 'order'),
  step: field(z.number().int().min(1).max(9), 'Its number, where the boxes are steps.', 1).optional(),
  bodies: field(z.array(id('A body.', 'tax')).default([]), 'The public bodies whose marks it bears.', ['tax']),
  title: both('What it is.', 'Order to pay', '责令缴纳'),
  text: both('One short sentence.', 'The tax bureau sets a time limit.', '税务局限期缴纳。').optional(),
  law: field(lawWords, 'Words of the law, set in Song.', { at: 'SIL 63(1)', zh: '责令其限期缴纳或者补足' }).optional(),
  basis: basis().default([]),
  to: words('A page of this site that it leads to.', '/who/tax-now/').optional(),
  style: field(z.enum(boxStyles).default('plain'), 'How it is drawn.', 'plain'),
});
export type Box = z.infer<typeof box>;

const arrow = z.strictObject({
  from: id('A box.', 'order'),
  to: id('A box beside it, or in the row above or below.', 'query'),
  label: both('What it says.', 'still unpaid', '逾期不缴').optional(),
});
export type Arrow = z.infer<typeof arrow>;

const span = z.strictObject({
  from: field(z.number().min(0), 'Its first day, counted from the start.', 0),
  to: field(z.number().positive(), 'Its last day.', 60),
  kind: field(z.enum(['run', 'more', 'wait', 'apply']), '`run`: the period; `more`: its extension; `wait`: nothing to do yet; `apply`: the time to act.', 'run'),
});

const clock = z.strictObject({
  id: id('Unique in the picture.', 'inspection'),
  body: id('The public body whose mark it bears.', 'hrss').optional(),
  name: both('What it limits.', 'Labor inspection', '劳动监察'),
  text: both('How long, and from when.', '2 years from the breach; if it continues, from its end', '2年，从行为发生起；持续的，从结束起'),
  spans: field(z.array(span).min(1, 'is empty'), 'Its parts, in days.', [{ from: 0, to: 730, kind: 'run' }]),
  basis: basis(),
});
export type Clock = z.infer<typeof clock>;

const common = {
  title: both('What the picture shows.', 'Where the money goes', '钱是怎么走的'),
  note: both('What must be said with it; stands under the picture.', 'Drawn for pension insurance.', '以养老保险为例。').optional(),
};

/** A picture: `content/figures/<id>.yaml`. */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('flow'),
    ...common,
    rows: field(z.array(field(z.array(box).min(1, 'is empty').max(2, 'has more than two boxes, which no phone has room for'), 'One or two boxes side by side.', [])).min(1, 'is empty'), 'Rows of boxes, from top to bottom.', []),
    arrows: field(z.array(arrow).default([]), 'Arrows between neighbors.', [{ from: 'order', to: 'query' }]),
  }),
  z.strictObject({
    kind: z.literal('clocks'),
    ...common,
    ticks: field(z.array(z.strictObject({ day: z.number().min(0), label: both('What stands there.', '1 year', '1年') })).min(2, 'needs at least two'), 'Marks of the scale. Equally far apart, whatever lies between them.', [{ day: 0, label: { en: '0', zh: '0' } }]),
    groups: field(z.array(z.strictObject({ id: id('Unique in the picture.', 'yours'), title: both('Whose clocks.', 'Your time', '你的期限'), clocks: z.array(clock).min(1, 'is empty') })), 'Clocks that belong together.', []),
  }),
]);
export type Figure = z.infer<typeof figure>;
export type FlowFigure = Extract<Figure, { kind: 'flow' }>;
export type ClockFigure = Extract<Figure, { kind: 'clocks' }>;
