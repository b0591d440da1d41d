import { expect, test, type Page } from 'playwright/test';

/** The addresses of the results of one query, in order, from the search page. */
async function results(page: Page, lang: string, query: string): Promise<string[]> {
  await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-results][data-state="done"]');
  return page.locator('[data-search-results] a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => pathname + hash));
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
    expect(await page.locator('main').textContent()).toContain(query);
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
  expect(asked.filter((url) => /pagefind|panel|data\/search/.test(url))).toEqual([]);
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

test('a place in the law leads to its paragraph, and a list of laws narrows the results', async ({ page }) => {
  expect((await results(page, 'en', 'SIL 63(2)'))[0]).toBe((await results(page, 'en', '社会保险法第六十三条第二款'))[0]);
  const href = await page.locator('[data-search-results] a').first().getAttribute('href');
  expect(href).toContain('/en/law/social-insurance-law/63/#p2');
  await results(page, 'zh', '63条');
  const law = page.locator('form.filters select[name=law]');
  await expect(law).toBeVisible();
  const before = await page.locator('[data-search-results] li').count();
  await law.selectOption({ index: 1 });
  expect(await page.locator('[data-search-results] li').count()).toBeLessThan(before);
  await expect(page).toHaveURL(/[?&]law=/);
  await page.reload();
  await page.waitForSelector('[data-search-results][data-state="done"]');
  expect(await page.locator('[data-search-results] li').count()).toBeLessThan(before);
});

test('half a word finds what it may become, and asks for no index of exact words', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect((await results(page, 'zh', '滞纳'))[0]).toContain('#late-fee');
  expect((await results(page, 'en', 'sever')).slice(0, 3).join()).toMatch(/severance/);
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('words in quotation marks are found just as they stand', async ({ page }) => {
  const found = await results(page, 'zh', '“不得推诿”');
  expect(found.length).toBeGreaterThan(0);
  await page.goto(found[0]!);
  expect((await page.locator('main').innerText()).replace(/\s/g, '')).toContain('不得推诿');
});

test('where the browser cannot run WebAssembly, all but words in quotation marks is found as before', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  expect((await results(page, 'zh', '滞纳金')).length).toBeGreaterThan(2);
  expect((await results(page, 'zh', '“责令限期缴纳”')).length).toBeGreaterThan(0);
});

test('without the full text, titles and questions answer, and the reader is told', async ({ page }) => {
  await page.route('**/data/search/**', (route) => route.abort());
  expect((await results(page, 'en', 'late fee'))[0]).toContain('/en/glossary/');
  await expect(page.locator('.status')).toContainText('the full text is not at hand');
});

test('without any table there is a sentence, and the lists stay', async ({ page }) => {
  await page.route('**/data/search*', (route) => route.abort());
  expect(await results(page, 'en', 'late fee')).toEqual([]);
  await expect(page.locator('.status')).toContainText('cannot be reached');
  await expect(page.locator('.index')).toBeVisible();
});

test('what the site does not cover is told with the body that does', async ({ page }) => {
  await results(page, 'zh', '社保转移到老家怎么办理');
  await expect(page.locator('.besides')).toContainText('社保经办机构');
  await results(page, 'en', 'claim unemployment benefit');
  await expect(page.locator('.besides')).toContainText('12333');
});

test('how a query was read is told: pinyin, and an English slip', async ({ page }) => {
  await results(page, 'zh', 'zhinajin');
  await expect(page.locator('.besides')).toContainText('滞纳金');
  await results(page, 'en', 'severence pay');
  await expect(page.locator('.besides')).toContainText('severance');
});

test('a Chinese phrase on the English page finds the English page first, then the Chinese one, marked', async ({ page }) => {
  const found = await results(page, 'en', '没有稽核科');
  expect(found[0]).toContain('/en/scripts/no-audit-office/');
  const chinese = page.locator('[data-search-results] li', { hasText: 'in Chinese' });
  expect(await chinese.count()).toBeGreaterThan(0);
  await expect(chinese.first().locator('b')).toHaveAttribute('lang', 'zh-CN');
});

test('searches are kept only where the reader asks, and forgotten at once', async ({ page }) => {
  await results(page, 'zh', '滞纳金');
  await page.locator('search-page form.search button').click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: '在这台设备上记住我的搜索' }).click();
  await page.locator('search-page input').fill('划拨');
  await page.locator('search-page form.search button').click();
  await expect(page.locator('.recent a')).toHaveText(['划拨']);
  await page.getByRole('button', { name: '清除，不再记' }).click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('results that were shown stay where they are while the rest comes', async ({ page }) => {
  await page.route('**/data/search/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto(`zh/search/?q=${encodeURIComponent('滞纳金')}`);
  const first = page.locator('[data-search-results] a').first();
  await first.waitFor();
  const early = await first.getAttribute('href');
  await page.waitForSelector('[data-search-results][data-state="done"]');
  expect(await first.getAttribute('href')).toBe(early);
});
