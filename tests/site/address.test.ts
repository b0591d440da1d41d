import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsePermalinks } from '../../src/domain/permalinks.ts';
import { base, dist, pages } from './built-site.ts';

const origin = process.env.SITE_ORIGIN || undefined;
const byUrl = new Map(pages.map((page) => [page.url, page]));

test('every section address of the lock exists in both languages', () => {
  const { addresses, aliases } = parsePermalinks(readFileSync('content/permalinks.lock', 'utf8'));
  assert.ok(addresses.size > 500);
  for (const [key, address] of addresses) {
    if (aliases.has(key)) continue;
    const [path, fragment] = address.split('#') as [string, string?];
    for (const lang of ['en', 'zh']) {
      const page = byUrl.get(`${base}${lang}/${path === '' ? '' : path}`);
      assert.ok(page, `${key}: ${lang}/${path} does not exist`);
      if (fragment) assert.ok(page.ids.has(fragment), `${key}: ${lang}/${path} has no #${fragment}`);
    }
  }
});

test('with an origin, pages name their canonical address and their twin; without, nothing pretends to', () => {
  for (const { url, root } of pages.filter((page) => !page.url.endsWith('404.html'))) {
    const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
    assert.equal(canonical, origin ? origin + url : undefined, url);
    const alternates = root.querySelectorAll('link[rel=alternate][hreflang]').map((link) => link.getAttribute('href'));
    if (origin && /\/(en|zh)\//.test(url)) assert.deepEqual(alternates.sort(), ['en', 'zh'].map((lang) => origin + url.replace(/\/(en|zh)\//, `/${lang}/`)).sort(), url);
    else if (!origin) assert.deepEqual(alternates, [], url);
  }
  assert.equal(existsSync(join(dist, 'sitemap-index.xml')), Boolean(origin));
});

test('an article page shows its units complete and in order, each official text alone in its element', () => {
  let units = 0;
  for (const { url, root } of pages.filter((page) => /\/(en|zh)\/law\/[a-z0-9-]+\/\d+\/$/.test(page.url))) {
    for (const element of root.querySelectorAll('[data-official]')) {
      units++;
      assert.equal(element.querySelectorAll('*').length, 0, `${url} mixes something into official words`);
      assert.match(element.getAttribute('data-official')!, /^[a-z0-9-]+\/\d+#p\d+(-i\d+)?$/);
    }
  }
  assert.ok(units > 500, `only ${units} official texts`);
});

test('the marks that others rely on are there', () => {
  const has = (path: string, selector: string) => assert.ok(byUrl.get(base + path)?.root.querySelector(selector), `${path} has no ${selector}`);
  has('en/scripts/no-audit-office/', '[data-spoken] rt');
  has('zh/scripts/no-audit-office/', '[data-spoken] rt');
  has('en/search/', '[data-search-results]');
  has('zh/law/social-insurance-law/63/', '[data-official="social-insurance-law/63#p2"]');
});
