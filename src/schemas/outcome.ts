import { z } from 'astro/zod';
import { alsoAsked, basis, both, field, id, reviewed, uncertain, words } from './common.ts';

/** An outcome of the flow: `content/flow/outcomes/<id>.yaml`; what to do is prose in `<id>.en.mdx` and `<id>.zh.mdx`. */
export const outcome = z.strictObject({
  title: both('The result in a line.', 'Never registered: social insurance agency and HRSS bureau', '从没参保：社保经办机构和人社局'),
  description: both('One or two sentences for previews.', 'Hand one letter to both.', '同一份材料交两家。'),
  offices: field(
    z.array(z.strictObject({ body: id('A body.', 'agency'), task: both('What to ask of it.', 'Register me and determine the premiums', '给我补登记、核定应缴数额') })),
    'The doors, first door first.',
    [{ body: 'agency', task: { en: 'Register me', zh: '给我登记' } }],
  ),
  why: field(
    z.array(z.strictObject({ basis: words('A citation by paragraph.', 'SIL 58(1)'), says: both('What it says, in our words.', 'The agency determines what is owed.', '由经办机构核定应缴数额。') })).min(1, 'is empty'),
    'The law behind it, by paragraph.',
    [{ basis: 'SIL 58(1)', says: { en: '…', zh: '…' } }],
  ),
  bring: field(z.array(both('One thing to bring.', 'ID card', '身份证')), 'What to bring.', [{ en: 'ID card', zh: '身份证' }]),
  letters: field(z.array(id('A letter.', 'complaint-and-request')).default([]), 'Papers to hand in there.', ['complaint-and-request']),
  scripts: field(z.array(id('A script.', 'go-to-tax')), 'What they may say, and the reply.', ['go-to-tax']),
  clock: field(
    z.array(z.strictObject({ text: both('How long, and from when.', '60 working days from the opening of the case', '自立案之日起60个工作日'), basis: basis('What it rests on.') })),
    'How long it may take, and what runs out.',
    [{ text: { en: '…', zh: '…' }, basis: ['LIR 17'] }],
  ),
  next: field(
    z.array(z.strictObject({ to: id('A question or an outcome of the flow.', 'reply'), when: both('In which case.', 'When they have answered', '他们答复之后') })),
    'What comes next.',
    [{ to: 'reply', when: { en: '…', zh: '…' } }],
  ),
  basis: basis('Further paragraphs that the page rests on.').default([]),
  alsoAsked: alsoAsked(),
  uncertain: uncertain(),
  reviewed: reviewed(),
});
export type Outcome = z.infer<typeof outcome>;
