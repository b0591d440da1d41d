import type { Library } from './load.ts';

/** Every Chinese sentence on the site that is spoken at a counter: what they say, and what the reader says. */
export function spokenLines(library: Pick<Library, 'scripts'>): string[] {
  return library.scripts.flatMap(({ data }) => [data.said.zh, ...data.replies.map(({ zh }) => zh)]);
}
