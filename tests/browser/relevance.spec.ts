// What Node measures of the search (tests/site/relevance.test.ts) holds in a page: typed into its box, the same pages come.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { Search } from '../../src/domain/query/search.ts';
import { bars, queries, Rate, type Query } from '../relevance/rate.ts';

/** Types one query into the search page, and gives the addresses of the results in the page's language, below it. */
const ask = (page: Page, { q, lang }: Query): Promise<string[]> =>
  page.evaluate(
    ([query, folder]) => {
      const input = document.querySelector<HTMLInputElement>('search-page input')!;
      const list = document.querySelector<HTMLElement>('[data-search-results]')!;
      list.dataset.state = 'typed';
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise<string[]>((done) => {
        const seen = new MutationObserver(() => {
          if (list.dataset.state !== 'done') return;
          seen.disconnect();
          done([...list.querySelectorAll('a')].map(({ href }) => new URL(href)).filter(({ pathname }) => pathname.includes(folder)).map(({ pathname, hash }) => pathname.split(folder)[1]! + hash));
        });
        seen.observe(list, { attributes: true, attributeFilter: ['data-state'] });
      });
    },
    [q, `/${lang}/`] as const,
  );

/** Those set aside, and one in six of the others; the long run asks them all. */
const asked = queries.filter(({ held }, place) => held || process.env.TEST_ALL === '1' || place % 6 === 0);
const load = async (path: string): Promise<unknown> => JSON.parse(readFileSync(join('dist', path), 'utf8'));

test('queries typed into the box find what the search files give', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const rate = new Rate();
  const differ: string[] = [];
  await Promise.all(
    (['en', 'zh'] as const).map(async (lang) => {
      const search = new Search(load, lang);
      const page = await browser.newPage({ baseURL });
      await page.goto(`${lang}/search/`);
      await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached' });
      for (const query of asked.filter((each) => each.lang === lang)) {
        const found = await ask(page, query);
        if (query.held) rate.count(query, found);
        const same = (await search.ask(query.q, undefined, { typing: true })).results.filter((each) => each.lang === lang).map(({ path }) => path);
        if (found.slice(0, 3).join() !== same.slice(0, 3).join()) differ.push(`${query.q}: ${found.slice(0, 3).join(' ')}, not ${same.slice(0, 3).join(' ')}`);
      }
      await page.close();
    }),
  );
  expect(differ).toEqual([]);
  expect(rate.first / rate.asked, String(rate)).toBeGreaterThanOrEqual(bars.first);
  expect(rate.three / rate.asked, String(rate)).toBeGreaterThanOrEqual(bars.three);
});
