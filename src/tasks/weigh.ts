// Weighs every page of the built site as a browser loads it: requests and bytes (brotli) beyond the page's own text,
// of them script and style. Prints one row for each kind of page, the heaviest of its kind, and fails over budget.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';
import { basePath } from '../settings.ts';

const dist = process.env.OUT_DIR ?? 'dist';
const squeeze = (body: Buffer | string): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizes = new Map<string, number>();
const sizeOf = (path: string): number => {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = squeeze(readFileSync(join(dist, path)));
  sizes.set(path, size);
  return size;
};

/** A script and everything it imports before anything is touched; what it imports later is not counted. */
function scriptFiles(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(dist, path), 'utf8');
  for (const [, to] of code.matchAll(/\bimport\s*(?:[\w*{}\s,$]+\s*from\s*)?["'](\.[^"']+)["']/g)) scriptFiles(join(dirname(path), to!), seen);
  return seen;
}

interface Weight {
  page: string;
  requests: number;
  beyond: number;
  script: number;
  style: number;
}

/** Budgets of the kinds of page that most readers open: requests, and bytes beyond the text. */
const budgets: Record<string, Omit<Weight, 'page'>> = { article: { requests: 4, beyond: 10_000, script: 3500, style: 4500 }, guide: { requests: 4, beyond: 10_000, script: 3500, style: 4500 } };

const heaviest = new Map<string, Weight>();
const faults: string[] = [];
for (const file of readdirSync(dist, { recursive: true }).map(String).sort()) {
  const path = file.split(sep).join('/');
  if (!path.endsWith('.html') || !statSync(join(dist, file)).isFile() || /^(en|zh)\/s\//.test(path)) continue;
  const html = readFileSync(join(dist, file), 'utf8');
  const root = parse(html);
  const local = (value: string | undefined): string[] => (value?.startsWith(basePath) ? [value.slice(basePath.length)] : []);
  const scripts = new Set(root.querySelectorAll('script[src]').flatMap((element) => local(element.getAttribute('src'))).flatMap((src) => [...scriptFiles(src)]));
  const styles = new Set(root.querySelectorAll('link[rel=stylesheet]').flatMap((element) => local(element.getAttribute('href'))));
  const pictures = new Set(root.querySelectorAll('img[src]:not([loading=lazy])').flatMap((element) => local(element.getAttribute('src'))));
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, each) => total + sizeOf(each), 0);
  const text = squeeze(root.querySelector('body')?.text.replace(/\s+/g, ' ') ?? '');
  const whole = squeeze(html);
  const weight: Weight = { page: `/${path}`, requests: 1 + scripts.size + styles.size + pictures.size, beyond: whole - text + sum(scripts) + sum(styles) + sum(pictures), script: sum(scripts), style: sum(styles) };
  const kind = root.querySelector('body')?.classNames.match(/kind-(\w+)/)?.[1] ?? 'other';
  for (const [what, most] of Object.entries(budgets[kind] ?? {}) as [keyof Omit<Weight, 'page'>, number][]) if (weight[what] > most) faults.push(`${weight.page}: ${what} ${weight[what]}, at most ${most}`);
  if (weight.beyond > (heaviest.get(kind)?.beyond ?? -1)) heaviest.set(kind, weight);
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
console.log('| kind of page (its heaviest) | requests | beyond its text | of it script | of it style |\n|---|---|---|---|---|');
for (const [kind, { page, requests, beyond, script, style }] of [...heaviest].sort()) console.log(`| ${kind}: ${page.replace('index.html', '')} | ${requests} | ${kb(beyond)} | ${kb(script)} | ${kb(style)} |`);
if (faults.length) {
  console.error(`\nOver budget:\n${faults.slice(0, 20).join('\n')}`);
  process.exit(1);
}
