import { z } from 'astro/zod';
import { basis, both, field, id } from './common.ts';

const answer = z.strictObject({
  id: id('Unique in its question; part of the address that keeps a reader’s answers.', 'never-registered'),
  label: both('What the reader says.', 'Nothing: I was never registered', '什么都没有：从没参保'),
  to: id('The question or outcome that follows.', 'unregistered'),
});

/** A decision flow: `content/flow/<id>.yaml`. */
export const flow = z.strictObject({
  title: both('Title of the page.', 'Who do I go to?', '我该找谁？'),
  description: both('One sentence for previews.', 'A few questions lead to the right door.', '几个问题，找对门。'),
  start: id('The first question.', 'start'),
  special: field(z.array(answer).default([]), 'Situations with a clock or a door of their own: a list beside the way in, and again on every outcome.', [{ id: 'injury', label: { en: 'Injured at work', zh: '工伤' }, to: 'injury' }]),
  questions: field(
    z.array(
      z.strictObject({
        id: id('Unique in the flow; also its section id.', 'record'),
        ask: both('The question, in the reader’s words.', 'What does your contribution record show?', '你的缴费记录上是什么情况？'),
        help: both('How to find out.', 'Look in the HRSS app, or ask 12333.', '在人社App里查，或打12333。').optional(),
        warn: both('A short time limit to know before going on.', 'Two years at the labor inspectorate.', '劳动监察有两年的期限。').optional(),
        answers: field(z.array(answer).min(2, 'needs at least two answers').max(7, 'has more than seven answers'), 'The answers, most usual first.', [{ id: '…', label: { en: '…', zh: '…' }, to: '…' }]),
        basis: basis('What the question rests on.').default([]),
      }),
    ),
    'The questions; answers lead from one to another, or to an outcome.',
    [],
  ),
});
export type Flow = z.infer<typeof flow>;
