import type { AnswerKind } from './table.ts';

/**
 * What the ranking weighs, in one place. Scores run from 0 to about 1 before the full text is read. Found by trying
 * `tests/relevance/queries.yaml`; change one, and let `npm test` tell.
 */
export const weights = {
  /** How much each kind is preferred where people tell what happened to them. */
  kind: { guide: 1, script: 0.97, outcome: 0.9, region: 1, article: 0.8, law: 0.8, term: 0.82, letter: 0.84, page: 0.75, body: 0.75, claim: 0.78, source: 0.62, question: 0.72, change: 0.7 } as Record<AnswerKind, number>,
  /** Fields of an answer, beside 1 for its title. */
  asked: 0.9,
  heading: 0.94,
  description: 0.55,
  lawName: 0.5,
  /** How the field that fits best and the share of the query that all fields hold make up the score; stories lean on the share. */
  best: 0.65,
  bestOfStory: 0.52,
  /** What lessens a field that holds a part of the query only, and one that says much besides. */
  part: 0.7,
  besides: 0.4,
  /** A field that is the query, letter for letter; a term of the one meaning that was asked for. */
  exact: 0.35,
  meant: 0.3,
  termNamed: 1.28,
  /** "What is …" before terms, "they say …" before scripts, one word alone less before scripts. */
  defines: 1.15,
  told: 1.15,
  scriptOfOneWord: 0.85,
  /** The same letters beside the same meanings. */
  lettering: 0.1,
  /** What a word counts that no title and no question holds, for fitting; and for telling whether the query is ours at all. */
  strange: 2,
  unheard: 5,
  /** What the noise of a story may count at most, beside the words that are known. */
  noise: 0.5,
  /** No word tells more than this. */
  rarest: 6,
  /** A query of this many words that tell something is a story. */
  story: 8,
  /** What the full text adds to answers known by their titles, and to others; more where no title fits well. */
  fullText: 0.15,
  fullTextAlone: 0.3,
  unsure: 1,
  /** From this share of the query on, the full text alone is enough. */
  enough: 0.62,
  /** From this score on a result is shown before the full text is read, and stays where it is. */
  sure: 0.75,
  /** Words that stand together as they were typed; in the words of a law, more. */
  together: 0.3,
  togetherInLaw: 0.6,
};
