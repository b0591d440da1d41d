import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { parsePermalinks } from '../../src/domain/permalinks.ts';

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

const lock = parsePermalinks(readFileSync('content/permalinks.lock', 'utf8'));
/** Pages where something stood once: only these can be pages that forward, so only these are read at once. */
const former = new Set([...lock.former.keys(), ...[...lock.aliases.keys()].map((key) => lock.addresses.get(key) ?? '')].map((address) => address.replace(/#.*/, '')));

/** Every HTML page of the built site but those of single sections (section-pages.test.ts) and at old addresses. */
export const pages: BuiltPage[] = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind') && !/^(en|zh)[\\/]s[\\/]/.test(file))
  .sort()
  .map((file) => new LazyPage(file))
  .filter((page) => !former.has(page.url.slice(base.length).replace(/^(en|zh)\//, '')) || !page.html.includes(' data-moved='));

/** Pages whose HTML holds these words: the others need not be parsed, which takes most of the time. */
export const pagesWith = (words: string): BuiltPage[] => pages.filter(({ html }) => html.includes(words));

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
