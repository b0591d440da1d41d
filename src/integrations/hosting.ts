import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { langs } from '../domain/lang.ts';
import { cacheControl, headers } from '../hosting/policy.ts';
import { basePath } from '../settings.ts';

/** Writes `_headers`, which Netlify and Cloudflare Pages read: the security headers, and how long each kind of file may be kept. */
export function hosting(): AstroIntegration {
  return {
    name: 'bujiao:hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const block = (path: string, lines: Record<string, string>) => [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
        const kept = ['_astro', 'data/search', 'pictures', ...langs.flatMap((lang) => [`pagefind/${lang}/fragment`, `pagefind/${lang}/index`])].map((folder) => `${basePath}${folder}/*`);
        const text = [block(`${basePath}*`, headers), ...kept.map((path) => block(path, { 'Cache-Control': cacheControl(path) }))].join('\n\n');
        await writeFile(join(fileURLToPath(dir), '_headers'), `${text}\n`);
      },
    },
  };
}
