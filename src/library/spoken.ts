import type { Library } from './load.ts';

/** Every Chinese sentence on the site that is spoken at a counter: what they say, what the reader says, and what is asked of a hotline. */
export function spokenLines(library: Pick<Library, 'scripts' | 'regionQuestions'>): string[] {
  return [...library.scripts.flatMap(({ data }) => [data.said.zh, ...data.replies.map(({ zh }) => zh)]), ...library.regionQuestions.flatMap(({ data }) => data.ask?.zh ?? [])];
}
