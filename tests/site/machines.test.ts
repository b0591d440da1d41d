import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { base, dist, kindOf, pages } from './built-site.ts';

const origin = process.env.SITE_ORIGIN ?? '';
const own = pages.filter((page) => /\/(en|zh)\//.test(page.url) && !/\/(screen|card)\/$/.test(page.url));
const byUrl = new Map(pages.map((page) => [page.url, page]));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Record<string, never>;

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
  pattern?: string;
  minLength?: number;
}

/** Holds data against the part of JSON Schema that our schemas use. */
function faults(data: unknown, schema: Schema, at = ''): string[] {
  if (schema.anyOf) return schema.anyOf.some((option) => faults(data, option, at).length === 0) ? [] : [`${at} is none of what it may be`];
  if (schema.enum) return schema.enum.includes(data) ? [] : [`${at}: ${String(data)}`];
  const type = data === null ? 'null' : Array.isArray(data) ? 'array' : Number.isInteger(data) ? 'integer' : typeof data;
  if (schema.type && type !== schema.type) return [`${at} is ${type}`];
  if (schema.pattern && !new RegExp(schema.pattern).test(data as string)) return [`${at}: ${String(data)}`];
  if (schema.minLength && (data as string).length < schema.minLength) return [`${at} is empty`];
  if (schema.items) return (data as unknown[]).flatMap((entry, index) => faults(entry, schema.items!, `${at}/${index}`));
  if (!schema.properties) return [];
  const entry = data as Record<string, unknown>;
  return [...(schema.required ?? []).filter((name) => !(name in entry)).map((name) => `${at} lacks ${name}`), ...Object.keys(entry).flatMap((name) => (schema.properties![name] ? faults(entry[name], schema.properties![name], `${at}/${name}`) : [`${at} has ${name}`]))];
}

test('every page is there as Markdown, parses, says its address and leads to what exists', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const broken: string[] = [];
  for (const [index, { url, html }] of own.entries()) {
    const path = `${url.slice(base.length).replace(/\/$/, '')}.md`;
    assert.ok(html.includes(`type="text/markdown"`) && html.includes(`href="${base + path}"`), path);
    assert.ok(existsSync(join(dist, path)), path);
    // Parsing all of them takes long: every eighth, and whatever is no article.
    if (process.env.TEST_ALL !== '1' && index % 8 && /\/law\/.*\d/.test(url)) continue;
    const text = read(path);
    assert.ok(text.includes(`<${origin}${url}>`), `${path} does not say its address`);
    assert.doesNotMatch(text, /undefined|\[object|<\/?[a-z]+[ >]/, path);
    const tree = parser.parse(text);
    let titles = 0;
    visit(tree, (node) => {
      if (node.type === 'heading' && node.depth === 1) titles++;
      if (node.type !== 'link' || !node.url.startsWith(origin || '/') || !node.url.startsWith(origin + base)) return;
      const to = new URL(node.url, 'http://x');
      const page = byUrl.get(to.pathname);
      if (!page && !existsSync(join(dist, decodeURIComponent(to.pathname).slice(base.length)))) broken.push(`${path}: ${node.url}`);
      else if (page && to.hash && !page.ids.has(decodeURIComponent(to.hash.slice(1)))) broken.push(`${path}: ${node.url}`);
    });
    assert.equal(titles, 1, `${path} has ${titles} titles`);
  }
  assert.deepEqual(broken.slice(0, 10), []);
});

test('the Markdown of an article holds its official words', () => {
  for (const { url, root } of own.filter((page) => /\/law\/[^/]+\/\d+\/$/.test(page.url))) {
    const text = read(`${url.slice(base.length).replace(/\/$/, '')}.md`).replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    for (const official of root.querySelectorAll('[data-official]')) assert.ok(text.includes(official.textContent), `${url} ${official.getAttribute('data-official')}`);
  }
});

test('articles.json keeps to its schema and to the pages', () => {
  const data = json('data/articles.json') as unknown as { articles: { id: string; address: Record<string, string>; paragraphs: { id: string; official: string; address: Record<string, string>; items: { address: Record<string, string> }[] }[]; wording: string; described: unknown }[] };
  assert.deepEqual(faults(data, json('data/articles.schema.json')).slice(0, 10), []);
  assert.equal(data.articles.length, own.filter((page) => /\/en\/law\/[^/]+\/\d+\/$/.test(page.url)).length);
  for (const article of data.articles) {
    assert.equal(article.wording === 'unconfirmed', article.paragraphs.length === 0 && article.described !== null, article.id);
    for (const { address } of [article, ...article.paragraphs, ...article.paragraphs.flatMap(({ items }) => items)]) {
      for (const to of Object.values(address)) assert.ok(existsSync(join(dist, new URL(to, 'http://x').pathname.slice(base.length), 'index.html')), to);
    }
  }
  const zh = data.articles.find(({ id }) => id === 'sil-63')!.paragraphs[1]!;
  assert.equal(zh.official, byUrl.get(`${base}zh/law/social-insurance-law/63/`)!.root.querySelector('[data-official$="#p2"]')!.textContent);
});

test('every citation is in legal form and with the full official title, in both languages', () => {
  const data = json('data/articles.json') as unknown as { laws: { id: string; title: Record<'en' | 'zh', string> }[]; articles: ({ law: string; paragraphs: (Cited & { items: Cited[] })[] } & Cited)[] };
  interface Cited { id: string; citation: Record<'en' | 'zh', string> }
  const n = '[一二三四五六七八九十百零]+';
  let seen = 0;
  for (const article of data.articles) {
    const { title } = data.laws.find(({ id }) => id === article.law)!;
    const sole = article.paragraphs.length === 1;
    const check = ({ id, citation }: Cited, paragraph: boolean, item: boolean) => {
      seen++;
      const zh = `^第${n}条${paragraph && !sole ? `第${n}款` : ''}${item ? `第${n}项` : ''}$`;
      const en = `^, Article \\d+${paragraph && !sole ? ', paragraph \\d+' : ''}${item ? ', item \\d+' : ''}$`;
      assert.ok(citation.zh.startsWith(`《${title.zh}》`) && new RegExp(zh).test(citation.zh.slice(title.zh.length + 2)), `${id}: ${citation.zh}`);
      assert.ok(citation.en.startsWith(title.en) && new RegExp(en).test(citation.en.slice(title.en.length)), `${id}: ${citation.en}`);
    };
    check(article, false, false);
    for (const paragraph of article.paragraphs) {
      check(paragraph, true, false);
      for (const item of paragraph.items) check(item, true, true);
    }
  }
  assert.ok(seen > 1000 && data.laws.length === 27, `${seen} of ${data.laws.length} laws`);
});

test('llms.txt lists every page, each link to something', () => {
  const text = read('llms.txt');
  assert.match(text, /^# Bujiao/);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => new URL(to!, 'http://x').pathname.slice(base.length));
  assert.ok(links.length > 900);
  assert.deepEqual(links.filter((path) => !existsSync(join(dist, path))), []);
});

test('structured data parses, and says what each kind of page is', () => {
  const types = new Map<string, Set<string>>();
  for (const page of own) {
    const script = page.html.match(/<script type="application\/ld\+json">([^<]*)<\/script>/)?.[1];
    if (!script) continue;
    const data = JSON.parse(script) as { '@context': string; '@graph': { '@type': string; '@id'?: string; itemListElement?: unknown[] }[] };
    assert.equal(data['@context'], 'https://schema.org');
    for (const { '@type': type, '@id': id } of data['@graph']) {
      types.set(kindOf(page), (types.get(kindOf(page)) ?? new Set()).add(type));
      if (id) assert.ok(id.startsWith(origin || '/'), `${page.url}: ${id}`);
    }
  }
  for (const [kind, type] of [['article', 'Legislation'], ['law', 'Legislation'], ['guide', 'Article'], ['script', 'Question'], ['region', 'AdministrativeArea'], ['list', 'DefinedTermSet'], ['home', 'WebSite'], ['outcome', 'BreadcrumbList']]) assert.ok(types.get(kind!)?.has(type!), `${kind} pages: ${[...(types.get(kind!) ?? [])].join()}`);
});
