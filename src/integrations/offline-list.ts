import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { langs } from '../domain/lang.ts';
import { library } from '../library/index.ts';
import { listPages } from '../library/pages.ts';
import { basePath } from '../settings.ts';

/** Kinds of page that a reader may keep for the counter. */
const kept = new Set(['outcome', 'script', 'letter', 'region']);
/** What goes with a kept page: what it links to of these kinds. */
const companions = /^(en|zh)\/(law\/[^/]+\/\d+|scripts\/[^/]+|letters\/[^/]+)\/(screen\/|card\/)?$/;

/**
 * Writes `data/offline.json`: for each page that can be kept, its files in both languages (the page, the articles,
 * scripts and letters it links to, their counter screens, and the styles and scripts of all of these), with sizes.
 */
export function offlineList(): AstroIntegration {
  return {
    name: 'bujiao:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const fileOf = (path: string) => join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
        const files = new Map<string, { index: number; size: number }>();
        const hash = createHash('sha256');
        const add = async (path: string): Promise<number> => {
          const known = files.get(path);
          if (known) return known.index;
          const body = await readFile(fileOf(path));
          const entry = { index: files.size, size: body.length };
          files.set(path, entry);
          hash.update(path).update(body);
          return entry.index;
        };
        const parsed = new Map<string, { links: string[]; assets: string[] }>();
        const look = async (path: string): Promise<{ links: string[]; assets: string[] }> => {
          const before = parsed.get(path);
          if (before) return before;
          const root = parse(await readFile(fileOf(path), 'utf8'));
          const local = (value: string | undefined) => (value?.startsWith(basePath) ? [value.slice(basePath.length).replace(/[#?].*$/, '')] : []);
          const links = [...new Set(root.querySelectorAll('main a[href]').flatMap((link) => local(link.getAttribute('href'))))];
          const assets = [...new Set(root.querySelectorAll('link[rel=stylesheet], script[src], link[rel=icon]').flatMap((element) => local(element.getAttribute('href') ?? element.getAttribute('src'))))];
          const scripts = await Promise.all(assets.filter((asset) => asset.endsWith('.js')).map((asset) => importsOf(dist, asset)));
          const result = { links, assets: [...new Set([...assets, ...scripts.flat()])] };
          parsed.set(path, result);
          return result;
        };
        // One after the other: an index is the place in the list at the moment of adding.
        const withAssets = async (path: string): Promise<number[]> => {
          const indexes = [await add(path)];
          for (const asset of (await look(path)).assets) indexes.push(await add(asset));
          return indexes;
        };

        const shell = new Set<number>();
        for (const lang of langs) {
          for (const path of [`${lang}/offline/`, `${lang}/search/`]) for (const index of await withAssets(path)) shell.add(index);
          for (const table of [`data/search-${lang}.json`, `data/search-${lang}-more.json`]) shell.add(await add(table));
        }
        const pages: Record<string, number[]> = {};
        for (const { type, path } of listPages(library())) {
          if (!kept.has(type)) continue;
          const all = new Set<number>();
          for (const lang of langs) {
            const own = `${lang}/${path}`;
            for (const index of await withAssets(own)) all.add(index);
            for (const link of (await look(own)).links) {
              if (!companions.test(link) || !existsSync(fileOf(link))) continue;
              for (const index of await withAssets(link)) all.add(index);
            }
            for (const extra of ['screen/', 'card/']) if (existsSync(fileOf(own + extra))) for (const index of await withAssets(own + extra)) all.add(index);
          }
          pages[path] = [...all].filter((index) => !shell.has(index));
        }
        const list = { version: hash.digest('hex').slice(0, 16), shell: [...shell], pages, files: [...files].map(([path, { size }]) => [path, size]) };
        await writeFile(join(dist, 'data/offline.json'), JSON.stringify(list));
        logger.info(`${Object.keys(pages).length} pages can be kept for the counter`);
      },
    },
  };
}

/** Every script that a script may import, at once or later: kept pages must find them without a network. */
async function importsOf(dist: string, path: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const code = await readFile(join(dist, path), 'utf8');
  for (const [, to] of code.matchAll(/["'`](\.{1,2}\/[\w.-]+\.(?:js|css)|[^"'`\s]*_astro\/[\w.-]+\.(?:js|css))["'`]/g)) {
    const target = to!.includes('_astro/') ? to!.slice(to!.indexOf('_astro/')) : new URL(to!, `http://x/${path}`).pathname.slice(1);
    if (existsSync(join(dist, target))) await importsOf(dist, target, seen);
  }
  return [...seen];
}
