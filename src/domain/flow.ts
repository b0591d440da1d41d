import { nearest } from './nearest.ts';

/**
 * A decision flow as data: questions, answers, and the outcome or question that each answer leads to.
 * Pure and without knowledge of what it asks: another flow needs another YAML file and no code.
 */
export interface FlowAnswer {
  id: string;
  /** A question of the flow, or an outcome. */
  to: string;
}
export interface FlowQuestion<A extends FlowAnswer = FlowAnswer> {
  id: string;
  answers: A[];
}
export interface FlowGraph<Q extends FlowQuestion = FlowQuestion> {
  start: string;
  questions: Q[];
}

/** One answer given to one question. */
export interface Step {
  question: string;
  answer: string;
}

/** What is wrong with a flow: where, what, and what to write instead. */
export interface FlowProblem {
  question: string;
  answer?: string;
  what: string;
  write: string;
}

/** Where a reader stands: the answers that still hold, and the question or outcome that they lead to. */
export interface FlowPlace {
  steps: Step[];
  /** The next question, or undefined at an outcome. */
  question?: string;
  outcome?: string;
}

const byId = <Q extends FlowQuestion>(flow: FlowGraph<Q>) => new Map(flow.questions.map((question) => [question.id, question]));

/**
 * Follows answers from the first question and stops at the first that no longer fits, so that an old address lands on
 * the first question that now needs an answer and never on a wrong outcome.
 */
export function replay(flow: FlowGraph, steps: Step[]): FlowPlace {
  const questions = byId(flow);
  const held: Step[] = [];
  let at = flow.start;
  for (const step of steps) {
    const answer = step.question === at && questions.get(at)?.answers.find(({ id }) => id === step.answer);
    if (!answer) break;
    held.push(step);
    at = answer.to;
    if (!questions.has(at)) return { steps: held, outcome: at };
  }
  return { steps: held, question: at };
}

/** One whole way through the flow: the answers, and the outcome at their end. */
export interface FlowPath {
  steps: Step[];
  outcome: string;
}

/** Every way from the first question to an outcome, in the order of the file. The flow must have no cycle (see `checkFlow`). */
export function paths(flow: FlowGraph, from = flow.start): FlowPath[] {
  const questions = byId(flow);
  const walk = (at: string, steps: Step[]): FlowPath[] => {
    const question = questions.get(at);
    if (!question) return [{ steps, outcome: at }];
    return question.answers.flatMap((answer) => walk(answer.to, [...steps, { question: at, answer: answer.id }]));
  };
  return walk(from, []);
}

/** The questions that can be reached, in the order in which a reader meets them. */
export function reachable(flow: FlowGraph, from: Iterable<string> = [flow.start]): Set<string> {
  const questions = byId(flow);
  const seen = new Set<string>();
  const queue = [...from];
  for (const at of queue) {
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(questions.get(at)?.answers.map(({ to }) => to) ?? []));
  }
  return seen;
}

/**
 * Everything that would strand a reader: an answer to nowhere, a cycle of answers, a question or outcome that nothing
 * leads to, an id used twice.
 * @param outcomes all outcomes there are
 * @param entries further places where readers come in (an outcome's `next` may lead back to a question)
 */
export function checkFlow(flow: FlowGraph, outcomes: Iterable<string>, entries: Iterable<string> = []): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const questions = byId(flow);
  const ends = new Set(outcomes);

  if (!questions.has(flow.start)) problems.push({ question: flow.start, what: `the flow starts at "${flow.start}", which is no question`, write: `start: ${flow.questions[0]?.id ?? ''}` });
  const seenIds = new Set<string>();
  for (const { id, answers } of flow.questions) {
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
  }

  const cycle = findCycle(flow);
  if (cycle) problems.push({ question: cycle[0]!, what: `answers lead in a circle: ${cycle.join(' → ')}`, write: 'let one of these answers lead to an outcome; the way back belongs into the `next` of that outcome' });

  const found = reachable(flow, [flow.start, ...entries]);
  for (const id of questions.keys()) if (!found.has(id)) problems.push({ question: id, what: `no answer leads to the question "${id}"`, write: `to: ${id}` });
  for (const id of ends) if (!found.has(id)) problems.push({ question: id, what: `no answer leads to the outcome "${id}"`, write: `to: ${id}` });
  return problems;
}

function findCycle(flow: FlowGraph): string[] | undefined {
  const questions = byId(flow);
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
