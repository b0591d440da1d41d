import { expect, test, type Page } from 'playwright/test';

/** The addresses of the results of one query, in order, from the search page. */
async function results(page: Page, lang: string, query: string): Promise<string[]> {
  await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-results][data-state="done"]');
  return page.locator('[data-search-results] a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

for (const [query, path] of [
  ['稽核', 'social-insurance-audit-measures'],
  ['滞纳金', ''],
  ['划拨', ''],
  ['经办机构', ''],
  ['补缴', ''],
] as const) {
  test(`${query} finds pages that hold it`, async ({ page }) => {
    const found = await results(page, 'zh', query);
    expect(found.length).toBeGreaterThan(2);
    if (path) expect(found.slice(0, 8).join()).toContain(path);
    await page.goto(found[0]!);
    expect(await page.locator('main').innerText()).toContain(query);
  });
}

test('English words find English pages', async ({ page }) => {
  const found = await results(page, 'en', 'audit department');
  expect(found.length).toBeGreaterThan(2);
  for (const path of found) expect(path).toContain('/en/');
});

test('nonsense finds nothing, and says so', async ({ page }) => {
  expect(await results(page, 'en', 'xqzvkjw')).toEqual([]);
  await expect(page.locator('.status')).toContainText('Nothing found');
});

test('the box is reached with / and with Ctrl+K, results by arrows, and left with Escape', async ({ page }) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  const input = page.locator('site-search input');
  await expect(input).toBeFocused();
  await page.keyboard.type('late fee');
  await expect(page.locator('.panel .results a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.panel .results a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toBeHidden();
  await page.locator('main').click();
  await page.keyboard.press('Control+k');
  await expect(input).toBeFocused();
});

test('nothing of the search is fetched before the reader reaches for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('zh/law/social-insurance-law/63/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|panel|engine/.test(url))).toEqual([]);
});

test('results carry the kind of page and mark the words', async ({ page }) => {
  await results(page, 'zh', '滞纳金');
  const first = page.locator('[data-search-results] li').first();
  await expect(first.locator('small')).not.toHaveText('');
  expect(await page.locator('[data-search-results] mark').count()).toBeGreaterThan(0);
  expect(await page.locator('[data-search-results]').innerText()).not.toContain('\u200b');
});

test('without script the search page is a list by words, question and article', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('en/about/');
  await page.locator('site-search input').fill('63');
  await page.locator('site-search button').click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=63$/);
  await page.getByRole('link', { name: /^Article 63 / }).first().click();
  await expect(page.locator('h1')).toContainText('Article 63');
  await context.close();
});

test('hostile queries run nothing', async ({ page }) => {
  page.on('dialog', () => expect(false, 'a dialog opened').toBe(true));
  for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '%', '"', '\\', '《', '{{7*7}}']) {
    await results(page, 'en', query);
    expect(await page.locator('main img, main script').count()).toBe(0);
  }
});
