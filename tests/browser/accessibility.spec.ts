import { expect, test, type Browser, type Page } from 'playwright/test';
import { violations } from './axe.ts';
import { allPages, layOutAll, pageKinds } from './pages.ts';

// The longest lists may take axe more than a minute on a slow machine.
test.describe.configure({ timeout: 120_000 });

/** The two widths and the two schemes, each once with every rule: a language has one of them, in the long run both. */
const modes = [
  { name: 'phone, light', width: 360, height: 740, colorScheme: 'light', lang: 'en' },
  { name: 'desk, dark', width: 1280, height: 900, colorScheme: 'dark', lang: 'zh' },
] as const;
const paths = process.env.TEST_ALL === '1' ? allPages() : pageKinds;

/** One page for all of them: nothing here leaves a trace, and a new one costs as much as axe itself. */
let shared: Promise<Page> | undefined;
const pageOf = (browser: Browser, baseURL: string | undefined): Promise<Page> => (shared ??= browser.newContext({ baseURL, reducedMotion: 'reduce' }).then((context) => context.newPage()));

for (const lang of ['en', 'zh']) {
  for (const path of paths) {
    test(`${lang}/${path} has no violation and fits its screen`, async ({ browser, baseURL }) => {
      const page = await pageOf(browser, baseURL);
      const asked = modes.filter((mode) => process.env.TEST_ALL === '1' || mode.lang === lang);
      for (const [turn, { name, width, height, colorScheme }] of asked.entries()) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        if (turn === 0) {
          await page.goto(`${lang}/${path}`);
          await layOutAll(page);
        }
        expect(await violations(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: wider than its screen`).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('the root and the page for what is not found have no violation', async ({ page }) => {
  for (const path of ['', 'nowhere/']) {
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
  }
});
