import type { AstroIntegration } from 'astro';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { separateWords } from './separate-words.ts';

/**
 * Builds the search index from the finished pages. Chinese is handed over with its words separated: Pagefind cuts
 * Chinese differently when indexing and when asking, and finds phrases only where both agree.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'bujiao:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '《》〔〕', logfile: undefined });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
        let pages = 0;
        for (const file of files) {
          const html = await readFile(join(dist, file), 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          const url = `/${relative(dist, join(dist, file)).split(sep).join('/')}`.replace(/index\.html$/, '');
          const added = await index.addHTMLFile({ url, content: html.includes('<html lang="zh-CN"') ? separateWords(html) : html });
          if (added.errors.length) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
          pages++;
        }
        const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
        if (written.errors.length) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
        await pagefind.close();
        logger.info(`search index of ${pages} pages`);
      },
    },
  };
}
