// The network goes away in the middle of what a reader is doing, with nothing kept: what is open goes on, what cannot be
// fetched is said, nothing typed is lost, and it works again when the network is back.
import { expect, test, type Page } from 'playwright/test';

/** Every request fails from now on. The browser's own switch also tells the page that it is offline. */
const cut = (page: Page): Promise<void> => page.context().setOffline(true);
const mend = (page: Page): Promise<void> => page.context().setOffline(false);

test('reading: a link is copied; the forms that must be fetched say that there is no network', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/law/social-insurance-law/63/', { waitUntil: 'networkidle' });
  await cut(page);
  await page.locator('#p2 .num').focus();
  const [copy, more] = [page.locator('.copy button').first(), page.locator('.copy button').nth(1)];
  await copy.click();
  await expect(copy).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/s\/sil-63-2\/$/);
  await more.click();
  await expect(copy).toHaveText('No network: try again');
  await mend(page);
  await more.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('searching from the header: the box keeps what is typed, and answers when the network is back', async ({ page }) => {
  await page.goto('en/about/', { waitUntil: 'networkidle' });
  await cut(page);
  const box = page.locator('site-search input');
  await box.pressSequentially('late f');
  await expect(page.locator('site-search .panel')).toHaveCount(0);
  await mend(page);
  await box.pressSequentially('ee');
  await expect(page.locator('site-search .results a').first()).toContainText(/late fee/i);
  await expect(box).toHaveValue('late fee');
});

test('searching on its page: what was found stays true, the next query says what is missing, and is answered later', async ({ page }) => {
  await page.goto('zh/search/?q=滞纳金');
  await expect(page.locator('.results li').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await cut(page);
  const box = page.locator('search-page input[type=search]');
  await box.fill('没签合同');
  await box.press('Enter');
  await expect(page.locator('.results li').first()).toContainText('合同');
  await expect(page.locator('search-page [role=status]').first()).toContainText('取不到');
  await mend(page);
  await box.fill('稽核');
  await box.press('Enter');
  await expect(page.locator('search-page [role=status]').first()).not.toContainText('取不到');
  await expect(page.locator('.results li').first()).toContainText('稽核');
});

test('asking who to go to: the questions go on to their end, and the answers are not lost', async ({ page }) => {
  await page.goto('en/who/', { waitUntil: 'networkidle' });
  await cut(page);
  const form = page.locator('.question.now .place-form');
  for (let turn = 0; turn < 14 && !(await form.count()); turn++) await page.locator('.question.now [data-answer]:visible').first().click();
  await form.getByLabel('Region', { exact: true }).selectOption('jiangsu');
  await form.getByRole('button').click();
  await expect(page.locator('.reached')).toContainText('No network just now');
  expect(new URL(page.url()).pathname).toMatch(/\/who\/$/);
  await mend(page);
  await page.locator('.reached a').click();
  await expect(page).toHaveURL(/\/who\/[a-z0-9-]+\/\?a=/);
  await expect(page.locator('h1')).not.toHaveText('');
  await expect(page.locator('.so-far dt').first()).toBeVisible();
});

test('at the counter: every line of the screen is there', async ({ page }) => {
  await page.goto('zh/scripts/no-audit-office/screen/', { waitUntil: 'networkidle' });
  await cut(page);
  const shown = new Set<string>();
  for (let turn = 0; turn < 4; turn++) {
    shown.add((await page.locator('main').innerText()).replace(/\s+/g, ' '));
    await page.keyboard.press('ArrowRight');
  }
  expect(shown.size).toBeGreaterThan(1);
});

test('writing a letter: the paper follows the form, is copied and saved as text; the file that needs more says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('zh/letters/complaint-and-request/', { waitUntil: 'networkidle' });
  await cut(page);
  await page.locator('[name=name]').fill('张三');
  await expect(page.locator('.sheet')).toContainText('张三');
  await page.locator('[data-do=docx]').click();
  await expect(page.locator('.report')).toContainText('没能生成文件');
  await page.locator('[data-do=copy]').click();
  await expect(page.locator('.report')).toContainText('已复制');
  const saved = page.waitForEvent('download');
  await page.locator('[data-do=txt]').click();
  expect((await saved).suggestedFilename()).toMatch(/\.txt$/);
  await expect(page.locator('[name=name]')).toHaveValue('张三');
});

test('keeping a page: cut at the click, or half way, nothing is left on the device; afterwards it works', async ({ page, context }) => {
  await page.goto('en/scripts/no-audit-office/', { waitUntil: 'networkidle' });
  const stored = () => page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)]);
  await cut(page);
  await page.locator('save-page a').click();
  await expect(page.locator('save-page')).toContainText('No network: try again');
  await mend(page);
  await page.locator('save-page').hover();
  await expect(page.locator('save-page')).toContainText('KB');
  // The tenth file of the page, and every file after it, is out of reach.
  let fetched = 0;
  await context.route(/\/(en|zh|_astro|data)\//, (route) => (++fetched > 10 ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Save for the counter' }).click();
  await expect(page.locator('save-page')).toContainText('Not kept');
  expect(fetched).toBeGreaterThan(10);
  expect(await stored()).toEqual([]);
  await context.unroute(/\/(en|zh|_astro|data)\//);
  await page.getByRole('button', { name: 'Save for the counter' }).click();
  await expect(page.locator('save-page')).toContainText('Kept on this device', { timeout: 30_000 });
});

test('choosing a region: the notes say that they could not be fetched, and come when the network does', async ({ page }) => {
  await page.goto('en/scripts/no-audit-office/', { waitUntil: 'networkidle' });
  await page.locator('region-choice summary').click();
  const select = page.locator('region-choice select');
  await select.waitFor();
  await cut(page);
  await select.selectOption('jiangsu');
  await expect(page.locator('region-choice')).toContainText('could not be fetched');
  await mend(page);
  await select.selectOption('beijing');
  await expect(page.locator('region-choice')).toContainText('All that is known of Beijing');
});

test('a new version of the site, cut half way: what is kept stays as it was, whole', async ({ page }) => {
  await page.goto('en/scripts/no-audit-office/');
  await page.locator('save-page').hover();
  await page.getByRole('button', { name: 'Save for the counter' }).click();
  await expect(page.locator('save-page')).toContainText('Kept on this device', { timeout: 30_000 });
  const before = await page.evaluate(async () => {
    const cache = await caches.open('bujiao-saved-1');
    await cache.put('/__saved.json', new Response(JSON.stringify({ version: 'of before', pages: ['scripts/no-audit-office/'] })));
    // Every page marked, to see which of them would be replaced.
    for (const request of await cache.keys()) if (request.url.endsWith('/')) await cache.put(request, new Response('of before', { headers: { 'content-type': 'text/html' } }));
    return (await cache.keys()).length;
  });
  await page.addInitScript(() => {
    const whole = window.fetch;
    let asked = 0;
    window.fetch = (...request) => (++asked > 12 ? Promise.reject(new TypeError('cut')) : whole(...request)).finally(() => asked > 12 && document.documentElement.setAttribute('data-cut', ''));
  });
  await page.reload();
  await expect(page.locator('html[data-cut]')).toBeAttached({ timeout: 30_000 });
  await page.waitForTimeout(500);
  const after = await page.evaluate(async () => {
    const cache = await caches.open('bujiao-saved-1');
    const files = await Promise.all((await cache.keys()).filter(({ url }) => url.endsWith('/')).map(async (request) => (await cache.match(request))!.text()));
    return { files: new Set(files).size, first: files[0], all: (await cache.keys()).length, record: (await (await cache.match('/__saved.json'))!.json()) as { version: string } };
  });
  expect(after).toMatchObject({ files: 1, first: 'of before', all: before, record: { version: 'of before' } });
});
