import { z } from 'astro/zod';
import { basis, both, field, id, words } from './common.ts';

/** A way in: what the reader says of themselves, and the question or outcome where they begin. */
const way = z.strictObject({
  id: id('Unique in its list.', 'injury'),
  label: both('What the reader says.', 'Injured at work', '工伤'),
  to: id('The question or outcome that follows.', 'injury'),
});

const fact = (doc: string, example: string) => words(doc, example).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a plain word: lower-case letters, digits, hyphens');

const answer = z.strictObject({
  id: id('Unique in its question; part of the address that keeps a reader’s answers.', 'never-registered'),
  label: both('What the reader says.', 'Nothing: I was never registered', '什么都没有：从没参保'),
  set: field(z.record(fact('A fact.', 'problem'), fact('Its value.', 'unregistered')).optional(), 'What is known of the reader after this answer; rules of later answers ask for it.', { problem: 'unregistered' }),
  when: field(
    z.record(fact('A fact.', 'problem'), z.union([fact('The value.', 'short'), z.array(fact('One of the values.', 'short')).min(2)])).optional(),
    'The answer is open only while nothing known speaks against this; where the answer is worked out (`given`), the first whose facts are all known holds.',
    { problem: 'short', model: 'declared-to-tax' },
  ),
  places: field(z.enum(['tax-registers', 'dated', 'undated']).optional(), 'Lists beside the answer the regions for which it holds, from their data.', 'dated'),
  later: field(z.strictObject({ at: id('A later question.', 'waiting'), text: both('What it shows to readers who gave this answer.', 'None was found.', '没有查到。') }).optional(), 'What a later question shows because of this answer, such as the period that a body has.', { at: 'waiting', text: { en: '…', zh: '…' } }),
  to: id('The question or outcome that follows.', 'unregistered'),
});

/** A decision flow: `content/flow/<id>.yaml`. */
export const flow = z.strictObject({
  title: both('Title of the page.', 'Who do I go to?', '我该找谁？'),
  description: both('One sentence for previews.', 'A few questions lead to the right door.', '几个问题，找对门。'),
  start: id('The first question.', 'start'),
  ways: field(z.array(way).default([]), 'Ways in of their own, beside the first question.', [{ id: 'asked', label: { en: 'They answered me: what now?', zh: '有了答复，接下来怎么办？' }, to: 'body' }]),
  special: field(z.array(way).default([]), 'Situations with a clock or a door of their own: a list beside the way in, and again on every outcome.', [{ id: 'injury', label: { en: 'Injured at work', zh: '工伤' }, to: 'injury' }]),
  questions: field(
    z.array(
      z.strictObject({
        id: id('Unique in the flow; also its section id.', 'record'),
        ask: both('The question, in the reader’s words.', 'What does your contribution record show?', '你的缴费记录上是什么情况？'),
        help: both('How to find out.', 'Look in the HRSS app, or ask 12333.', '在人社App里查，或打12333。').optional(),
        warn: both('A short time limit to know before going on.', 'Two years at the labor inspectorate.', '劳动监察有两年的期限。').optional(),
        regionalLimits: field(z.enum(['names', 'texts']).optional(), 'Shows the short limits of regions, from their data: the regions’ names, or the whole texts.', 'texts'),
        inspectionPeriods: field(z.boolean().optional(), 'Shows the regions whose labor inspection has a period of its own.', true),
        given: field(z.enum(['place']).optional(), 'The answer is not chosen but worked out from what the reader gives: `place`, a region and the first and last missing month (src/domain/place.ts).', 'place'),
        unsure: id('The answer that “I do not know” takes; its label says so.', 'not-looked'),
        answers: field(z.array(answer).min(2, 'needs at least two answers').max(7, 'has more than seven answers'), 'The answers, most usual first.', [{ id: '…', label: { en: '…', zh: '…' }, to: '…' }]),
        basis: basis('What the question rests on.').default([]),
      }),
    ),
    'The questions; answers lead from one to another, or to an outcome.',
    [],
  ),
});
export type Flow = z.infer<typeof flow>;
export type FlowEntryQuestion = Flow['questions'][number];
