/** What is known of a reader from the answers so far: `{ line: 'medical', problem: 'short' }`. */
export type Facts = Readonly<Record<string, string>>;

/** When an answer holds: each named fact has the value, or one of the values. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** An answer, and where it leads. */
export interface FlowAnswer {
  id: string;
  /** A question of the flow, or an outcome. */
  to: string;
  /** Offered only while nothing known speaks against it; an answer that is worked out needs all of it to be known. */
  when?: Condition | undefined;
  /** What is known once this answer is given. */
  set?: Facts | undefined;
}

export interface FlowQuestion<A extends FlowAnswer = FlowAnswer> {
  id: string;
  answers: A[];
  /**
   * Set where the answer is worked out from something that the reader gives (a region and months, a date, a sum)
   * rather than chosen: the name of the reader function that turns it into facts. The first answer that fits holds.
   */
  given?: string | undefined;
  /** The answer that "I do not know" takes. */
  unsure?: string | undefined;
}

/** A decision flow as data: questions, answers, and the outcome or question that each answer leads to. */
export interface FlowGraph<Q extends FlowQuestion = FlowQuestion> {
  start: string;
  questions: Q[];
  /** Questions other than the first at which readers may come in. */
  entries?: readonly string[] | undefined;
  /** Outcome -> questions at which a reader may go on from it. */
  onward?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** One answer given to one question: the id of an answer, or what the reader gave where the answer is worked out. */
export interface Step {
  question: string;
  answer: string;
}

/** Reads what a reader gave into facts; undefined where it makes no sense. */
export type ReadGiven = (kind: string, given: string) => Facts | undefined;

/** The questions by their ids. */
export const questionsOf = <Q extends FlowQuestion>(flow: FlowGraph<Q>): Map<string, Q> => new Map(flow.questions.map((question) => [question.id, question]));
