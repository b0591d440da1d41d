import type { Library } from './load.ts';

/**
 * The day that the pages speak of: the day of the build, but never earlier than the day on which the content was last
 * reviewed, so that a wrong clock cannot turn a law in force into one to come.
 */
export function today(library: Pick<Library, 'guides' | 'laws' | 'changes' | 'siteChanges'>, clock = new Date()): string {
  const known = [...library.guides.map(({ data }) => data.reviewed), ...library.laws.map(({ data }) => data.checked), ...library.changes.map(({ data }) => data.listed), ...library.siteChanges.map(({ data }) => data.date)];
  return [clock.toISOString().slice(0, 10), ...known].sort().at(-1)!;
}
