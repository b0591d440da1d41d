import type { Step } from './types.ts';

/**
 * Answers as they stand in an address: `?a=first.not-yet~scheme.hrss~place.jiangsu.2022-01.2023-06`. Everything after
 * the first dot of a step is its answer. No character of it needs escaping, and nothing else is read.
 */
export interface FlowAddress {
  steps: Step[];
  /** A question other than the first at which the reader came in. */
  from?: string;
  /** The question whose answer the reader wants to change. */
  change?: string;
}

const stepPattern = /^([a-z0-9-]{1,40})\.([a-z0-9.-]{1,60})$/;
const idPattern = /^[a-z0-9-]{1,40}$/;
const mostSteps = 40;

/** The steps written in a parameter; reading ends at the first that is malformed. */
export function readSteps(text: string): Step[] {
  const steps: Step[] = [];
  for (const part of text.split('~', mostSteps)) {
    const match = part.match(stepPattern);
    if (!match) break;
    steps.push({ question: match[1]!, answer: match[2]! });
  }
  return steps;
}

export const writeSteps = (steps: readonly Step[]): string => steps.map(({ question, answer }) => `${question}.${answer}`).join('~');

/** Reads the query of an address (`?a=…&from=…&change=…`). Whatever else stands there is ignored. */
export function readAddress(query: string): FlowAddress {
  const parameters = new URLSearchParams(query);
  const id = (name: string) => {
    const value = parameters.get(name) ?? '';
    return idPattern.test(value) ? { [name]: value } : {};
  };
  return { steps: readSteps(parameters.get('a') ?? ''), ...id('from'), ...id('change') };
}

/** The query for these answers, with its question mark; empty where there is nothing to say. */
export function writeAddress({ steps, from, change }: FlowAddress): string {
  const parts = [from && `from=${from}`, steps.length && `a=${writeSteps(steps)}`, change && `change=${change}`].filter(Boolean);
  return parts.length ? `?${parts.join('&')}` : '';
}
