import type { Condition, Facts, FlowAnswer, FlowQuestion } from './types.ts';

const allows = (wanted: string | readonly string[], value: string): boolean => (typeof wanted === 'string' ? wanted === value : wanted.includes(value));
const known = (facts: Facts, name: string): string | undefined => (Object.hasOwn(facts, name) ? facts[name] : undefined);

/** Every fact that the condition names is known, and as it wants it. */
export function fits(when: Condition | undefined, facts: Facts): boolean {
  return Object.entries(when ?? {}).every(([name, wanted]) => {
    const value = known(facts, name);
    return value !== undefined && allows(wanted, value);
  });
}

/** Something known speaks against the condition. */
export function contradicts(when: Condition | undefined, facts: Facts): boolean {
  return Object.entries(when ?? {}).some(([name, wanted]) => {
    const value = known(facts, name);
    return value !== undefined && !allows(wanted, value);
  });
}

/**
 * The answers that are still open to a reader of whom these facts are known. Where the answer is worked out, what stands
 * after the first answer that already fits can no longer be reached.
 */
export function openAnswers<A extends FlowAnswer>({ answers, given }: FlowQuestion<A>, facts: Facts): A[] {
  const open = answers.filter(({ when }) => !contradicts(when, facts));
  if (given === undefined) return open;
  const last = open.findIndex(({ when }) => fits(when, facts));
  return last === -1 ? open : open.slice(0, last + 1);
}

/** The first answer that the facts fit: the rule for answers that are worked out. */
export const workOut = <A extends FlowAnswer>({ answers }: FlowQuestion<A>, facts: Facts): A | undefined => answers.find(({ when }) => fits(when, facts));

/** What is known after an answer: what it sets, and what a reader claims by choosing it. */
export function learn(facts: Facts, { when, set }: FlowAnswer): Facts {
  const claimed = Object.entries(when ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...facts, ...Object.fromEntries(claimed), ...set };
}
