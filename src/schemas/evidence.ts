import { z } from 'astro/zod';
import { basis, both, field, id } from './common.ts';

/** What must be proved, and with what: one entry of `content/evidence.yaml`. */
export const proof = z.strictObject({
  id: id('Unique among the proofs; its section id.', 'relation'),
  prove: both('What must be proved.', 'That you worked there', '你在那里上班'),
  note: both('What to know about it.', 'No written contract is needed.', '没有书面合同也行。').optional(),
  things: field(
    z.array(z.strictObject({ id: id('Unique in the proof.', 'contract'), name: both('One piece of evidence.', 'Labor contract', '劳动合同'), tip: both('Where it is, or how to get it.', 'Ask the employer for your copy.', '向单位要你的那一份。').optional() })).min(1, 'is empty'),
    'What proves it.',
    [{ id: 'contract', name: { en: 'Labor contract', zh: '劳动合同' } }],
  ),
  basis: basis('What it rests on.').default([]),
});
export type Proof = z.infer<typeof proof>;
