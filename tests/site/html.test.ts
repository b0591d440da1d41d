import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pages, samplePages } from './built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // How the build writes HTML, not whether it is valid.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-implicit-button-type': 'off',
    // Rules of taste of the validator: long titles and telephone numbers that are no links.
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // Custom elements are named in the client folder.
    'unrecognized-char-ref': 'error',
  },
});

test('every kind of page is valid HTML', async () => {
  const chosen = process.env.TEST_ALL === '1' ? pages : samplePages();
  assert.ok(chosen.length >= 10);
  const faults: string[] = [];
  for (const { url, html } of chosen) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) for (const { message, ruleId, line } of messages) faults.push(`${url}:${line} ${message} (${ruleId})`);
  }
  assert.deepEqual(faults.slice(0, 30), []);
});

test('every page has one first-level heading, no empty heading or head of a table, and no level left out', () => {
  for (const { url, root } of pages) {
    const levels = root.querySelectorAll('h1, h2, h3, h4').map((heading) => {
      assert.notEqual(heading.text.trim(), '', `${url} has an empty heading`);
      return Number(heading.tagName[1]);
    });
    for (const head of root.querySelectorAll('th')) assert.notEqual(head.text.trim(), '', `${url} has a table with an empty head: say what its column or row holds`);
    assert.equal(levels.filter((level) => level === 1).length, 1, `${url} has ${levels.join()}`);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `${url} jumps from h${before} to h${level}`);
      return level;
    });
  }
});

test('every page has a language, a title and a description of its own', () => {
  const titles = new Map<string, string>();
  for (const { url, root } of pages) {
    assert.match(root.querySelector('html')?.getAttribute('lang') ?? '', /^(en|zh-CN)$/, url);
    const title = root.querySelector('title')?.text ?? '';
    assert.ok(title.length > 3, url);
    assert.ok(!titles.has(title), `${url} and ${titles.get(title)} share the title ${title}`);
    titles.set(title, url);
    if (!url.endsWith('404.html')) assert.ok((root.querySelector('meta[name=description]')?.getAttribute('content') ?? '').length > 5, url);
  }
});

test('Chinese on an English page says that it is Chinese', () => {
  for (const { url, root } of samplePages().filter((page) => page.url.includes('/en/'))) {
    for (const text of root.querySelectorAll('main [data-official], main [data-spoken]')) {
      assert.equal(text.closest('[lang]')?.getAttribute('lang'), 'zh-CN', url);
    }
  }
});
