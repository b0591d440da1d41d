import { expect, test } from 'playwright/test';
import { violations } from './axe.ts';

test('a comparison is filtered, kept in the address and found again by it', async ({ page }) => {
  await page.goto('en/regions/');
  await page.locator('select[name=q]').selectOption('assess');
  await page.locator('select[name=a]').selectOption('side-by-side');
  await expect(page).toHaveURL(/\?q=assess&a=side-by-side/);
  const rows = page.locator('.compare tbody tr:visible');
  const names = await rows.locator('th').allTextContents();
  expect(names).toContain('Yunnan');
  expect(names).toContain('Jiangsu');
  expect(names).not.toContain('Gansu');
  await page.reload();
  expect(await rows.locator('th').allTextContents()).toEqual(names);
  await page.locator('select[name=sort]').selectOption('name');
  expect(await rows.locator('th').allTextContents()).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(41);
});

test('one map at a time, and all of them on paper', async ({ page }) => {
  await page.goto('zh/regions/');
  const maps = page.locator('.region-map:visible');
  await expect(maps).toHaveCount(1);
  await page.locator('[data-show=audit]').click();
  await expect(page.locator('#map-audit')).toBeVisible();
  await expect(maps).toHaveCount(1);
  await expect(page).toHaveURL(/#map-audit$/);
  await page.emulateMedia({ media: 'print' });
  await expect(maps).toHaveCount(10);
});

test('without script, and on the narrowest phone, everything is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto('en/regions/');
  await expect(page.locator('.region-map:visible')).toHaveCount(10);
  await expect(page.locator('.compare tbody tr:visible')).toHaveCount(41);
  await expect(page.locator('.compare-form')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('en/who/unregistered/');
  await page.locator('region-choice summary').click();
  await page.locator('region-choice a[data-region=jiangsu]').click();
  await expect(page.locator('h1')).toHaveText(/Jiangsu/);
  await page.locator('#start ~ .start a').first().click();
  await expect(page).toHaveURL(/\/who\/unregistered\/\?region=jiangsu$/);
  await context.close();
});

test('the region brings its notes, goes on with the links, and is stored only when the reader says so', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('/data/regions/') && fetched.push(request.url()));
  await page.goto('en/who/three-years/');
  expect(fetched).toEqual([]);
  const choice = page.locator('region-choice');
  await choice.locator('summary').first().click();
  await choice.getByLabel('Your region').selectOption('jiangxi');
  await expect(choice).toContainText('audit rectification opinion');
  await expect(page).toHaveURL(/\?region=jiangxi/);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('.sayings a').first().click();
  await expect(page).toHaveURL(/\/scripts\/[^?]+\?region=jiangxi/);
  await expect(page.locator('region-choice select')).toHaveValue('jiangxi');
  await page.getByLabel('Remember on this device').check();
  await page.goto('zh/who/three-years/');
  await expect(page.locator('region-choice select')).toHaveValue('jiangxi');
  await expect(page.locator('region-choice')).toContainText('稽核整改意见书');
  await page.getByLabel('记在这台设备上').uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a region with a short limit warns, and one without notes says what to ask', async ({ page }) => {
  await page.goto('en/who/left/?region=xiamen');
  await expect(page.locator('region-choice')).toContainText('within 60 days');
  await page.goto('zh/who/three-years/?region=gansu');
  await expect(page.locator('region-choice')).toContainText('12333');
});

test('where the notes cannot be fetched, the region’s page is one tap away', async ({ page }) => {
  await page.route('**/data/regions/*.json', (route) => route.abort());
  await page.goto('en/who/three-years/?region=gansu');
  await expect(page.locator('region-choice').getByRole('link', { name: 'Gansu' })).toHaveAttribute('href', /\/en\/regions\/gansu\/$/);
});

test('a report is copied', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('en/regions/jiangsu/#assess');
  const report = page.locator('#assess .report');
  await report.locator('summary').click();
  await report.getByRole('button', { name: 'Copy text' }).click();
  await expect(report.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Region: Jiangsu');
  await context.close();
});

test('the notes of a region have no violation', async ({ page }) => {
  await page.goto('en/who/unregistered/?region=shenzhen');
  await expect(page.locator('region-choice details details')).toBeVisible();
  expect(await violations(page, 'region-choice')).toEqual([]);
});
