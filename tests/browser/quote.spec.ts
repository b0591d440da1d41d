import { expect, test, type Page } from 'playwright/test';
import { violations } from './axe.ts';

const article = 'law/social-insurance-law/63/';
const forms = { en: ['Link', 'Plain text', 'Markdown', 'BBCode', 'Citation'], zh: ['链接', '纯文本', 'Markdown', 'BBCode', '引证'] };

/** Opens the window of forms for a section and copies in one of them; hands back what the clipboard holds. */
async function copyAs(page: Page, section: string, form: string, other = /another form|其他格式/): Promise<{ plain: string; html: string }> {
  await page.locator(`#${section} .num`).first().focus();
  await page.getByRole('button', { name: other }).click();
  await page.getByRole('dialog').getByRole('button', { name: form }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /copied|已复制/ })).toBeVisible();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a paragraph of law in five forms, in both languages, each with its day', async ({ page }) => {
    for (const lang of ['en', 'zh'] as const) {
      await page.goto(`${lang}/${article}`);
      const day = lang === 'en' ? /as of 30 September 2026/ : /核对至2026年9月30日/;
      const copies = [];
      for (const form of forms[lang]) copies.push(await copyAs(page, 'p2', form));
      const [link, text, markdown, bbcode, citation] = copies as [(typeof copies)[0], (typeof copies)[0], (typeof copies)[0], (typeof copies)[0], (typeof copies)[0]];
      expect(link.plain).toMatch(new RegExp(`^http://[^ ]+/${lang}/s/sil-63-2/$`));
      expect(link.html).toMatch(day);
      expect(text.plain).toContain('用人单位逾期仍未缴纳');
      expect(text.plain).toMatch(/\/s\/sil-63-2\/$/);
      expect(markdown.plain).toMatch(/^> 用人单位逾期/);
      expect(markdown.plain).toMatch(/— \[.*\]\(http.*\/s\/sil-63-2\/\)/);
      expect(bbcode.plain).toMatch(/^\[quote\]用人单位[^]*\[\/quote\]\n— \[url=http/);
      expect(citation.plain).toMatch(lang === 'en' ? /^Social Insurance Law of the People's Republic of China \(as amended 29 December 2018\), Article 63, paragraph 2, as of/ : /^《中华人民共和国社会保险法》第六十三条第二款（/);
      for (const { plain } of copies.slice(1)) expect(plain).toMatch(day);
      for (const { html } of copies) expect(html).toContain('/s/sil-63-2/');
      if (lang === 'en') expect(text.plain).toContain('our translation; the Chinese prevails');
    }
  });

  test('an item goes out under its paragraph; a script line without pinyin; a correction with its verdict; what is not in force says so', async ({ page }) => {
    await page.goto('zh/law/labor-contract-law/38/');
    expect((await copyAs(page, 'p1-i3', '纯文本')).plain).toMatch(/^“用人单位有下列情形之一的，劳动者可以解除劳动合同：\n……（三）未依法/);
    await page.goto('en/scripts/no-audit-office/');
    expect((await copyAs(page, 'polite', 'Plain text')).plain).toMatch(/^“我明白这里可能没有单独的稽核科。请问/);
    await page.goto('en/corrections/');
    const correction = (await copyAs(page, 'one-calculates-one-collects', 'Plain text')).plain;
    expect(correction).toMatch(/^“Outdated: “One office/);
    expect(correction).toMatch(/as of 21 November 2026/);
    await page.goto('en/law/medical-security-law/20/');
    expect((await copyAs(page, 'p1', 'Plain text')).plain).toMatch(/not yet in force/);
  });

  test('a region’s fact goes out with how sure it is; a term; a heading with its words', async ({ page }) => {
    await page.goto('zh/regions/jiangsu/');
    expect((await copyAs(page, 'assess', 'Markdown')).plain).toMatch(/官方文件/);
    await page.goto('zh/glossary/');
    expect((await copyAs(page, 'agency', '引证')).plain).toMatch(/^补缴（Bujiao）：《术语》“社会保险经办机构.*”，核对至.*\/zh\/s\/glossary--agency\/$/);
    await page.goto('en/law/social-insurance-law/63/');
    expect((await copyAs(page, 'reading', 'Plain text')).plain).toMatch(/Our opinion, not law\./);
  });

  test('a form is remembered only when asked for, and can be forgotten', async ({ page }) => {
    const kept = () => page.evaluate(() => Object.keys(localStorage).join());
    await page.goto(`en/${article}`);
    await copyAs(page, 'p2', 'BBCode');
    expect(await kept()).toBe('');
    await page.locator('#p2 .num').focus();
    await page.getByRole('button', { name: 'another form' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Markdown' }).click();
    await page.goto(`en/${article}`);
    await page.locator('#p3 .num').focus();
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Markdown copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^> .*[^]*\/s\/sil-63-3\//);
    await page.getByRole('button', { name: 'another form' }).click();
    await page.getByRole('checkbox').uncheck();
    expect(await kept()).toBe('');
  });

  test('selected words are quoted with the section they stand in', async ({ page }) => {
    await page.goto(`en/${article}`);
    await page.evaluate(() => {
      const words = document.querySelector('#p2 .ours')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 0, words, 40);
    });
    await page.getByRole('button', { name: 'Quote the selection' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Plain text' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Quote copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“Where the employer still fails to pay or”\n— Social Insurance Law 63\(2\), as of 30 September 2026[^]*\/en\/s\/sil-63-2\/$/);
    await page.goto('en/scripts/no-audit-office/');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#firm .say')!));
    await page.getByRole('button', { name: 'Quote the selection' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Plain text' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Quote copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“有没有这个科，是内部分工。[^]*\/en\/s\/no-audit-office--firm\/$/);
  });
});

test('a clipboard that takes plain text only gets it; one that refuses leaves a field to select', async ({ page }) => {
  await page.addInitScript(() => {
    const taken: string[] = [];
    Object.assign(window, { taken });
    Object.defineProperty(window, 'ClipboardItem', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => (location.search ? Promise.reject(new Error('no')) : Promise.resolve(void taken.push(text))) } });
  });
  await page.goto(`en/${article}`);
  await page.locator('#p2 .num').focus();
  await page.getByRole('button', { name: 'another form' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'BBCode' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'BBCode copied' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken.join())).toMatch(/^\[quote\]/);
  await page.goto(`en/${article}?refuse`);
  await page.locator('#p2 .num').focus();
  await page.getByRole('button', { name: 'another form' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'BBCode' }).click();
  const field = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^\[quote\]用人单位[^]*\[\/url\]/);
});

test('the window of forms is reached and left by keyboard, and has no violation', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`zh/${article}`);
    await page.locator('#p1 .num').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: '链接' })).toBeFocused();
    expect(await violations(page, 'dialog')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '其他格式' })).toBeFocused();
  }
});

test('nothing of the forms is fetched before it is reached for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`en/${article}`);
  // A page that has scrolled right after loading may have been scrolled by a text fragment.
  await page.waitForTimeout(2600);
  await page.locator('#p2 .official').hover();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /quote/.test(url))).toEqual([]);
});

test('arriving at a paragraph: it is marked, with what stands above in sight and its citation and copy at hand', async ({ page }) => {
  await page.goto(`en/${article}#p3`);
  const unit = page.locator('#p3');
  await expect(unit.locator('.cite-here')).toHaveText('Social Insurance Law 63(3), as of 30 September 2026');
  await expect(unit.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(unit).toHaveAttribute('data-arrived', '');
  expect((await unit.boundingBox())!.y).toBeGreaterThan(60);
  await page.evaluate(() => (location.hash = '#p1'));
  await expect(page.locator('#p1 .cite-here')).toBeVisible();
  expect(await page.locator('[data-arrived]').count()).toBe(1);
});

test('arriving by a text fragment: the section around the words is marked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [fragment, section] of [['#p2:~:text=guarantee', 'p2'], ['#:~:text=seize,auction', 'p3'], ['#:~:text=Nobody%20may%20simply', 'reading']]) {
    await page.goto('about:blank');
    await page.goto(`en/${article}${fragment}`);
    await expect(page.locator(`#${section}`), fragment).toHaveAttribute('data-arrived', '');
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a section’s page shows the section, its place, and leads to its context', async ({ page }) => {
    await page.goto('en/s/lcl-38-1-3/');
    await expect(page.locator('h1')).toContainText('Labor Contract Law 38(1)(3)');
    await expect(page.locator('[data-official]')).toHaveCount(2);
    await expect(page.getByRole('navigation', { name: 'You are here' })).toContainText('Labor Contract Law 38');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/s\/lcl-38-1-3\/$/);
    await page.getByRole('link', { name: '查看上下文' }).click();
    await expect(page).toHaveURL(/\/zh\/law\/labor-contract-law\/38\/#p1-i3$/);
    expect(await page.locator('#p1-i3').evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
  });
});
