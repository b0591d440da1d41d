import { learn, openAnswers, workOut } from './facts.ts';
import { questionsOf, type Facts, type FlowAnswer, type FlowGraph, type FlowQuestion, type ReadGiven, type Step } from './types.ts';

/** Where a reader stands: the answers that still hold, and the question or outcome that they lead to. */
export interface FlowPlace {
  steps: Step[];
  /** For each step, the answer that it took. */
  taken: string[];
  facts: Facts;
  /** The next question, or undefined at an outcome. */
  question?: string;
  outcome?: string;
}

/**
 * Follows answers from the first question and stops at the first that no longer fits, so that an old address lands on
 * the first question that now needs an answer and never on a wrong outcome. From an outcome it goes on where that outcome
 * says that readers may.
 * @param from one of the flow's entries, for readers who came in there
 */
export function replay(flow: FlowGraph, steps: readonly Step[], read: ReadGiven = () => undefined, from = flow.start): FlowPlace {
  const questions = questionsOf(flow);
  const held: Step[] = [];
  const taken: string[] = [];
  let facts: Facts = {};
  let at = flow.entries?.includes(from) && questions.has(from) ? from : flow.start;
  for (const step of steps) {
    if (!questions.has(at) && flow.onward && Object.hasOwn(flow.onward, at) && flow.onward[at]!.includes(step.question)) at = step.question;
    const question = questions.get(at);
    if (!question || question.id !== step.question) break;
    const next = answerTo(question, step.answer, facts, read);
    if (!next) break;
    held.push({ question: step.question, answer: step.answer });
    taken.push(next.answer.id);
    ({ facts } = next);
    at = next.answer.to;
  }
  return { steps: held, taken, facts, ...(questions.has(at) ? { question: at } : { outcome: at }) };
}

/** The answer that a step takes, chosen or worked out, and what is known after it. */
function answerTo(question: FlowQuestion, text: string, before: Facts, read: ReadGiven): { answer: FlowAnswer; facts: Facts } | undefined {
  const chosen = openAnswers(question, before).find(({ id }) => id === text);
  if (chosen) return { answer: chosen, facts: learn(before, chosen) };
  const given = question.given === undefined ? undefined : read(question.given, text);
  if (!given) return undefined;
  const facts = { ...before, ...given };
  const answer = workOut(question, facts);
  return answer && { answer, facts: learn(facts, answer) };
}

/** The same answers with one of them changed: what came after it is kept as far as it still fits. */
export function change(flow: FlowGraph, steps: readonly Step[], changed: Step, read?: ReadGiven, from?: string): FlowPlace {
  return replay(flow, steps.map((step) => (step.question === changed.question ? changed : step)), read, from);
}
