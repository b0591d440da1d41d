import { checkLibrary, checkPermalinks } from './check.ts';
import { readContentFiles } from './files.ts';
import { loadLibrary, type Library } from './load.ts';
import { ContentError } from './problems.ts';

/**
 * Reads and checks all content of a project folder; throws a ContentError that lists every problem.
 * `permalinks: false` leaves out whether every published section still stands: the task that mends the lock asks that itself.
 */
export function readLibrary(folder = process.cwd(), { permalinks = true } = {}): Library {
  const files = readContentFiles(folder);
  const { library, problems } = loadLibrary(files);
  // A reference into an entry that could not be read is no news: mend the entry first.
  const all = problems.length ? problems : [...checkLibrary(library), ...(permalinks ? checkPermalinks(library, files.get('content/permalinks.lock') ?? '') : [])];
  if (all.length) throw new ContentError(all);
  return library;
}

let cached: Library | undefined;

/** The content of this build, read once. */
export const library = (): Library => (cached ??= readLibrary());

/** Makes the next `library()` read again: the development server calls it when content changes. */
export const forgetLibrary = (): void => {
  cached = undefined;
};
