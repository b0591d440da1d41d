import { expect, test } from 'playwright/test';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a term shows its meaning by key, in the text and on the same page', async ({ page }) => {
    await page.goto('en/guides/agency-or-tax/');
    const term = page.locator('.term').first();
    const meaning = term.locator('.meaning');
    await expect(meaning).toBeHidden();
    await term.focus();
    await expect(meaning).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(meaning.locator('a').last()).toBeFocused();
    await expect(meaning).toBeVisible();
    await page.locator('h1').click();
    await expect(meaning).toBeHidden();
    expect(page.url()).toMatch(/agency-or-tax\/$/);
  });

  test('a verdict in the address leaves only its claims', async ({ page }) => {
    await page.goto('en/corrections/');
    const claims = page.locator('.claim:visible');
    const all = await claims.count();
    await page.locator('.filter a[href="#verdict-wrong"]').click();
    const wrong = await claims.count();
    expect(wrong).toBeGreaterThan(0);
    expect(wrong).toBeLessThan(all);
    expect(await page.locator('.claim:not(.is-wrong):visible').count()).toBe(0);
    await page.locator('.filter-all').click();
    expect(await claims.count()).toBe(all);
  });

  for (const lang of ['en', 'zh']) {
    test(`the first screen of a phone holds all of home (${lang})`, async ({ page }) => {
      await page.goto(`${lang}/`);
      for (const part of ['h1', '.search', '.two-doors', '.go .button', '.heard', '.newest a']) {
        const box = (await page.locator(part).first().boundingBox())!;
        expect(box.y + box.height, part).toBeLessThanOrEqual(740);
      }
    });
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap on a term shows its meaning', async ({ page }) => {
    await page.goto('zh/guides/resigning-and-severance/');
    const term = page.locator('.term').first();
    await term.locator('dfn').tap();
    await expect(term.locator('.meaning')).toBeVisible();
  });
});

for (const width of [320, 1280]) {
  test(`no picture is wider than the page, and no words of a scale stand on others (${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['en/guides/agency-or-tax/', 'zh/guides/time-limits/', 'en/guides/after-you-file/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const near = await page.locator('.ticks').evaluateAll((scales) =>
        scales.flatMap((scale) => {
          const words = [...scale.querySelectorAll('span')].map((word) => word.getBoundingClientRect());
          return words.flatMap((word, place) => (place && word.left < words[place - 1]!.right + 2 ? [scale.textContent] : []));
        }),
      );
      expect(near, path).toEqual([]);
    }
  });
}
