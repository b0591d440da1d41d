import { z } from 'astro/zod';
import { basis, both, field, id, reviewed, uncertain, words } from './common.ts';

export const tones = ['polite', 'firm', 'in-writing'] as const;
export type Tone = (typeof tones)[number];

/** mistaken: the law says otherwise; partly-right; right: show the next door; contested: authorities disagree. */
export const verdicts = ['mistaken', 'partly-right', 'right', 'contested'] as const;

/** A sentence that a reader says aloud, in Chinese, with what it means and what it rests on. */
const reply = z.strictObject({
  id: field(z.enum(tones), 'The tone, which is also its section id.', 'polite'),
  zh: words('What to say, as spoken.', '请问现在由哪个科室负责？'),
  en: words('What that means.', 'Which section is in charge of this now?'),
  basis: basis('What the sentence rests on; [] where it needs nothing.'),
});

/** A counter script, "they said -> you say": `content/scripts/<id>.yaml`, with prose in `<id>.en.mdx` and `<id>.zh.mdx`. */
export const script = z.strictObject({
  said: both('What the clerk says, as clerks say it.', 'We don’t have an audit section here.', '我们这儿没有稽核科。'),
  alsoSaid: field(z.array(words('Another way to say it (Chinese).', '我们没有稽核部门。')).default([]), 'Other ways clerks put it; used by search.', ['我们没有稽核部门。']),
  description: both('One sentence for previews.', 'The duty is the agency’s, not a section’s.', '职责属于经办机构，不属于某个科室。'),
  offices: field(z.array(id('A body.', 'agency')).min(1, 'is empty'), 'Who says it.', ['agency']),
  verdict: field(z.enum(verdicts), 'Whether the clerk is right in law.', 'mistaken'),
  replies: field(
    z.array(reply).refine((list) => list.map((entry) => entry.id).join() === tones.join(), `must be exactly three, in this order: ${tones.join(', ')}`),
    'The reply in three tones.',
    tones.map((tone) => ({ id: tone, zh: '…', en: '…', basis: [] })),
  ),
  basis: basis(),
  next: field(z.array(id('An outcome of the flow.', 'refusal')).default([]), 'Where to go if it fails.', ['refusal']),
  uncertain: uncertain(),
  reviewed: reviewed(),
});
export type Script = z.infer<typeof script>;
export type Reply = z.infer<typeof reply>;
