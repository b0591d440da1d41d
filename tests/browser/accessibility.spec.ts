import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { allPages, pageKinds } from './pages.ts';

// The longest lists take axe more than a minute on a slow machine.
test.describe.configure({ timeout: 240_000 });

/**
 * Four modes, over the two languages: each width once with every rule, and once more with those of colour, in which
 * alone the schemes can differ. The long run looks at both widths with every rule, in both languages.
 */
const modes = [
  { name: 'phone, light', width: 360, height: 740, colorScheme: 'light', rules: 'all', lang: 'en' },
  { name: 'desk, dark', width: 1280, height: 900, colorScheme: 'dark', rules: 'all', lang: 'zh' },
  { name: 'phone, dark', width: 360, height: 740, colorScheme: 'dark', rules: 'colours', lang: 'zh' },
  { name: 'desk, light', width: 1280, height: 900, colorScheme: 'light', rules: 'colours', lang: 'en' },
] as const;
const paths = process.env.TEST_ALL === '1' ? allPages() : pageKinds;

for (const lang of ['en', 'zh']) {
  for (const path of paths) {
    test(`${lang}/${path} has no violation and fits its screen`, async ({ page }) => {
      // A hundred and twenty claims, each with its links: four times over, that is more than a minute on a busy machine.
      if (path === 'corrections/') test.slow();
      await page.goto(`${lang}/${path}`);
      for (const { name, width, height, colorScheme, rules } of process.env.TEST_ALL === '1' ? modes.slice(0, 2) : modes.filter((mode) => mode.lang === lang)) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const axe = new AxeBuilder({ page });
        const { violations } = await (rules === 'all' ? axe : axe.withRules('color-contrast')).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: wider than its screen`).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('no page is wider than 320 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const lang of ['en', 'zh']) {
    for (const path of pageKinds) {
      await page.goto(`${lang}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${lang}/${path}`).toBeLessThanOrEqual(320);
    }
  }
});

test('the root and the page for what is not found have no violation', async ({ page }) => {
  for (const path of ['', 'nowhere/']) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
});
