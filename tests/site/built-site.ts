import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** The built site that these tests look at: its folder and the path it was built for. */
export const dist = process.env.SITE_DIST ?? 'dist';
export const base = process.env.SITE_BASE ?? '/';

export interface BuiltPage {
  /** Address from the host's root: /en/law/social-insurance-law/63/ */
  url: string;
  file: string;
  html: string;
  root: HTMLElement;
  ids: Set<string>;
}

/** Every HTML page of the built site but those of single sections (section-pages.test.ts) and at old addresses, parsed once. */
export const pages: BuiltPage[] = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind') && !/^(en|zh)[\\/]s[\\/]/.test(file))
  .sort()
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const root = parse(html, { comment: false });
    const url = base + file.split(sep).join('/').replace(/index\.html$/, '');
    return { url, file, html, root, ids: new Set(root.querySelectorAll('[id]').map((element) => element.id)) };
  })
  .filter(({ root }) => !root.querySelector('[data-moved]'));

/** The kind of a page, from its body class: article, guide, script … */
export const kindOf = (page: BuiltPage): string => page.root.querySelector('body')?.classNames.match(/kind-(\w+)/)?.[1] ?? '';

/** One page of each kind and language, for checks that cost much. */
export function samplePages(): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter((page) => {
    const key = `${kindOf(page)} ${page.root.querySelector('html')?.getAttribute('lang')}`;
    return !seen.has(key) && seen.add(key);
  });
}
