import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { langs, type Lang } from '../domain/lang.ts';
import { lengthSign, packPlaces, shardOf, type FullText, type Shard, type TextParts } from '../domain/query/fulltext.ts';
import { Lexicon } from '../domain/query/lexicon.ts';
import { plainOwn } from '../domain/query/plain.ts';
import { answersOf } from '../domain/query/rank.ts';
import type { Library } from '../library/load.ts';
import { library } from '../library/index.ts';
import { listPages } from '../library/pages.ts';
import { searchMore, searchTable } from '../library/search-table.ts';
import { pageText } from './page-text.ts';
import { closePagefind, writeExactIndex } from './exact-index.ts';

/** Many small parts: a query fetches one for each of its words. */
const shards = 256;

/**
 * Writes the full text of the finished pages: an index in small parts, so that a query fetches only the parts that hold
 * its words, and the text of each answer for its excerpt. It reads words as the browser does, so that both agree.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'bujiao:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        for (const lang of langs) {
          const { texts, tokens } = await writeFullText(dist, library(), lang);
          await writeExactIndex(dist, lang, texts);
          logger.info(`search: full text of ${texts.length} answers, ${tokens} words (${lang})`);
        }
        await closePagefind();
      },
    },
  };
}

/** Writes the index and the texts of one language below `dist`, and notes where in the table that the browser fetches. */
async function writeFullText(dist: string, content: Library, lang: Lang): Promise<{ texts: [path: string, parts: TextParts][]; tokens: number }> {
  const more = searchMore(content, lang);
  const lexicon = new Lexicon(more.concepts.map(([id, weight, ...forms]) => ({ id, weight, forms })));
  const answers = answersOf(searchTable(content, lang), more);
  const texts = await textsOfAnswers(dist, content, lang, answers.map(({ path }) => path));

  const postings = new Map<string, [number, number][]>();
  let lengths = '';
  for (const [place, { title }] of answers.entries()) {
    const parts = texts[place];
    const tokens = parts ? lexicon.tokens(plainOwn([title, ...parts.map(([, , text]) => text)].join('\n'))).filter(({ weight }) => weight >= 0.3) : [];
    lengths += lengthSign(tokens.length);
    const counts = new Map<string, number>();
    for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) postings.set(key, [...(postings.get(key) ?? []), [place, count]]);
  }
  const files: Shard[] = Array.from({ length: shards }, () => ({}));
  for (const [key, counts] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) files[shardOf(key, shards)]![key] = packPlaces(counts);

  const written = new Map<string, string>(files.map((shard, number) => [`${number}.json`, JSON.stringify(shard)]));
  for (const [place, parts] of texts.entries()) if (parts) written.set(`t/${place}.json`, JSON.stringify(parts));
  const hash = createHash('sha256');
  for (const [name, text] of written) hash.update(name).update(text);
  const full: FullText = { folder: `data/search/${lang}-${hash.digest('hex').slice(0, 8)}/`, shards, lengths };
  for (const [name, text] of written) await write(join(dist, full.folder, name), text);
  await write(join(dist, `data/search-${lang}-more.json`), JSON.stringify({ ...more, full }));
  return { texts: answers.flatMap(({ path, place }): [string, TextParts][] => (texts[place] ? [[path, texts[place]]] : [])), tokens: postings.size };
}

/** The text of each answer: that of its page, or of its section where it is one of a list. */
async function textsOfAnswers(dist: string, content: Library, lang: Lang, paths: string[]): Promise<(TextParts | undefined)[]> {
  const places = new Map(paths.map((path, place) => [path, place]));
  const texts: (TextParts | undefined)[] = paths.map(() => undefined);
  for (const { path, sections } of listPages(content)) {
    const html = await readFile(join(dist, lang, path, 'index.html'), 'utf8').catch(() => '');
    for (const part of pageText(html, new Set(sections.map(({ id }) => id).filter(Boolean)))) {
      const place = places.get(`${path}#${part[0]}`) ?? places.get(path);
      if (place !== undefined) (texts[place] ??= []).push(part);
    }
  }
  return texts;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
