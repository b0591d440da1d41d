import { expect, test, type Page } from 'playwright/test';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const script = 'zh/scripts/no-audit-office/';
const shown = (page: Page) => page.locator('.screen:visible');
/** Until the script has taken over. */
const ready = (page: Page) => page.waitForSelector('.live', { state: 'attached' });
const id = (page: Page) => shown(page).getAttribute('id');

/** True where the words fill their screen well and nothing is cut off. */
const fill = (page: Page) =>
  shown(page).evaluate((screen) => {
    const words = screen.querySelector('.words')!;
    const size = parseFloat(getComputedStyle(words).fontSize);
    return { size, whole: screen.scrollHeight <= screen.clientHeight, wide: words.scrollWidth <= words.clientWidth, used: words.getBoundingClientRect().height / screen.clientHeight };
  });

test('one tap from the script to the screen, and one tap back to where the reader was', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...phone, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${script}#firm`);
  await page.locator('#firm').getByRole('link', { name: '给窗口看' }).tap();
  await expect(page).toHaveURL(/\/screen\/#firm$/);
  await ready(page);
  expect(await id(page)).toBe('firm');
  const { size, whole, wide, used } = await fill(page);
  expect(size).toBeGreaterThan(40);
  expect([whole, wide]).toEqual([true, true]);
  expect(used).toBeGreaterThan(0.5);
  expect(await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('.words p')!).color])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await page.locator('.close').tap();
  await expect(page).toHaveURL(new RegExp(`${script}#firm$`));
  await context.close();
});

test('taps at the sides, arrows and Escape', async ({ page }) => {
  await page.goto(script);
  await page.locator('#polite').getByRole('link', { name: '给窗口看' }).click();
  await ready(page);
  await page.keyboard.press('ArrowRight');
  expect(await id(page)).toBe('firm');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await id(page), 'stays at the last').toBe('in-writing');
  await page.mouse.click(60, 400);
  expect(await id(page)).toBe('firm');
  await page.mouse.click(page.viewportSize()!.width - 60, 400);
  expect(await id(page)).toBe('in-writing');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`${script}$`));
});

test('a swipe turns, a scroll does not', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...phone });
  const page = await context.newPage();
  await page.goto(`${script}screen/`);
  await ready(page);
  const client = await context.newCDPSession(page);
  const swipe = async (from: [number, number], to: [number, number]) => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from[0], y: from[1] }] });
    for (let step = 1; step <= 5; step++) await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from[0] + ((to[0] - from[0]) * step) / 5, y: from[1] + ((to[1] - from[1]) * step) / 5 }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe([300, 400], [80, 410]);
  await expect.poll(() => id(page)).toBe('firm');
  await swipe([180, 600], [190, 300]);
  await expect.poll(() => id(page)).toBe('in-writing');
  await swipe([80, 400], [300, 410]);
  await expect.poll(() => id(page)).toBe('firm');
  await context.close();
});

test('once open it asks nothing of the network, and turns without one', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('en/law/social-insurance-law/63/screen/');
  await ready(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await page.mouse.click(page.viewportSize()!.width - 40, 300);
  await page.keyboard.press('ArrowRight');
  await page.setViewportSize({ width: 740, height: 360 });
  expect(await id(page)).toBe('p3');
  expect((await fill(page)).whole).toBe(true);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join())).toBe('');
  await context.close();
});

test('the screen is asked to stay awake, and a tap asks for the whole of it', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind: string) => (asked.push(`awake:${kind}`), { released: false }) } });
    Element.prototype.requestFullscreen = async () => void asked.push('fullscreen');
    Object.defineProperty(document, 'fullscreenEnabled', { value: true });
  });
  await page.goto(`${script}screen/`);
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual(['awake:screen']);
  await page.mouse.click(page.viewportSize()!.width / 2, 300);
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual(['awake:screen', 'fullscreen']);
  expect(await id(page), 'a tap in the middle turns nothing').toBe('polite');
});

test('reached by its own address, the way out leads to the page it belongs to', async ({ page }) => {
  await page.goto('en/who/tax-now/screen/#go-to-agency');
  await ready(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/en\/who\/tax-now\/$/);
});

for (const viewport of [{ width: 360, height: 740 }, { width: 320, height: 568 }, { width: 1280, height: 800 }, { width: 740, height: 360 }]) {
  test(`every reply fits its screen of ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('zh/scripts/');
    const scripts = await page.locator('.sound a.row-said').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of scripts.filter((_, index) => index % 4 === 0)) {
      await page.goto(`${address}screen/`);
      await ready(page);
      for (let screen = 0; screen < 3; screen++) {
        const { size, whole, wide } = await fill(page);
        expect([whole, wide, size >= 24], `${address} ${screen}: ${size}`).toEqual([true, true, true]);
        await page.keyboard.press('ArrowRight');
      }
    }
  });
}

test('without script each sentence fills the screen, one below the other', async ({ browser, baseURL }) => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${script}screen/#in-writing`);
    const boxes = await page.locator('.screen').evaluateAll((all) => all.map((screen) => ({ height: screen.getBoundingClientRect().height, size: parseFloat(getComputedStyle(screen.querySelector('.words')!).fontSize) })));
    expect(boxes).toHaveLength(3);
    for (const { height, size } of boxes) {
      expect(height).toBeLessThanOrEqual(viewport.height + 1);
      expect(height).toBeGreaterThan(viewport.height - 1);
      expect(size).toBeGreaterThan(36);
    }
    await expect(page.locator('#in-writing')).toBeInViewport({ ratio: 0.95 });
    await page.locator('.close').click();
    await expect(page).toHaveURL(new RegExp(`${script}$`));
    await context.close();
  }
});

test('pinyin is there, is turned off and on, and is not remembered', async ({ page }) => {
  await page.goto('en/scripts/no-audit-office/');
  const sound = page.locator('#polite rt').first();
  await expect(sound).toBeVisible();
  await page.getByRole('checkbox', { name: 'Show pinyin' }).uncheck();
  await expect(sound).toBeHidden();
  await page.getByRole('checkbox', { name: 'Show pinyin' }).check();
  await expect(sound).toBeVisible();
  expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join())).toBe('');
});

test('without script pinyin shows, and no control is there that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('en/scripts/no-audit-office/');
  await expect(page.locator('#polite rt').first()).toBeVisible();
  expect(await page.locator('main input, main button').count()).toBe(0);
  await context.close();
});

/** A device with the given voices, which come late, as they do in Chromium. */
const withVoices = (page: Page, voices: { lang: string; localService: boolean }[]) =>
  page.addInitScript((all) => {
    const spoken: { text: string; lang: string }[] = [];
    let ready: typeof all = [];
    const synthesis = { onvoiceschanged: null as (() => void) | null, getVoices: () => ready, cancel: () => undefined, speak: (words: { text: string; lang: string }) => spoken.push({ text: words.text, lang: words.lang }) };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(public text: string) {} } });
    Object.assign(window, { spoken });
    addEventListener('load', () => {
      ready = all;
      synthesis.onvoiceschanged?.();
    });
  }, voices);

test('where the device has a Chinese voice, a line can be heard without its pinyin', async ({ page }) => {
  await withVoices(page, [{ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: true }]);
  await page.goto('en/scripts/no-audit-office/');
  const buttons = page.getByRole('button', { name: 'Listen' });
  await expect(buttons).toHaveCount(3);
  await buttons.nth(1).click();
  expect(await page.evaluate(() => (window as unknown as { spoken: unknown[] }).spoken)).toEqual([{ text: '有没有这个科，是内部分工。《社会保险经办条例》第四十二条第一项要求经办机构核查参保登记情况。请您收下材料，转给负责的同事。', lang: 'zh-CN' }]);
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(1);
});

test('where it has none, or only one that sends the words away, there is no button', async ({ page }) => {
  await withVoices(page, [{ lang: 'zh-CN', localService: false }, { lang: 'zh-HK', localService: true }]);
  await page.goto('en/scripts/no-audit-office/');
  await page.waitForLoadState('load');
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
});

test('cards print four on one A4 sheet, and none loses a word', async ({ page }) => {
  for (const path of ['zh/scripts/no-audit-office/card/', 'en/scripts/wait-for-notice/card/', 'en/scripts/papers-incomplete/card/', 'en/who/article-82/card/', 'zh/who/relation-late/card/', 'en/who/revoked/card/']) {
    await page.goto(path);
    await expect(page.locator('.card:visible')).toHaveCount(1);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.card:visible')).toHaveCount(4);
    const cut = await page.locator('.card').evaluateAll((cards) => cards.map((card) => ({ card: card.scrollHeight - card.clientHeight, list: card.querySelector('dl')!.scrollHeight - card.querySelector('dl')!.clientHeight, foot: card.querySelector('.card-address')!.getBoundingClientRect().bottom <= card.getBoundingClientRect().bottom })));
    for (const { card, list, foot } of cut) {
      expect(card, path).toBeLessThanOrEqual(0);
      expect(list, path).toBeLessThanOrEqual(1);
      expect(foot, path).toBe(true);
    }
    await page.emulateMedia({ media: null });
  }
});

test('the index of scripts leads to a sentence by letter, by office and by tone, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('en/scripts/');
  await page.locator('.orders').getByRole('link', { name: 'W', exact: true }).tap();
  await expect(page.locator('#sound-w')).toBeInViewport();
  await page.goto('en/scripts/');
  await page.locator('.orders').getByRole('link', { name: 'Tax bureau' }).tap();
  await expect(page.locator('#office-tax')).toBeInViewport();
  await page.goto('en/scripts/');
  await page.locator('.orders').getByRole('link', { name: 'Firm' }).tap();
  await page.locator('#tone-firm + ul a').first().tap();
  await expect(page).toHaveURL(/#firm$/);
  await context.close();
});
