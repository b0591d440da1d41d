import { startOf, type LooseDate } from './dates.ts';
import { lineage, type RegionLike } from './regions.ts';

/** What is read of a fact to give it a plain answer. */
interface AnswerFact {
  id: string;
  question: string;
  confidence: string;
  starts?: LooseDate | undefined;
  answer?: string | undefined;
}
interface AnswerChoice {
  id: string;
  from?: LooseDate | undefined;
  until?: LooseDate | undefined;
}
type RegionOf<F extends AnswerFact> = RegionLike & { data: { facts: F[] } };

/** The facts of a question that hold in a region, and the region that they were written for. */
export interface Held<F> {
  region: string;
  facts: F[];
}

/**
 * A region's own facts on a question; where it has none, those of the nearest region above it that has some.
 * The date of a switch is not inherited where the region says so. Unknown everywhere: no facts, the region itself.
 */
export function heldFacts<F extends AnswerFact>(regions: readonly RegionOf<F>[], id: string, question: string): Held<F> {
  const line = lineage(regions, id);
  const stops = question === 'self-declare-since' ? line.findIndex(({ data }) => data.flow?.switch === 'own') : -1;
  for (const region of stops === -1 ? line : line.slice(0, stops + 1)) {
    const facts = (region.data.facts as F[]).filter((fact) => fact.question === question && fact.confidence !== 'unknown');
    if (facts.length) return { region: region.id, facts };
  }
  return { region: id, facts: [] };
}

/** The plain answer that a fact gives: the one that it names, or the one whose days its `starts` lies in. */
export function answerOf<A extends AnswerChoice>(answers: readonly A[], fact: AnswerFact): A | undefined {
  if (fact.answer) return answers.find(({ id }) => id === fact.answer);
  if (!fact.starts) return undefined;
  const day = startOf(fact.starts);
  return answers.find(({ from, until }) => (from ?? until) !== undefined && (!from || day >= startOf(from)) && (!until || day <= until));
}

/** What map and table show: a plain answer and its fact, a fact without one (`noted`), or nothing (`unknown`). */
export type Shown<F, A> = { kind: 'answer'; answer: A; fact: F; region: string } | { kind: 'noted'; fact: F; region: string } | { kind: 'unknown' };

/** The first of the facts that hold here which gives a plain answer; otherwise the first. */
export function shownAnswer<F extends AnswerFact, A extends AnswerChoice>(regions: readonly RegionOf<F>[], id: string, question: string, answers: readonly A[]): Shown<F, A> {
  const { region, facts } = heldFacts(regions, id, question);
  for (const fact of facts) {
    const answer = answerOf(answers, fact);
    if (answer) return { kind: 'answer', answer, fact, region };
  }
  return facts[0] ? { kind: 'noted', fact: facts[0], region } : { kind: 'unknown' };
}
