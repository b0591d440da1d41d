import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { pages } from './built-site.ts';

const squeeze = (text: string) => text.replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
const by = (root: HTMLElement, mark: string) => new Map(root.querySelectorAll(`[data-${mark}]`).map((element) => [element.getAttribute(`data-${mark}`)!, squeeze(element.textContent)]));

for (const lang of ['en', 'zh']) {
  const root = parse(pages.find(({ url }) => url.endsWith(`/${lang}/who/`))!.html);
  test(`the chart says what the list says: ${lang}`, () => {
    const charts = root.querySelectorAll('svg[data-chart]');
    assert.ok(charts.length >= 1);
    for (const chart of charts) {
      for (const part of ['question', 'answer', 'outcome']) {
        const [drawn, listed] = [by(chart, `chart-${part}`), by(root, `list-${part}`)];
        assert.ok(listed.size > 10);
        assert.deepEqual([...drawn].sort(), [...listed].sort(), part);
      }
    }
  });

  test(`and so do the questions one by one: ${lang}`, () => {
    const listed = by(root, 'list-answer');
    for (const section of root.querySelectorAll('.question')) {
      for (const link of section.querySelectorAll('[data-answer]')) assert.equal(squeeze(link.querySelector('b')!.textContent), listed.get(`${section.id}.${link.getAttribute('data-answer')}`));
      assert.equal(squeeze(section.querySelector('.ask')!.textContent), by(root, 'list-question').get(section.id));
    }
  });

  test(`the chart carries no style of its own: ${lang}`, () => assert.equal(root.querySelectorAll('svg [style], svg style').length, 0));

  test(`each cell of the table of who does what is an article or says that it is not the body's task: ${lang}`, () => {
    const table = parse(pages.find(({ url }) => url.endsWith(`/${lang}/bodies/`))!.html).querySelector('table.tasks')!;
    const cells = table.querySelectorAll('tbody td');
    assert.equal(cells.length % 7, 0);
    for (const cell of cells) assert.ok(cell.querySelector('a.cite') ?? cell.classList.contains('not-its-task'), cell.textContent);
  });
}
