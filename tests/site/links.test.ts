import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base, dist, pages } from './built-site.ts';

const byUrl = new Map(pages.map((page) => [page.url, page]));

test('every link, style, script and picture of the site leads to something, and every fragment to an element', () => {
  const broken: string[] = [];
  let followed = 0;
  for (const page of pages) {
    for (const element of page.root.querySelectorAll('[href], [src], [action]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!;
      if (/^(https?:|mailto:|data:)/.test(target)) continue;
      followed++;
      const url = new URL(target, `http://x${page.url}`);
      const to = byUrl.get(decodeURIComponent(url.pathname));
      if (!url.pathname.startsWith(base)) broken.push(`${page.url}: ${target} leaves the base path`);
      else if (!to && !existsSync(join(dist, decodeURIComponent(url.pathname).slice(base.length)))) broken.push(`${page.url}: ${target} leads nowhere`);
      else if (to && url.hash && !to.ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${page.url}: ${target} names no element`);
    }
  }
  assert.ok(followed > pages.length * 10, `only ${followed} links were followed`);
  assert.deepEqual(broken.slice(0, 20), []);
});

test('external links go to official sites or known media, and tell nobody where the reader came from', () => {
  for (const page of pages) {
    for (const link of page.root.querySelectorAll('a[href^="http"]')) {
      const host = new URL(link.getAttribute('href')!).hostname;
      assert.match(host, /(^|\.)(gov\.cn|caixin\.com|hkwb\.net|wuhunews\.cn)$/, `${page.url} links to ${host}`);
      assert.match(link.getAttribute('rel') ?? '', /noreferrer/, `${page.url}: ${host}`);
    }
  }
});

test('nothing is loaded from another host, and no code stands inside a page', () => {
  for (const page of pages) {
    for (const element of page.root.querySelectorAll('script, link[rel=stylesheet], img, iframe, object, source')) {
      const target = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      assert.doesNotMatch(target, /^(https?:)?\/\//, `${page.url} loads ${target}`);
      if (element.tagName === 'SCRIPT' && element.getAttribute('type') !== 'application/ld+json') assert.ok(target, `${page.url} holds an inline script`);
    }
    assert.equal(page.root.querySelectorAll("style, [style]").length, 0, `${page.url} holds an inline style`);
    assert.doesNotMatch(page.html, /<[^>]+ on(click|load|error|submit|input|change)=/i, `${page.url} holds an inline handler`);
  }
});

test('each page has its twin in the other language, with the same section ids', () => {
  for (const page of pages.filter(({ url }) => url.startsWith(`${base}en/`))) {
    const twin = byUrl.get(page.url.replace(`${base}en/`, `${base}zh/`));
    assert.ok(twin, `${page.url} has no Chinese twin`);
    const ids = (of: typeof page) => of.root.querySelectorAll('main [id]').map(({ id }) => id);
    assert.deepEqual(ids(twin), ids(page), page.url);
  }
});
