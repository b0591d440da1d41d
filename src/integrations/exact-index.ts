import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Lang } from '../domain/lang.ts';
import type { TextParts } from '../domain/query/fulltext.ts';
import { separateWords } from './separate-words.ts';

/** What Pagefind writes beside its index and this site does not use: its own search boxes. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker|playground)/;

/**
 * Writes `pagefind/<lang>/`: the index that finds words exactly as they stand, one record an answer, each language by
 * itself. Words of Chinese are handed over separated, since Pagefind cuts Chinese otherwise when indexing than when
 * asking and finds phrases only where both agree.
 */
export async function writeExactIndex(dist: string, lang: Lang, texts: [path: string, parts: TextParts][]): Promise<void> {
  const language = lang === 'zh' ? 'zh-cn' : 'en';
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters: '《》〔〕', logfile: undefined });
  if (!index) throw new Error(`The index of exact words could not be made: ${errors.join('; ')}`);
  for (const [path, parts] of texts) {
    const text = parts.map(([, , part]) => part).join('\n');
    const added = await index.addCustomRecord({ url: `/${lang}/${path}`, content: lang === 'zh' ? separateWords(text) : text, language, meta: { path } });
    if (added.errors.length) throw new Error(`${path} could not be indexed: ${added.errors.join('; ')}`);
  }
  const folder = join(dist, 'pagefind', lang);
  await mkdir(folder, { recursive: true });
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length) throw new Error(`The index of exact words could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const file of await readdir(folder)) if (unused.test(file)) await rm(join(folder, file));
}

/** Ends Pagefind's own process, once all is written. */
export const closePagefind = close;
