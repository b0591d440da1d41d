import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { parse } from 'yaml';

interface Query {
  q: string;
  lang: 'en' | 'zh';
  want?: string[];
  nothing?: boolean;
  held?: boolean;
}
interface Rate {
  asked: number;
  first: number;
  three: number;
  reciprocal: number;
  empty: string[];
}

const queries = parse(readFileSync('tests/relevance/queries.yaml', 'utf8')) as Query[];
/** Held against the queries that were set aside before any tuning: share of first places, and of the first three. */
const bars = { first: 0.85, three: 0.97 };

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

const place = (found: string[], want: string[]): number => found.findIndex((path) => want.some((wanted) => (wanted.includes('#') ? path === wanted : path.split('#')[0] === wanted)));

test('queries as people type them find their page', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const rates: Record<'held' | 'open', Rate> = { held: { asked: 0, first: 0, three: 0, reciprocal: 0, empty: [] }, open: { asked: 0, first: 0, three: 0, reciprocal: 0, empty: [] } };
  const missed: string[] = [];
  const wrong: string[] = [];
  await Promise.all(
    (['en', 'zh'] as const).map(async (lang) => {
      const page = await browser.newPage({ baseURL });
      await page.goto(`${lang}/search/`);
      await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached' });
      for (const query of queries.filter((each) => each.lang === lang)) {
        const found = await ask(page, query);
        if (query.nothing) {
          if (found.length) wrong.push(`${query.q}: ${found[0]}`);
          continue;
        }
        const rate = rates[query.held ? 'held' : 'open'];
        const at = place(found, query.want!);
        rate.asked++;
        if (at === 0) rate.first++;
        if (at >= 0 && at < 3) rate.three++;
        if (at >= 0) rate.reciprocal += 1 / (at + 1);
        if (!found.length) rate.empty.push(query.q);
        if (at !== 0) missed.push(`${query.held ? 'set aside ' : ''}${query.q}: place ${at + 1 || 'none'}; first ${found[0] ?? 'nothing'}`);
      }
      await page.close();
    }),
  );
  const percent = (part: number, { asked }: Rate): string => `${((100 * part) / asked).toFixed(1)} %`;
  for (const [name, rate] of Object.entries(rates)) console.log(`${name === 'held' ? 'set aside before tuning' : 'the others'}: ${rate.asked} queries, first place ${percent(rate.first, rate)}, first three ${percent(rate.three, rate)}, mean reciprocal rank ${(rate.reciprocal / rate.asked).toFixed(3)}`);
  for (const line of missed) console.log(`  ${line}`);
  expect(queries.filter(({ held }) => held).length).toBeGreaterThanOrEqual(40);
  expect([...rates.held.empty, ...rates.open.empty], 'queries of an existing topic without any result').toEqual([]);
  expect(wrong, 'found where nothing is to be found').toEqual([]);
  for (const rate of Object.values(rates)) {
    expect(rate.first / rate.asked, 'share of first places').toBeGreaterThanOrEqual(bars.first);
    expect(rate.three / rate.asked, 'share of the first three').toBeGreaterThanOrEqual(bars.three);
  }
});
