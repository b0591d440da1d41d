import { z } from 'astro/zod';
import { alsoAsked, basis, both, field, id, reviewed, uncertain } from './common.ts';

export const topics = ['start', 'trouble', 'remedies', 'people', 'paying', 'background'] as const;

/** A guide: `content/guides/<id>.yaml`, with its prose in `<id>.en.mdx` and `<id>.zh.mdx`. */
export const guide = z.strictObject({
  title: both('The reader’s question.', 'Social Security Center or Tax Bureau?', '补缴社保，去社保中心还是税务局？'),
  description: both('One or two sentences for previews: the answer.', 'Never registered: the agency first …', '从没参保：先找社保经办机构……'),
  topic: field(z.enum(topics), 'The group it stands in.', 'start'),
  order: field(z.number().int(), 'Place in its group, lowest first.', 1),
  basis: basis(),
  scripts: field(z.array(id('A script.', 'go-to-tax')).default([]), 'Scripts that help here.', ['go-to-tax']),
  outcomes: field(z.array(id('An outcome of the flow.', 'unregistered')).default([]), 'Outcomes that the guide leads to.', ['unregistered']),
  guides: field(z.array(id('A guide.', 'time-limits')).default([]), 'Guides to read next.', ['time-limits']),
  alsoAsked: alsoAsked(),
  uncertain: uncertain(),
  reviewed: reviewed(),
});
export type Guide = z.infer<typeof guide>;
