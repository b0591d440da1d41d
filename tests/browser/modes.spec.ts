// The pages as readers set them: enlarged, in forced colours, without motion, by keyboard alone; and nothing jumps as a page comes in.
import { expect, test, type Page } from 'playwright/test';
import { layOutAll, pageKinds, pagesByTurns } from './pages.ts';

const some = ['', 'law/social-insurance-law/63/', 'guides/agency-or-tax/', 'scripts/no-audit-office/', 'who/', 'who/unregistered/', 'regions/', 'letters/complaint-and-request/', 'search/'];

for (const { name, width, height, scale } of [{ name: '200 %', width: 640, height: 450, scale: 2 }, { name: '400 %', width: 320, height: 256, scale: 4 }]) {
  test(`at ${name} zoom no page scrolls sideways, and no word is cut off`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ baseURL, viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    for (const path of pagesByTurns()) {
      await page.goto(path);
      await layOutAll(page);
      const { wide, cut } = await page.evaluate(() => {
        const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        const cut = [...document.querySelectorAll('body *')].filter((element) => {
          const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
          const box = element.getBoundingClientRect();
          if (!own || box.width <= 1 || box.right < 0 || element.closest('svg, [hidden]') || !element.checkVisibility()) return false;
          const { overflowX, overflowY, clipPath } = getComputedStyle(element);
          if (clipPath !== 'none') return false; // Words that are only heard.
          const hides = [overflowX, overflowY].some((value) => /hidden|clip/.test(value)) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
          return hides || (box.right > innerWidth + 1 && !scrolls(element));
        });
        return { wide: document.documentElement.scrollWidth, cut: cut.map((element) => element.outerHTML.slice(0, 120)) };
      });
      expect(wide, path).toBeLessThanOrEqual(width);
      expect(cut, path).toEqual([]);
    }
    await context.close();
  });
}

/** What has the focus: where it is, and whether its ring can be seen. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    // The ring of a term stands around its words, without the meaning that opens below them.
    const { outlineStyle, outlineWidth } = getComputedStyle(element.querySelector(':scope > dfn') ?? element);
    const box = element.getBoundingClientRect();
    return { what: element === document.body ? 'nothing' : element.outerHTML.slice(0, 100), ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 };
  });

for (const forcedColors of ['none', 'active'] as const) {
  test(`Tab shows where it is and is never lost${forcedColors === 'active' ? ', in forced colours too' : ''}`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, forcedColors, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of forcedColors === 'active' ? some.slice(-4) : some) {
      await page.goto(`en/${path}`);
      for (let turn = 0; turn < 25; turn++) {
        await page.keyboard.press('Tab');
        const { what, ring, seen } = await focus(page);
        expect({ ring, seen }, `${path}, Tab ${turn + 1}: ${what}`).toEqual({ ring: true, seen: true });
      }
    }
    await context.close();
  });
}

test('in forced colours lines of charts and maps take the colours of the reader', async ({ browser, baseURL }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL, forcedColors: 'active', colorScheme });
    const page = await context.newPage();
    await page.goto('en/who/');
    const [ground, line, ink] = await page.evaluate(() => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const colour = (name: string) => ((probe.style.color = name), getComputedStyle(probe).color);
      const shape = document.querySelector('[data-chart] path')!;
      return [colour('Canvas'), getComputedStyle(shape).stroke, colour('CanvasText')];
    });
    expect(line, colorScheme).not.toBe(ground);
    expect(line, colorScheme).toBe(ink);
    await context.close();
  }
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  const glides = reducedMotion === 'no-preference';
  test(glides ? 'pages glide into each other, and a page to its section, where the reader minds no motion' : 'with reduced motion nothing moves by itself: no transition between pages, no smooth scrolling, no animation', async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ baseURL, reducedMotion });
    const page = await context.newPage();
    await page.addInitScript(() => addEventListener('pagereveal', (event) => document.documentElement.setAttribute('data-glided', String(Boolean((event as Event & { viewTransition?: unknown }).viewTransition)))));
    for (const path of glides ? ['scripts/'] : some) {
      await page.goto(`zh/${path}`);
      await page.locator('.site-header nav a[href$="/guides/"]').click();
      await page.waitForURL(/guides\/$/);
      expect(await page.evaluate(() => [document.documentElement.dataset.glided === 'true', getComputedStyle(document.documentElement).scrollBehavior]), path).toEqual([glides, glides ? 'smooth' : 'auto']);
      if (!glides) expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
    }
    await context.close();
  });
}

test.describe('by keyboard alone', () => {
  /** Presses Tab until something that matches has the focus. */
  const tabTo = async (page: Page, selector: string, most = 120): Promise<void> => {
    for (let turn = 0; turn < most; turn++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return expect((await focus(page)).ring, `${selector} shows its focus`).toBe(true);
    }
    throw new Error(`Tab does not reach ${selector}`);
  };

  test('past the header, to a room, to a page', async ({ page }) => {
    await page.goto('en/');
    await tabTo(page, '.skip', 1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null), 'the first stop after the link is inside the text').toBe(true);
    await page.goto('en/');
    await tabTo(page, '.site-header nav a[href$="/guides/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/guides\/$/);
    await tabTo(page, 'main a[href*="/guides/agency-or-tax/"]');
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).not.toHaveText('');
  });

  test('the questions, there and back', async ({ page }) => {
    await page.goto('en/who/');
    for (let turn = 0; turn < 3; turn++) {
      await tabTo(page, '.question.now [data-answer]');
      await page.keyboard.press('Enter');
      await expect(page.locator('.question.now .ask')).toBeFocused();
    }
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('a.back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.question.now .ask')).toBeFocused();
    await expect(page.locator('.progress')).toContainText('Question 3');
  });

  test('a script, its counter screen, and back', async ({ page }) => {
    await page.goto('zh/scripts/no-audit-office/');
    await tabTo(page, 'main a[href*="/screen/"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.live', { state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.screen:visible')).toHaveId('firm');
    await tabTo(page, '.turn.next');
    await page.keyboard.press('Enter');
    await expect(page.locator('.screen:visible')).toHaveId('in-writing');
    await page.keyboard.press('Escape');
    await page.waitForURL(/no-audit-office\/$/);
  });

  test('a letter: choose, write, keep, clear', async ({ page }) => {
    await page.goto('en/letters/complaint-and-request/');
    await tabTo(page, '[name=to]');
    await page.keyboard.press('Space');
    await tabTo(page, '[name=name]');
    await page.keyboard.type('张三');
    await expect(page.locator('.sheet')).toContainText('张三');
    await tabTo(page, '[data-keep]', 200);
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await tabTo(page, '[data-do=clear]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect((await focus(page)).what).toContain('data-do="clear"');
  });
});

test('nothing jumps while a page comes in slowly on a phone', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.nodeName + '.' + node?.className).join(' ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const all = process.env.TEST_ALL === '1';
  const jumps: string[] = [];
  for (const path of all ? pageKinds.flatMap((kind) => [`en/${kind}`, `zh/${kind}`]) : some.map((kind, at) => `${at % 2 ? 'zh' : 'en'}/${kind}`)) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
    // A line that arrives in two pieces may move a word of itself: less than a hundredth.
    if (shifts.reduce((sum, each) => sum + parseFloat(each), 0) >= 0.01) jumps.push(`${path}: ${shifts.join('; ')}`);
  }
  expect(jumps).toEqual([]);
  await context.close();
});
