import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { forwards, parsePermalinks, planForwards, resolveKey } from '../../src/domain/permalinks.ts';
import { keepOldIds } from '../../src/integrations/sections/old-addresses.ts';
import { base, dist, pages } from './built-site.ts';

const origin = process.env.SITE_ORIGIN || undefined;
const lock = parsePermalinks(readFileSync('content/permalinks.lock', 'utf8'));
const byUrl = new Map(pages.map((page) => [page.url, page]));
const keys = [...lock.addresses].filter(([key, address]) => address.includes('#') && !lock.aliases.has(key));
const fileOf = (lang: string, key: string) => join(dist, lang, 's', key, 'index.html');
const head = (html: string, pattern: RegExp) => html.match(pattern)?.[1]?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('every section has a page of its own in both languages, and there are no others', () => {
  for (const lang of ['en', 'zh']) {
    const expected = new Set([...keys.map(([key]) => key), ...[...lock.aliases.keys()].filter((old) => resolveKey(old, lock.aliases, new Set(lock.addresses.keys())))]);
    const built = new Set(readdirSync(join(dist, lang, 's')));
    assert.deepEqual([...expected].filter((key) => !built.has(key)), [], lang);
    assert.deepEqual([...built].filter((key) => !expected.has(key)), [], lang);
  }
});

/** Whether a section is a heading and the other one the first that it heads: the first words are those of both. */
function heads(outer: string, inner: string, lang: string): boolean {
  const [[path, over], [other, under]] = [outer.split('#'), inner.split('#')] as [[string, string], [string, string]];
  const list = path === other ? [...byUrl.get(`${base}${lang}/${path}`)!.html.matchAll(/<([a-z0-9]+)[^>]*\sdata-section(?=[\s>=])[^>]*>/g)].map(([tag, name]) => ({ name: name!, id: tag!.match(/\sid="([^"]+)"/)?.[1] })) : [];
  const at = list.findIndex(({ id }) => id === over);
  return at >= 0 && /^h\d$/.test(list[at]!.name) && list[at + 1]?.id === under;
}

test('each previews as itself: title, description, canonical, its own address, a picture that is there', () => {
  for (const lang of ['en', 'zh']) {
    const seen = new Map<string, string>();
    for (const [key, address] of keys) {
      const html = readFileSync(fileOf(lang, key), 'utf8');
      const where = `${lang}/s/${key}/`;
      const title = head(html, /<title>([^<]*)<\/title>/) ?? '';
      const description = head(html, /<meta name="description" content="([^"]*)"/) ?? '';
      assert.ok([...title].length >= 3 && [...title].length <= 80, `${where}: title "${title}"`);
      assert.ok([...description].length >= 4 && [...description].length <= 250, `${where}: description "${description}"`);
      assert.equal(head(html, /property="og:title" content="([^"]*)"/), title, where);
      assert.equal(head(html, /property="og:description" content="([^"]*)"/), description, where);
      assert.match(html, /<meta property="og:ignore_canonical" content="true">/, where);
      assert.doesNotMatch(html, /noindex|data-searched|<script|<style|style="/, where);
      assert.match(html, new RegExp(`href="${base}${lang}/${address.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"`), `${where} does not lead to its context`);
      assert.match(html, new RegExp(`hreflang="(zh-CN|en)"`), where);
      const picture = head(html, /property="og:image" content="([^"]*)"/);
      assert.equal(head(html, /<link rel="canonical" href="([^"]*)"/), origin && `${origin}${base}${lang}/${address.replace(/#.*/, '')}`, where);
      assert.equal(head(html, /property="og:url" content="([^"]*)"/), origin && `${origin}${base}${where}`, where);
      if (origin && process.env.PICTURES !== 'sample') assert.ok(existsSync(join(dist, picture!.slice((origin + base).length))), `${where}: ${picture} is not there`);
      else if (!origin) assert.equal(picture, undefined, where);
      // Two sections may share words ("What to bring"), not name and page: but for a heading and what stands right under it.
      const twin = seen.get(title + description);
      assert.ok(twin === undefined || heads(address, lock.addresses.get(twin)!, lang) || heads(lock.addresses.get(twin)!, address, lang), `${where} and ${twin} preview alike: ${title}`);
      seen.set(title + description, key);
    }
  }
});

test('official words are on a section’s page as on the whole one', () => {
  for (const [key, address] of keys.filter(([, to]) => /^law\/.*#p\d/.test(to))) {
    const [path, id] = address.split('#') as [string, string];
    for (const lang of ['en', 'zh']) {
      const official = readFileSync(fileOf(lang, key), 'utf8').match(new RegExp(`data-official="[^"]*#${id}">([^<]*)<`))?.[1];
      assert.equal(official, byUrl.get(`${base}${lang}/${path}`)!.root.querySelector(`#${id} [data-official]`)!.innerHTML, `${lang}/s/${key}/`);
    }
  }
});

/** Every hundredth, and one of each kind. */
const sample = keys.filter(([key], index) => index % (process.env.TEST_ALL === '1' ? 5 : 100) === 0 || ['sil-63-2', 'lcl-38-1-3', 'sil-63--reading', 'no-audit-office--polite', 'jiangsu--assess', 'who--record', 'glossary--agency'].includes(key));

test('a sample is valid, has one heading first, and leads only to what is there', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'long-title': 'off', 'tel-non-breaking': 'off', 'no-implicit-button-type': 'off', 'no-inline-style': 'error' } });
  const faults: string[] = [];
  assert.ok(sample.length > 25);
  for (const [key] of sample) {
    for (const lang of ['en', 'zh']) {
      const html = readFileSync(fileOf(lang, key), 'utf8');
      const root = parse(html);
      const where = `${lang}/s/${key}/`;
      const report = await validator.validateString(html);
      for (const { messages } of report.results) for (const { message, ruleId } of messages) faults.push(`${where} ${message} (${ruleId})`);
      const levels = root.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1 || levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)) faults.push(`${where} has the headings ${levels.join()}`);
      for (const link of root.querySelectorAll('[href]')) {
        const to = link.getAttribute('href')!;
        if (/^https?:/.test(to)) continue;
        const url = new URL(to, `http://x${base}${where}`);
        const page = byUrl.get(url.pathname);
        if (!page && !existsSync(join(dist, decodeURIComponent(url.pathname).slice(base.length)))) faults.push(`${where} leads to ${to}, which is nowhere`);
        else if (page && url.hash && !page.ids.has(decodeURIComponent(url.hash.slice(1)))) faults.push(`${where}: ${to} names no element`);
      }
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});

test('section pages, pictures and Markdown stay out of the sitemap, the search and what is kept for the counter', () => {
  if (origin) assert.doesNotMatch(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8'), /\/(en|zh)\/s\/|\/pictures\/|\.md</);
  const kept = JSON.parse(readFileSync(join(dist, 'data/offline.json'), 'utf8')) as { files: [string, number][] };
  assert.deepEqual(kept.files.filter(([file]) => /^(en|zh)\/s\/|^pictures\/|\.md$/.test(file)), []);
  for (const [key] of sample) for (const lang of ['en', 'zh']) assert.doesNotMatch(readFileSync(fileOf(lang, key), 'utf8'), /data-searched/, 'the index takes only pages with this mark');
});

test('five sections of five rooms under new ids: the old ids go on marking them without script', () => {
  const renamed = ['guides/agency-or-tax/#', 'law/social-insurance-law/63/#p2', 'scripts/no-audit-office/#polite', 'regions/jiangsu/#assess', 'glossary/#agency'].map((start) => [...lock.addresses].find(([, address]) => address.startsWith(start) && !address.endsWith('#'))!);
  const current = new Map(lock.addresses);
  const aliases = new Map<string, string>();
  const addresses = new Map(lock.addresses);
  for (const [key, address] of renamed) {
    aliases.set(`${key}-before`, key);
    addresses.set(`${key}-before`, `${address}-before`);
  }
  const list = forwards({ addresses, aliases, former: new Map() }, current);
  assert.equal(list.length, 5);
  const plan = planForwards(list, new Set([...current.values()].map((address) => address.replace(/#.*/, ''))));
  for (const lang of ['en', 'zh']) {
    for (const [path, targets] of plan.targets) {
      const root = parse(keepOldIds(byUrl.get(`${base}${lang}/${path}`)!.html, targets, []));
      for (const { old, now } of targets) assert.ok(root.querySelector(`[id="${now}"] [id="${old}"]`), `${lang}/${path}#${old} is not in #${now}`);
    }
  }
  assert.equal([...plan.targets.values()].flat().length, 5);
});

test('section pages are small', () => {
  const heavy = sample.filter(([key]) => readFileSync(fileOf('en', key), 'utf8').length > 40_000);
  assert.deepEqual(heavy, []);
});

test('whatever can be copied by itself has an address that is promised', () => {
  const promised = new Set(lock.addresses.values());
  const strays = pages.flatMap(({ url, html }) => [...html.matchAll(/<[a-z][^>]*\sdata-section(?=[\s>=])[^>]*>/g)].map(([tag]) => tag!.match(/\sid="([^"]+)"/)?.[1]).map((id) => `${url.slice(base.length).replace(/^(en|zh)\//, '')}#${id}`)).filter((address) => !promised.has(address));
  assert.deepEqual([...new Set(strays)].slice(0, 20), [], 'list these sections in src/library/pages.ts, or take data-section off');
});
