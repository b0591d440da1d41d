// Measures the search of the finished site in a browser: bytes over the wire to the first result and to the whole
// answer, and the time from the last key to each. Prints a table; fails where a budget is passed.
//
//   node src/tasks/measure-search.ts [query …]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from './browser.ts';
import { serveSite } from './static-server.ts';

const folder = 'dist';
/** For a query in the language of the page; one in the other language reads the tables of both. */
const budgets = { table: 15 * 1024, en: 120 * 1024, zh: 140 * 1024, both: 190 * 1024 };
const queries: [lang: 'en' | 'zh', query: string][] = process.argv.length > 2
  ? process.argv.slice(2).map((query) => [/\p{Script=Han}/u.test(query) ? 'zh' : 'en', query])
  : [['zh', '63条'], ['zh', '滞纳金'], ['zh', '老板不给交社保去哪里告'], ['zh', 'shebao bujiao'], ['en', 'SIL 63(2)'], ['en', 'late fee'], ['en', 'my boss never paid my social security'], ['en', '没有稽核科']];

if (!existsSync(join(folder, 'data/search-zh.json'))) {
  console.error('There is no finished site in dist/. Run "npm run build" first.');
  process.exit(1);
}
const over: string[] = [];
for (const lang of ['en', 'zh'] as const) {
  const size = brotliCompressSync(readFileSync(join(folder, `data/search-${lang}.json`)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  console.log(`first answers (${lang}): ${size} bytes, brotli; at most ${budgets.table}`);
  if (size > budgets.table) over.push(`the table of first answers (${lang}) is ${size} bytes`);
}

const { server, origin } = await serveSite(folder, { base: '/' });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.executablePath, args: browserFlags, env: { ...(process.env as Record<string, string>), ...found.env } });
console.log('\nquery                                        first result          whole answer');
for (const [lang, query] of queries) {
  const page = await browser.newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${origin}/${lang}/search/`);
  await page.waitForLoadState('networkidle');
  const before = bytes;
  const input = page.locator('search-page input');
  await input.fill(query.slice(0, -1) || ' ');
  await page.waitForTimeout(600);
  const typed = await input.evaluate((box: HTMLInputElement, whole) => {
    box.value = whole;
    const started = performance.now();
    const list = document.querySelector<HTMLElement>('[data-search-results]')!;
    list.dataset.state = 'typed';
    const times = { first: 0 };
    const seen = new MutationObserver(() => list.querySelector('a') && !times.first && (times.first = performance.now() - started));
    seen.observe(list, { childList: true, subtree: true, characterData: true });
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise<{ first: number; whole: number }>((done) => {
      const look = (): void => void (list.dataset.state === 'done' ? done({ first: times.first, whole: performance.now() - started }) : requestAnimationFrame(look));
      look();
    });
  }, query);
  await page.waitForLoadState('networkidle');
  const used = bytes - before;
  const first = await page.locator('[data-search-results] a').first().getAttribute('href').catch(() => 'nothing');
  console.log(`${lang} ${query.padEnd(40)} ${String(Math.round(typed.first)).padStart(5)} ms   ${String(Math.round(typed.whole)).padStart(5)} ms  ${String(used).padStart(7)} bytes  ${first}`);
  const budget = lang === 'en' && /\p{Script=Han}/u.test(query) ? budgets.both : budgets[lang];
  if (used > budget) over.push(`"${query}" (${lang}) took ${used} bytes, more than ${budget}`);
  await page.close();
}
await browser.close();
server.close();
console.log(over.length ? `\nOver budget:\n  ${over.join('\n  ')}` : '\nWithin the budgets.');
process.exit(over.length ? 1 : 0);
