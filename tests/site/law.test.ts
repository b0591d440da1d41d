import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HTMLElement, Node } from 'node-html-parser';
import { readLibrary } from '../../src/library/index.ts';
import { base, pages } from './built-site.ts';

const byUrl = new Map(pages.map((page) => [page.url, page]));
const { laws, citations, comparisons } = readLibrary();
const pageAt = (path: string) => byUrl.get(base + path) ?? assert.fail(`${path} does not exist`);

/** Where a citation may stand without a link: in one, in the law's own words, in headings, titles of links and speech. */
const exempt = 'a, button, summary, h1, h2, h3, [data-official], [data-official-part], .ours, .translation, [data-spoken], ruby, rt, script, input, textarea, template, svg, .label, [class^=paper-], .gloss';

/** The running text of a page outside those places, one piece a block. */
function* runningText(element: HTMLElement, left: Set<HTMLElement>): Generator<string> {
  const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;
  let piece = '';
  for (const node of element.childNodes) {
    if (isElement(node)) {
      if (left.has(node)) piece += '\u0000';
      else yield* runningText(node, left);
    } else piece += node.text;
  }
  if (piece.trim()) yield piece;
}

test('every article of a known law that running text names is a link, in both languages', () => {
  const unlinked: string[] = [];
  const forms = new RegExp(`(?<![\\w/-])(?:${citations.books.flatMap(({ short, code }) => [short.en.replace(/[()]/g, '\\$&'), code.toUpperCase()]).join('|')}) (\\d+)(?:\\(\\d+\\))*`, 'g');
  // What is shown to a clerk or printed on a card or a paper holds the law's words and nothing to tap.
  for (const { url, root } of pages.filter((page) => !/\/(screen|card)\/$/.test(page.url))) {
    const main = root.querySelector('main');
    if (!main) continue;
    for (const text of runningText(main, new Set(main.querySelectorAll(exempt)))) {
      for (const { text: cited, citation } of citations.find(text)) if (citation) unlinked.push(`${url}: ${cited}`);
      for (const [cited, number] of text.matchAll(forms)) {
        const book = citations.books.find(({ short, code }) => cited.startsWith(`${short.en} ${number}`) || cited.startsWith(`${code.toUpperCase()} ${number}`));
        if (book?.articles.has(Number(number)) && !unlinked.includes(`${url}: ${cited}`)) unlinked.push(`${url}: ${cited}`);
      }
    }
  }
  assert.deepEqual(unlinked.slice(0, 30), [], `${unlinked.length} citations without a link`);
});

test('each law says its rank on the ladder, and the ladder is explained once', () => {
  for (const lang of ['en', 'zh']) {
    for (const { id, data } of laws) {
      const { root, url } = pageAt(`${lang}/law/${id}/`);
      const here = root.querySelectorAll('.ladder [aria-current]');
      assert.equal(here.length, 1, url);
      const target = here[0]!.getAttribute('href')!;
      assert.equal(target, `${base}${lang}/law/#rank-${data.rank}`, url);
      assert.ok(pageAt(`${lang}/law/`).ids.has(`rank-${data.rank}`));
      assert.ok(root.querySelectorAll('.law-facts dd').every((dd) => dd.text.trim() !== ''), `${url} has an empty fact`);
    }
  }
});

test('an article of a law that is not yet in force says so, and from when', () => {
  for (const { id, data, articles } of laws.filter((law) => law.data.validity.state === 'pending')) {
    for (const { data: article } of articles) {
      assert.match(pageAt(`en/law/${id}/${article.number}/`).root.querySelector('.notices')!.text, /not yet in force/, `${id}/${article.number}`);
      assert.ok(pageAt(`zh/law/${id}/${article.number}/`).root.querySelector('.notices')!.text.includes(`尚未施行`), `${id}/${article.number}`);
      assert.ok(data.inForce > '2026-11-21');
    }
  }
});

test('texts that compete stand side by side, and both articles lead there', () => {
  assert.ok(comparisons.length >= 2);
  for (const lang of ['en', 'zh']) {
    for (const { id, data } of comparisons) {
      const { root, url } = pageAt(`${lang}/law/compare/${id}/`);
      const shown = root.querySelectorAll('[data-official]').map((element) => element.getAttribute('data-official')!);
      for (const at of [data.left, data.right]) {
        const { law, article } = citations.read(at);
        assert.ok(shown.some((official) => official.startsWith(`${law}/${article}#`)), `${url} does not show ${at}`);
        assert.ok(pageAt(`${lang}/law/${law}/${article}/`).root.querySelector(`a[href="${url}"]`), `${at} does not lead to ${url}`);
      }
    }
  }
});

test('a paragraph that pages use says by how many, closed until it is asked for, without a script', () => {
  const unit = pageAt('en/law/social-insurance-law/63/').root.querySelector('#p2')!;
  const used = unit.querySelector('details.used')!;
  assert.equal(used.getAttribute('open'), undefined);
  assert.ok(used.querySelectorAll('a').length >= 5);
  assert.ok(used.querySelector(`a[href="${base}en/who/enforce/"]`), 'the outcome that rests on the transfer is named under it');
});

test('pages that readers act on say what they were reviewed against; none says that its text has changed', () => {
  for (const path of ['en/guides/agency-or-tax/', 'zh/scripts/no-audit-office/', 'en/who/unregistered/']) assert.ok(pageAt(path).root.querySelectorAll('.reviewed a.cite').length > 0, path);
  for (const { url, root } of pages) assert.equal(root.querySelector('.text-changed'), null, url);
});
