import { chromium, expect, test, type BrowserContext } from 'playwright/test';
import { browserFlags, findBrowser } from '../../src/tasks/browser.ts';
import { serveSite } from '../../src/tasks/static-server.ts';

const page1 = 'who/unregistered/';

/** A browser with a profile of its own, which outlives a restart. */
async function open(profile: string, baseURL: string): Promise<BrowserContext> {
  const { executablePath, env } = await findBrowser();
  return chromium.launchPersistentContext(profile, { executablePath, args: browserFlags, env: { ...(process.env as Record<string, string>), ...env }, baseURL, viewport: { width: 360, height: 740 } });
}

const stored = (context: BrowserContext) =>
  context.pages()[0]!.evaluate(async () => ({ caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length, local: localStorage.length, cookie: document.cookie }));

test('a page kept for the counter opens without a network, after a restart, in both languages, with its articles and sentences', async ({}, info) => {
  test.setTimeout(120_000);
  // A server of its own, which is then really gone: a browser's offline switch does not always reach its worker.
  const site = await serveSite('dist', { base: '/' });
  const baseURL = `${site.origin}/`;
  const profile = info.outputPath('profile');
  let context = await open(profile, baseURL);
  let page = context.pages()[0]!;
  await page.goto(`en/${page1}`);
  await page.locator('save-page').hover();
  const save = page.getByRole('button', { name: 'Save for the counter' });
  await expect(page.locator('save-page')).toContainText('KB');
  await save.click();
  await expect(page.locator('save-page')).toContainText('Kept on this device', { timeout: 60_000 });
  const article = await page.locator('.why a.cite').first().getAttribute('href');
  const script = await page.locator('.sayings a').first().getAttribute('href');
  await page.reload();
  await context.close();

  context = await open(profile, baseURL);
  page = context.pages()[0]!;
  site.server.close();
  site.server.closeAllConnections();
  for (const path of [`en/${page1}`, `zh/${page1}`, article!, script!]) {
    await page.goto(path);
    await expect(page.locator('h1')).not.toHaveText('');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.skip')!).position), `${path} has its style`).toBe('absolute');
  }
  await page.goto('zh/guides/foreigners/');
  await expect(page.locator('h1')).toContainText('把页面存到手机');
  await expect(page.locator('[data-offline] li')).toHaveCount(1);
  await context.close();
});

test('“remove everything” removes the worker and all it stored', async ({ baseURL }, info) => {
  test.setTimeout(120_000);
  const context = await open(info.outputPath('profile'), baseURL!);
  const page = context.pages()[0]!;
  await page.goto('zh/scripts/no-audit-office/');
  await page.locator('save-page').hover();
  await page.getByRole('button', { name: '存到手机，窗口用' }).click();
  await expect(page.locator('save-page')).toContainText('已存在本机', { timeout: 60_000 });
  expect((await stored(context)).workers).toBe(1);
  await page.goto('zh/offline/');
  await expect(page.locator('[data-offline] li')).toHaveCount(1);
  await page.getByRole('button', { name: '全部删除' }).click();
  await expect(page.locator('[data-offline]')).toContainText('没有保存任何内容');
  expect(await stored(context)).toEqual({ caches: [], workers: 0, local: 0, cookie: '' });
  await context.close();
});

test('a full disk gets a sentence, and the page stays as it was', async ({ page }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await page.goto('en/scripts/no-audit-office/');
  await page.locator('save-page').hover();
  await page.getByRole('button', { name: 'Save for the counter' }).click();
  await expect(page.locator('save-page')).toContainText('no room left');
  await expect(page.getByRole('button', { name: 'Save for the counter' })).toBeEnabled();
});

test('a new version of the site takes what is kept with it', async ({ baseURL }, info) => {
  test.setTimeout(120_000);
  const context = await open(info.outputPath('profile'), baseURL!);
  const page = context.pages()[0]!;
  await page.goto('en/scripts/no-audit-office/');
  await page.locator('save-page').hover();
  await page.getByRole('button', { name: 'Save for the counter' }).click();
  await expect(page.locator('save-page')).toContainText('Kept on this device', { timeout: 60_000 });
  await page.evaluate(async () => {
    const cache = await caches.open('bujiao-saved-1');
    await cache.put('/__saved.json', new Response(JSON.stringify({ version: 'of before', pages: ['scripts/no-audit-office/', 'scripts/gone/'] })));
    await cache.put('/en/scripts/no-audit-office/', new Response('<h1>old</h1>', { headers: { 'content-type': 'text/html' } }));
  });
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await (await caches.match('/en/scripts/no-audit-office/'))!.text()).includes('<h1>old</h1>')), { timeout: 30_000 }).toBe(false);
  await expect.poll(() => page.evaluate(async () => ((await (await caches.match('/__saved.json'))!.json()) as { version: string }).version), { timeout: 30_000 }).not.toBe('of before');
  await page.goto('en/offline/');
  await expect(page.locator('[data-offline] li')).toHaveCount(1);
  await context.close();
});

test('without script the offer to keep a page leads to the page about it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('en/scripts/no-audit-office/');
  await page.locator('save-page a').click();
  await expect(page).toHaveURL(/\/en\/offline\/$/);
  await context.close();
});
