import { z } from 'astro/zod';
import { both, field, id, reviewed, words } from './common.ts';

const side = (doc: string, example: string) => field(z.array(words('A citation by paragraph.', example)).default([]), doc, [example]);

/** Two texts that compete, paragraph against paragraph: one entry of `content/comparisons.yaml`. */
export const comparison = z.strictObject({
  id: id('Unique among the comparisons; part of its address, /law/compare/<id>/.', 'late-fee'),
  title: both('Which two texts.', 'The late fee: 2‰ or 0.05% a day', '滞纳金：千分之二还是万分之五'),
  description: both('One sentence for previews: which one goes first.', 'The later and higher text goes first.', '以在后、位阶更高的为准。'),
  left: words('The first article.', 'CR 13'),
  right: words('The second article.', 'SIL 86'),
  rows: field(
    z
      .array(
        z
          .strictObject({
            about: both('What the two places deal with.', 'The daily late fee', '每日滞纳金'),
            left: side('What the first text says of it.', 'CR 13'),
            right: side('What the second text says of it.', 'SIL 86'),
          })
          .refine(({ left, right }) => left.length + right.length > 0, 'needs `left`, `right` or both'),
      )
      .min(1, 'is empty'),
    'Paragraph against paragraph. A side that has nothing to set against the other stays empty, and the page says so.',
    [{ about: { en: 'The daily late fee', zh: '每日滞纳金' }, left: ['CR 13'], right: ['SIL 86'] }],
  ),
  reading: both('What differs and which text to cite, in one paragraph. Our words.', 'Cite the Law.', '引用法律。'),
  reviewed: reviewed(),
});
export type Comparison = z.infer<typeof comparison>;
