import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { allPages, layOutAll, pageKinds } from './pages.ts';

// The longest lists may take axe more than a minute on a slow machine.
test.describe.configure({ timeout: 120_000 });

/** The two widths and the two schemes, each once with every rule: a language has one of them, in the long run both. */
const modes = [
  { name: 'phone, light', width: 360, height: 740, colorScheme: 'light', lang: 'en' },
  { name: 'desk, dark', width: 1280, height: 900, colorScheme: 'dark', lang: 'zh' },
] as const;
const paths = process.env.TEST_ALL === '1' ? allPages() : pageKinds;

/** Axe in the page itself, which has no frames, and told to describe nothing but violations: twice as fast. */
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

for (const lang of ['en', 'zh']) {
  for (const path of paths) {
    test(`${lang}/${path} has no violation and fits its screen`, async ({ page }) => {
      await page.goto(`${lang}/${path}`);
      await layOutAll(page);
      for (const { name, width, height, colorScheme } of modes.filter((mode) => process.env.TEST_ALL === '1' || mode.lang === lang)) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await axeOf(page).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: wider than its screen`).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('the root and the page for what is not found have no violation', async ({ page }) => {
  for (const path of ['', 'nowhere/']) {
    await page.goto(path);
    const { violations } = await axeOf(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
});
