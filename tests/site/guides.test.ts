import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base, dist, pages, pagesWith } from './built-site.ts';

const origin = process.env.SITE_ORIGIN || undefined;
const page = (path: string) => pages.find(({ url }) => url === base + path)!;

test('every picture has a title, and its boxes and clocks are text', () => {
  const figures = pages.flatMap(({ url, root }) => root.querySelectorAll('.figure').map((figure) => ({ url, figure })));
  assert.ok(figures.length >= 20, `only ${figures.length} pictures`);
  for (const { url, figure } of figures) {
    assert.ok(figure.querySelector('figcaption')!.text.trim(), url);
    const names = figure.querySelectorAll('.box-title');
    assert.ok(names.length >= 5 && names.every((name) => name.text.trim()), url);
    assert.ok(figure.querySelectorAll('.arrow, .bar-run, .bar-apply').length >= 4, url);
    for (const drawing of figure.querySelectorAll('svg')) assert.equal(drawing.getAttribute('aria-hidden'), 'true', url);
    assert.equal(figure.querySelectorAll('[style], style, text').length, 0, url);
  }
});

test('words of the law in a picture say where they stand', () => {
  for (const { url, root } of pagesWith('law-words')) for (const text of root.querySelectorAll('.law-words')) assert.match(text.getAttribute('data-official-part') ?? '', /^[a-z0-9-]+\/\d+#p\d+(-i\d+)?$/, url);
});

test('each term of prose can be reached, and holds its meaning and the way to its entry', () => {
  let terms = 0;
  for (const { url, root } of pagesWith('class="term"')) {
    for (const term of root.querySelectorAll('.term')) {
      terms++;
      assert.equal(term.getAttribute('tabindex'), '0', url);
      assert.ok(term.querySelector('.meaning')!.text.length > 10, url);
      assert.match(term.querySelector('.meaning a[href*="/glossary/#"]')!.getAttribute('href')!, /#[a-z0-9-]+$/, url);
      assert.equal(term.closest('a, h1, h2, h3'), null, `${url}: a term stands inside a link or a heading`);
    }
  }
  assert.ok(terms > 150, `only ${terms} terms`);
});

test('the corrections count right, and each verdict has its claims', () => {
  for (const lang of ['en', 'zh']) {
    const { root } = page(`${lang}/corrections/`);
    const claims = root.querySelectorAll('.claim');
    assert.equal(root.querySelector('.filter-all b')!.text, String(claims.length));
    for (const link of root.querySelectorAll('.filter .claim-verdict')) {
      const verdict = link.getAttribute('href')!.replace('#verdict-', '');
      assert.equal(link.querySelector('b')!.text, String(root.querySelectorAll(`.is-${verdict}`).length), verdict);
    }
  }
});

test('a change of tomorrow is called not yet in force, on its page and at home', () => {
  for (const [lang, words] of [['en', 'not yet in force'], ['zh', '尚未施行']] as const) {
    const changes = page(`${lang}/changes/`).root;
    const pending = changes.querySelectorAll('.change-pending li');
    for (const entry of pending) assert.ok(entry.querySelector('.when')!.text.toLowerCase().includes(words));
    assert.equal(changes.querySelectorAll('.change-in-force .change-pending').length, 0);
    const newest = page(`${lang}/`).root.querySelector('.newest')!;
    if (pending.length) assert.ok(newest.text.toLowerCase().includes(words));
  }
});

test('with an origin there is a feed in each language, and every page names it; without, there is none', () => {
  for (const lang of ['en', 'zh']) {
    const file = join(dist, lang, 'feed.xml');
    assert.equal(existsSync(file), Boolean(origin));
    const link = page(`${lang}/guides/`).root.querySelector('link[type="application/atom+xml"]');
    assert.equal(Boolean(link), Boolean(origin));
    if (!origin) continue;
    const feed = readFileSync(file, 'utf8');
    assert.equal(feed.match(/<entry>/g)!.length, page(`${lang}/changes/`).root.querySelectorAll('.timeline > li').length);
    for (const [, url] of feed.matchAll(/<id>([^<]+#[^<]+)<\/id>/g)) assert.ok(page(`${lang}/changes/`).ids.has(new URL(url!).hash.slice(1)), url);
  }
});
