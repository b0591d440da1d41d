import { learn, openAnswers } from './facts.ts';
import { questionsOf, type Facts, type FlowGraph, type Step } from './types.ts';

/** One whole way through the flow: the answers, and the outcome at their end. */
export interface FlowPath {
  steps: Step[];
  outcome: string;
}

/** Every way from a question to an outcome, in the order of the file. The flow must have no cycle (see `checkFlow`). */
export function paths(flow: FlowGraph, from = flow.start, known: Facts = {}): FlowPath[] {
  const questions = questionsOf(flow);
  const walk = (at: string, steps: Step[], facts: Facts): FlowPath[] => {
    const question = questions.get(at);
    if (!question) return [{ steps, outcome: at }];
    return openAnswers(question, facts).flatMap((answer) => walk(answer.to, [...steps, { question: at, answer: answer.id }], learn(facts, answer)));
  };
  return walk(from, [], known);
}

/** The most questions that a reader is asked from here to an outcome, this one included. */
export function longest(flow: FlowGraph, from = flow.start, known: Facts = {}): number {
  const questions = questionsOf(flow);
  const walk = (at: string, facts: Facts): number => {
    const question = questions.get(at);
    return question ? 1 + Math.max(0, ...openAnswers(question, facts).map((answer) => walk(answer.to, learn(facts, answer)))) : 0;
  };
  return walk(from, known);
}

/** The questions and outcomes that can be reached, in the order in which a reader meets them. */
export function reachable(flow: FlowGraph, from: Iterable<string> = [flow.start]): Set<string> {
  const questions = questionsOf(flow);
  const seen = new Set<string>();
  const queue = [...from];
  for (const at of queue) {
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(questions.get(at)?.answers.map(({ to }) => to) ?? []));
  }
  return seen;
}

/** One question of the outline, with what each answer leads to. */
export interface OutlineNode {
  question: string;
  answers: OutlineAnswer[];
}
export interface OutlineAnswer {
  answer: string;
  /** The next question, written out here: the first place that leads to it. */
  question?: OutlineNode;
  /** A question that is written out elsewhere. */
  see?: string;
  outcome?: string;
}

/** The flow as a nested list, "if … then …": each question stands once, at the first answer that leads to it. */
export function outline(flow: FlowGraph, from = flow.start): OutlineNode {
  const questions = questionsOf(flow);
  const written = new Set<string>();
  const node = (id: string): OutlineNode => {
    written.add(id);
    return {
      question: id,
      answers: questions.get(id)!.answers.map(({ id: answer, to }): OutlineAnswer => {
        if (!questions.has(to)) return { answer, outcome: to };
        return written.has(to) ? { answer, see: to } : { answer, question: node(to) };
      }),
    };
  };
  return node(from);
}

/** The questions in an order in which every answer leads downwards; among several, that of the file. */
export function downwards(flow: FlowGraph): string[] {
  const questions = questionsOf(flow);
  const left = new Set(questions.keys());
  const order: string[] = [];
  const leadsTo = (id: string) => [...left].some((other) => other !== id && questions.get(other)!.answers.some(({ to }) => to === id));
  while (left.size) {
    const next = [...left].find((id) => !leadsTo(id)) ?? [...left][0]!;
    order.push(next);
    left.delete(next);
  }
  return order;
}
