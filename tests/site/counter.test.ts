import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { qrPath } from '../../src/domain/qr.ts';
import { base, dist, pages } from './built-site.ts';

const origin = process.env.SITE_ORIGIN || undefined;
const byUrl = new Map(pages.map((page) => [page.url, page]));
const under = (pattern: RegExp) => pages.filter(({ url }) => pattern.test(url));
const scriptPages = under(/\/(en|zh)\/scripts\/[a-z0-9-]+\/$/);
const outcomePages = under(/\/(en|zh)\/who\/[a-z0-9-]+\/$/);
const articlePages = under(/\/(en|zh)\/law\/[a-z0-9-]+\/\d+\/$/);
const screens = under(/\/screen\/$/);
const cards = under(/\/card\/$/);

test('every script, outcome and quoted article is one tap away from its screen', () => {
  assert.ok(scriptPages.length >= 56 && outcomePages.length > 60 && articlePages.length > 500);
  for (const { url, root } of [...scriptPages, ...outcomePages, ...articlePages]) {
    const quoted = !articlePages.some((page) => page.url === url) || root.querySelector('.law-block [data-official]');
    const links = root.querySelectorAll('main a').map((link) => link.getAttribute('href')!).filter((href) => href.startsWith(`${url}screen/`));
    assert.equal(links.length > 0, Boolean(quoted), url);
    for (const link of links) assert.ok(byUrl.has(link.split('#')[0]!), `${url}: ${link}`);
  }
});

test('a screen holds Chinese words and nothing else, with anchors of its own', () => {
  for (const { url, root } of screens) {
    const sections = root.querySelectorAll('.screen');
    assert.ok(sections.length > 0, url);
    for (const section of sections) {
      assert.ok(section.id && section.getAttribute('lang') === 'zh-CN', url);
      assert.doesNotMatch(section.text, /[a-z]{3}/i, `${url}#${section.id} holds foreign words`);
      assert.match(section.querySelector('.words')!.classNames, /\bsize-\d+\b/);
    }
    assert.equal(root.querySelectorAll('a, button, img, header, nav').length, 1, `${url} holds more than its way out`);
    assert.equal(root.querySelector('a.close')!.getAttribute('href'), url.replace(/screen\/$/, ''));
    assert.equal(root.querySelector('[data-searched]'), null, `${url} is in the search`);
  }
  for (const { url } of scriptPages) assert.deepEqual(byUrl.get(`${url}screen/`)!.root.querySelectorAll('.screen').map(({ id }) => id), ['polite', 'firm', 'in-writing'], url);
});

test('a spoken line on its screen is the line of its page', () => {
  for (const { url, root } of scriptPages) {
    const said = root.querySelectorAll('.replies [data-spoken]').map((line) => {
      line.querySelectorAll('rt, rp').forEach((sound) => sound.remove());
      return line.text;
    });
    assert.deepEqual(byUrl.get(`${url}screen/`)!.root.querySelectorAll('.words p').map(({ text }) => text), said, url);
  }
});

test('screens are small and bring their own style and script only', () => {
  const size = screens.reduce((sum, { html }) => sum + html.length, 0) / screens.length;
  assert.ok(size < 4000, `${Math.round(size)} characters a page`);
  const asked = new Set(screens.flatMap(({ root }) => root.querySelectorAll('script[src], link[rel=stylesheet]').map((element) => element.getAttribute('src') ?? element.getAttribute('href')!)));
  assert.equal(asked.size, 2, [...asked].join());
  for (const file of asked) {
    const path = join(dist, file.slice(base.length));
    assert.ok(statSync(path).size < 6000, `${file} has ${statSync(path).size} bytes`);
    assert.doesNotMatch(readFileSync(path, 'utf8'), /\bfetch\(|XMLHttpRequest|@import|url\(|localStorage|sessionStorage/, file);
  }
});

test('nothing that was repealed is shown on a screen', () => {
  let repealed = 0;
  for (const { url, root } of articlePages) {
    const screen = byUrl.get(`${url}screen/`);
    for (const { id } of root.querySelectorAll('.unit.repealed')) {
      repealed++;
      assert.ok(!screen?.root.getElementById(id), `${url}screen/#${id}`);
    }
  }
  assert.ok(repealed > 0);
});

test('every script and outcome has a card: four on a sheet, with the code of its page where the address is known', () => {
  assert.equal(cards.length, scriptPages.length + outcomePages.length);
  for (const { url, root } of cards) {
    const four = root.querySelectorAll('.card');
    assert.equal(four.length, 4, url);
    assert.deepEqual(four.map((card) => card.getAttribute('aria-hidden')), [undefined, 'true', 'true', 'true']);
    assert.equal(four[0]!.querySelectorAll('.card-blanks dt').length, 3, url);
    const page = url.replace(/card\/$/, '');
    const address = four[0]!.querySelector('.card-address')!.text;
    if (origin) {
      assert.equal(root.querySelector('.card-qr path')!.getAttribute('d'), qrPath(origin + page).path, url);
      assert.equal(four[3]!.querySelector('.card-qr use')!.getAttribute('href'), '#qr');
      assert.ok(address.includes(page), url);
    } else {
      assert.equal(root.querySelector('.card-qr'), null, `${url} has a code without an address`);
      assert.match(address, /›/, `${url} says in words where it stands`);
    }
    assert.ok(byUrl.get(page)!.root.querySelectorAll('a').some((link) => link.getAttribute('href') === url), `${page} does not lead to its card`);
  }
});

test('the index of scripts has every script by what they said, by office and by tone', () => {
  for (const lang of ['en', 'zh']) {
    const { root } = byUrl.get(`${base}${lang}/scripts/`)!;
    const links = (selector: string) => new Set(root.querySelectorAll(`${selector} a.row-said`).map((link) => link.getAttribute('href')!.replace(/#.*/, '')));
    const sections = ['said', 'office', 'tone'].map((id) => root.querySelector(`#${id}`)!.parentNode);
    for (const section of sections) assert.equal(new Set(section!.querySelectorAll('a.row-said').map((link) => link.getAttribute('href')!.replace(/#.*/, ''))).size, scriptPages.length / 2, lang);
    assert.equal(links('.sound').size, scriptPages.length / 2);
    for (const row of root.querySelectorAll('.sound li')) {
      assert.match(row.querySelector('.row-said')!.text, /\p{Script=Han}/u);
      assert.ok(row.querySelector('.verdict-mark'), 'a row says whether they are right');
    }
    const letters = root.querySelectorAll('.sound h3').map(({ text }) => text);
    assert.deepEqual(letters, [...letters].sort());
  }
});

test('with an origin, screens and cards are left out of the site map', { skip: !origin && 'no origin' }, () => {
  const maps = readdirSync(dist).filter((file) => /^sitemap-\d+\.xml$/.test(file));
  assert.ok(maps.length > 0);
  for (const file of maps) assert.doesNotMatch(readFileSync(join(dist, file), 'utf8'), /\/(screen|card)\/</, file);
});
