import { z } from 'astro/zod';
import { both, confidence, field, id, words } from './common.ts';

/** The shapes of the bodies' marks; drawn in components/body-mark. */
export const shapes = ['circle', 'square', 'triangle', 'cross', 'diamond', 'gavel', 'arch', 'wave', 'house', 'letter'] as const;

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
  mark: field(z.enum(shapes), 'The shape of its mark.', 'square'),
  hue: field(z.number().int().min(0).max(359), 'The hue of its mark, in degrees.', 210),
});
export type Body = z.infer<typeof body>;
