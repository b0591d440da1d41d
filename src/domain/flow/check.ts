import { nearest } from '../nearest.ts';
import { longest, paths, reachable } from './enumerate.ts';
import { learn, openAnswers } from './facts.ts';
import { questionsOf, type Facts, type FlowGraph } from './types.ts';

/** What is wrong with a flow: where, what, and what to write instead. */
export interface FlowProblem {
  question: string;
  answer?: string;
  what: string;
  write: string;
}

export interface CheckOptions {
  /** Further places that something leads to (an outcome's `next` may lead to a question or another outcome). */
  entries?: Iterable<string>;
  /** For each reader function, the facts that it can yield and their values. */
  given?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The most questions that a reader may be asked. */
  most?: number;
}

/**
 * Everything that would strand a reader: an answer to nowhere, a cycle of answers, a question or outcome that nothing
 * leads to, an id used twice, a rule on a fact that nothing sets, a worked-out answer for which no rule may fit, a
 * question without a way on for whoever does not know, too many questions.
 */
export function checkFlow(flow: FlowGraph, outcomes: Iterable<string>, { entries = [], given = {}, most = Infinity }: CheckOptions = {}): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const questions = questionsOf(flow);
  const ends = new Set(outcomes);

  if (!questions.has(flow.start)) problems.push({ question: flow.start, what: `the flow starts at "${flow.start}", which is no question`, write: `start: ${flow.questions[0]?.id ?? ''}` });
  const seenIds = new Set<string>();
  for (const { id, answers, unsure } of flow.questions) {
    if (seenIds.has(id)) problems.push({ question: id, what: `two questions have the id "${id}"`, write: `id: ${id}-2` });
    seenIds.add(id);
    if (ends.has(id)) problems.push({ question: id, what: `"${id}" is both a question and an outcome`, write: `id: ask-${id}` });
    const seenAnswers = new Set<string>();
    for (const answer of answers) {
      if (seenAnswers.has(answer.id)) problems.push({ question: id, answer: answer.id, what: `two answers of "${id}" have the id "${answer.id}"`, write: `id: ${answer.id}-2` });
      seenAnswers.add(answer.id);
      if (!questions.has(answer.to) && !ends.has(answer.to)) {
        problems.push({ question: id, answer: answer.id, what: `leads to "${answer.to}", which is neither a question nor an outcome`, write: `to: ${nearest(answer.to, [...questions.keys(), ...ends])}` });
      }
    }
    if (unsure !== undefined && !seenAnswers.has(unsure)) problems.push({ question: id, what: `"I do not know" takes the answer "${unsure}", which "${id}" does not have`, write: `unsure: ${nearest(unsure, seenAnswers)}` });
  }
  problems.push(...checkRules(flow, given));

  const cycle = findCycle(flow);
  if (cycle) problems.push({ question: cycle[0]!, what: `answers lead in a circle: ${cycle.join(' → ')}`, write: 'let one of these answers lead to an outcome; the way back belongs into the `next` of that outcome' });

  const found = reachable(flow, [flow.start, ...entries]);
  for (const id of questions.keys()) if (!found.has(id)) problems.push({ question: id, what: `no answer leads to the question "${id}"`, write: `to: ${id}` });
  for (const id of ends) if (!found.has(id)) problems.push({ question: id, what: `no answer leads to the outcome "${id}"`, write: `to: ${id}` });
  if (!cycle) problems.push(...checkWays(flow, most));
  return problems;
}

/** Rules speak of facts that something sets, and one of them always fits. */
function checkRules(flow: FlowGraph, given: NonNullable<CheckOptions['given']>): FlowProblem[] {
  const values = new Map<string, Set<string>>();
  const note = (name: string, value: string) => (values.get(name) ?? values.set(name, new Set()).get(name)!).add(value);
  for (const { answers, given: kind } of flow.questions) {
    for (const { set } of answers) for (const [name, value] of Object.entries(set ?? {})) note(name, value);
    for (const [name, all] of Object.entries((kind !== undefined && given[kind]) || {})) for (const value of all) note(name, value);
  }
  const problems: FlowProblem[] = [];
  for (const { id, answers, given: kind } of flow.questions) {
    if (kind !== undefined && !Object.hasOwn(given, kind)) problems.push({ question: id, what: `nothing reads what is given as "${kind}"`, write: `given: ${nearest(kind, Object.keys(given)) ?? '…'}` });
    for (const { id: answer, when } of answers) {
      for (const [name, wanted] of Object.entries(when ?? {})) {
        const known = values.get(name);
        if (!known) problems.push({ question: id, answer, what: `its rule asks for the fact "${name}", which no answer sets`, write: `when: { ${nearest(name, values.keys()) ?? '…'}: … }` });
        else for (const value of [wanted].flat()) if (!known.has(value)) problems.push({ question: id, answer, what: `its rule wants ${name} to be "${value}", which it never is`, write: `${name}: ${nearest(value, known)}` });
      }
    }
    if (kind !== undefined && answers.at(-1)?.when !== undefined) problems.push({ question: id, answer: answers.at(-1)!.id, what: 'is the last answer of a question whose answer is worked out, and has a rule: whoever fits none would be stranded', write: 'take out its `when`, or add a last answer without one' });
  }
  return problems;
}

/** Every reader has an answer to take at every question, and is not asked too much. */
function checkWays(flow: FlowGraph, most: number): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const questions = questionsOf(flow);
  const stuck = new Set<string>();
  const walk = (at: string, facts: Facts): void => {
    const question = questions.get(at);
    if (!question) return;
    const open = openAnswers(question, facts);
    if (!open.length && !stuck.has(at)) {
      stuck.add(at);
      problems.push({ question: at, what: `a reader of whom is known ${JSON.stringify(facts)} finds no answer at "${at}"`, write: 'let one of its answers have no `when`' });
    }
    for (const answer of open) walk(answer.to, learn(facts, answer));
  };
  walk(flow.start, {});
  if (longest(flow) > most) {
    const worst = paths(flow).find(({ steps }) => steps.length > most)!;
    problems.push({ question: worst.steps.at(-1)!.question, what: `a reader is asked ${worst.steps.length} questions on the way to "${worst.outcome}" (${worst.steps.map(({ question, answer }) => `${question}.${answer}`).join(' → ')}); ${most} are the most`, write: 'let an earlier answer lead to an outcome, or join two questions' });
  }
  return problems;
}

function findCycle(flow: FlowGraph): string[] | undefined {
  const questions = questionsOf(flow);
  const done = new Set<string>();
  const walk = (at: string, trail: string[]): string[] | undefined => {
    if (trail.includes(at)) return [...trail.slice(trail.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const { to } of questions.get(at)?.answers ?? []) {
      const cycle = walk(to, [...trail, at]);
      if (cycle) return cycle;
    }
    done.add(at);
    return undefined;
  };
  for (const id of questions.keys()) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}
