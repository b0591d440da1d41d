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

/** A page of the built site, read and parsed when it is first looked into: most checks need few of the thousands. */
class LazyPage implements BuiltPage {
  readonly file: string;
  readonly url: string;
  #html: string | undefined;
  #root: HTMLElement | undefined;
  #ids: Set<string> | undefined;
  constructor(file: string) {
    this.file = file;
    this.url = base + file.split(sep).join('/').replace(/index\.html$/, '');
  }
  get html(): string {
    return (this.#html ??= readFileSync(join(dist, this.file), 'utf8'));
  }
  get root(): HTMLElement {
    return (this.#root ??= parse(this.html, { comment: false }));
  }
  get ids(): Set<string> {
    return (this.#ids ??= new Set([...this.html.matchAll(/<[a-z][^<>]*?\sid="([^"]+)"/g)].map((match) => match[1]!)));
  }
}

/** Every HTML page of the built site. */
export const pages: BuiltPage[] = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
  .sort()
  .map((file) => new LazyPage(file));

/** The kind of a page, from its body class: article, guide, script … */
export const kindOf = ({ html }: BuiltPage): string => html.match(/<body[^>]*\bkind-(\w+)/)?.[1] ?? '';

/** One page of each kind and language, for checks that cost much. */
export function samplePages(): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter((page) => {
    const key = `${kindOf(page)} ${page.html.match(/<html[^>]*lang="([^"]*)"/)?.[1]}`;
    return !seen.has(key) && seen.add(key);
  });
}
