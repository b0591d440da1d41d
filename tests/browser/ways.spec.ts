import { expect, test } from 'playwright/test';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const words = {
  en: { notYet: 'Not yet', several: 'Several, all five', company: 'A company in business', accepted: 'Yes, or I have a contract', never: 'Nothing: I was never registered', elsewhere: 'Anywhere else', show: 'Show where to go', door: /registered/i },
  zh: { notYet: '还没有', several: '好几项', company: '正常经营的公司', accepted: '承认', never: '什么都没有', elsewhere: '其他地方', show: '看该找谁', door: /没登记|没参保/ },
} as const;

for (const javaScriptEnabled of [true, false]) {
  for (const lang of ['en', 'zh'] as const) {
    test(`question, office, article, words to say: ${lang}, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, ...phone, javaScriptEnabled });
      const page = await context.newPage();
      const say = words[lang];
      await page.goto(`${lang}/`);
      await page.locator('.button').first().click();
      for (const answer of [say.notYet, say.several, say.company, say.accepted, say.never]) await page.getByRole('link', { name: answer }).first().click();
      if (javaScriptEnabled) {
        await page.locator('select[name=region]').selectOption('unknown');
        await page.getByRole('button', { name: say.show }).click();
      } else await page.getByRole('link', { name: say.elsewhere }).first().click();
      await expect(page.locator('h1')).toHaveText(say.door);
      await expect(page).toHaveURL(/\/who\/unregistered\/(\?a=.*)?$/);
      await page.locator('.why a.cite').first().click();
      await expect(page.locator('[data-official]').first()).toBeVisible();
      await page.goBack();
      await page.locator('.sayings a').first().click();
      await expect(page.locator('[data-spoken]').first()).toBeVisible();
      await context.close();
    });
  }
}

test('the language changes, page and section stay', async ({ page }) => {
  await page.goto('en/law/social-insurance-law/63/#p2');
  await page.locator('[data-keep-section]').click();
  await expect(page).toHaveURL(/\/zh\/law\/social-insurance-law\/63\/#p2$/);
  await page.goBack();
  await page.goto('en/law/social-insurance-law/63/');
  await page.locator('.unit#p3 .num').click();
  await page.locator('[data-keep-section]').click();
  await expect(page).toHaveURL(/\/zh\/law\/social-insurance-law\/63\/#p3$/);
});

test('a section arrived at is marked and not hidden', async ({ page }) => {
  await page.goto('en/law/social-insurance-law/63/#p3');
  const unit = page.locator('#p3');
  const box = await unit.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  const shadow = await unit.evaluate((element) => getComputedStyle(element).boxShadow);
  expect(shadow).not.toBe('none');
});

test('the address of a paragraph is copied by pointer', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('en/law/social-insurance-law/63/');
  await page.locator('#p2 .official').hover();
  await page.locator('#p2 .copy button').first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/s\/sil-63-2\/$/);
  await context.close();
});

test('the address of a paragraph is copied by keyboard', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('zh/law/social-insurance-law/63/');
  await page.locator('#p2 .num').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#p2 .copy button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/zh\/s\/sil-63-2\/$/);
  await context.close();
});

test('where the clipboard refuses, the address stands in a field to select', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
  await page.goto('en/scripts/no-audit-office/');
  await page.locator('#firm .num').focus();
  await page.locator('#firm .copy button').first().click();
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(/\/en\/s\/no-audit-office--firm\/$/);
});

test('no article is a wall of buttons: there is one copy control at most', async ({ page }) => {
  await page.goto('en/law/labor-contract-law/38/');
  for (const id of ['p1', 'p1-i3', 'p2']) await page.locator(`#${id} > .official`).hover();
  expect(await page.locator('.copy').count()).toBe(1);
});

test('what is not found is understood: an article number, a section key', async ({ page }) => {
  await page.goto('en/63');
  await expect(page.locator('.found a')).toHaveAttribute('href', /\/en\/law\/social-insurance-law\/63\/$/);
  await page.goto('zh/sil-63-2');
  await expect(page.locator('.found a')).toHaveAttribute('href', /\/zh\/law\/social-insurance-law\/63\/#p2$/);
  await page.goto('en/guides/agency-or-tax.html');
  await expect(page.locator('.found a')).toHaveAttribute('href', /\/en\/guides\/agency-or-tax\/$/);
});
