// The core ways, walked in every browser that this machine has: read, search, find out who to go to, copy, show at the
// counter, write a letter. A browser that is absent is named, and its ways count as skipped.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serveSite } from '../../src/tasks/static-server.ts';
import { browsers, type Driver } from './browsers.ts';

const dist = process.env.SITE_DIST ?? 'dist';
const base = process.env.SITE_BASE ?? '/';

for (const { name, absent, start } of browsers) {
  describe(name, { skip: absent ?? false, timeout: 180_000 }, () => {
    let driver: Driver;
    let origin: string;
    let close: () => void;
    before(async () => {
      const site = await serveSite(dist, { base });
      origin = `${site.origin}${base}`;
      close = () => {
        site.server.close();
        site.server.closeAllConnections();
      };
      driver = await start();
    });
    after(async () => {
      await driver?.close();
      close();
    });

    const open = (path: string) => driver.open(origin + path);
    const text = (selector: string) => driver.run((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].find((each) => each.getClientRects().length)?.innerText ?? '', selector);
    const path = () => driver.run(() => location.pathname + location.search + location.hash);
    /** Asks again until it is so: pages and scripts take their time. */
    const until = async (what: string, so: () => Promise<boolean>): Promise<void> => {
      for (let turn = 0; turn < 100; turn++) {
        if (await so().catch(() => false)) return;
        await new Promise((done) => setTimeout(done, 100));
      }
      assert.fail(`never: ${what} (at ${await path()})`);
    };
    const reads = (selector: string, words: RegExp) => until(`${selector} reads ${words}`, async () => words.test(await text(selector)));
    const arrives = (where: RegExp) => until(`the address is ${where}`, async () => where.test(await path()) && (await driver.run(() => document.readyState)) === 'complete');

    test('read: an article in two voices, its paragraph by address, the other language', async () => {
      await open('en/law/social-insurance-law/63/#p2');
      assert.match(await text('h1'), /63/);
      await until('the paragraph is marked', () => driver.run(() => getComputedStyle(document.querySelector('#p2')!).boxShadow !== 'none'));
      const { wide, faces, lang } = await driver.run(() => {
        const face = (selector: string) => getComputedStyle(document.querySelector(selector)!).fontFamily;
        return { wide: document.documentElement.scrollWidth - innerWidth, faces: face('[data-official]') !== face('body'), lang: document.querySelector('[data-official]')!.closest('[lang]')!.getAttribute('lang') };
      });
      assert.ok(wide <= 0, `${wide} px wider than its window`);
      assert.deepEqual({ faces, lang }, { faces: true, lang: 'zh-CN' });
      await driver.click('[data-keep-section]');
      await arrives(/\/zh\/law\/social-insurance-law\/63\/#p2$/);
    });

    test('search: words are found, in a page and in the box of the header', async () => {
      await open(`zh/search/?q=${encodeURIComponent('滞纳金')}`);
      await until('results', () => driver.run(() => document.querySelectorAll('[data-search-results] a').length > 2));
      await driver.run(() => document.querySelector<HTMLAnchorElement>('[data-search-results] a')!.click());
      await until('a page that holds the words', () => driver.run(() => Boolean(document.querySelector('main')?.textContent?.includes('滞纳金')) && !location.pathname.includes('/search/')));
      await open('en/about/');
      await driver.click('site-search input');
      await driver.keys('late fee');
      await until('results in the panel', () => driver.run(() => document.querySelectorAll('site-search a').length > 1));
      await driver.keys('ArrowDown', 'Enter');
      await until('the page of a result', () => driver.run(() => !location.pathname.endsWith('/about/') && /late fee/i.test(document.querySelector('main')?.textContent ?? '')));
    });

    test('who to go to: question by question to an office, back, and the answers in the address', async () => {
      await open('en/who/');
      for (let turn = 0; turn < 14 && /\/who\/(\?[^/]*)?$/.test(await path()); turn++) {
        await until('a question', () => driver.run(() => document.querySelectorAll('.question.now').length === 1));
        const before = await path();
        if (await driver.run(() => Boolean(document.querySelector('.question.now .place-form:not([hidden])')))) {
          await driver.run(() => {
            const select = document.querySelector<HTMLSelectElement>('.question.now select')!;
            select.value = 'unknown';
            select.dispatchEvent(new Event('change', { bubbles: true }));
          });
          await driver.click('.question.now .place-form button');
        } else await driver.click('.question.now [data-item]:not([hidden]) [data-answer]');
        await until('the next step', async () => (await path()) !== before);
      }
      await until('an outcome', async () => /\/who\/[a-z0-9-]+\/\?a=/.test(await path()));
      await reads('flow-result', /Your answers/);
      await driver.run(() => history.back());
      await until('the question again', () => driver.run(() => document.querySelectorAll('.question.now').length === 1));
    });

    test('copy: the address of a paragraph, or a field to copy it from', async () => {
      await open('en/law/social-insurance-law/63/');
      await driver.run(() => {
        Object.assign(window, { copied: [] });
        const clipboard = navigator.clipboard;
        if (clipboard) clipboard.writeText = async (words: string) => void (window as unknown as { copied: string[] }).copied.push(words);
      });
      await driver.run(() => document.querySelector<HTMLElement>('#p2 .num')!.focus());
      await driver.click('#p2 :is(button.copy, .copy button)');
      await until('the address', () => driver.run(() => [...(window as unknown as { copied: string[] }).copied, ...[...document.querySelectorAll('input')].map(({ value }) => value)].some((each) => /\/en\/law\/social-insurance-law\/63\/#p2$|sil-63-2/.test(each))));
    });

    test('counter: one sentence fills the screen, keys and taps turn, Escape leads back', async () => {
      await open('zh/scripts/no-audit-office/');
      await driver.click('#firm a[href*="/screen/"]');
      await arrives(/\/screen\/#firm$/);
      await until('its script', () => driver.run(() => document.documentElement.classList.contains('live')));
      const shows = (wanted: string) => until(`${wanted} is shown`, async () => wanted === (await driver.run(() => [...document.querySelectorAll<HTMLElement>('.screen')].filter(({ hidden }) => !hidden).map(({ id }) => id).join())));
      await shows('firm');
      // A window may still be finding its size when the page is there.
      await until('the words fill it and fit', () =>
        driver.run(() => {
          const screen = document.querySelector<HTMLElement>('.screen:not([hidden])')!;
          const words = screen.querySelector<HTMLElement>('.words')!;
          return screen.scrollHeight <= screen.clientHeight + 1 && words.scrollWidth <= words.clientWidth && parseFloat(getComputedStyle(words).fontSize) > 30;
        }),
      );
      await driver.keys('ArrowRight');
      await shows('in-writing');
      await driver.keys('ArrowLeft', 'ArrowLeft');
      await shows('polite');
      await driver.keys('Escape');
      await arrives(/\/scripts\/no-audit-office\/(#firm)?$/);
    });

    test('letter: the paper follows the form, is kept when asked, and cleared', async () => {
      await open('zh/letters/complaint-and-request/');
      await until('the form', () => driver.run(() => Boolean(document.querySelector('letter-builder:defined') && document.querySelector('[name=name]')?.getClientRects().length)));
      await driver.click('[name=name]');
      await driver.keys('Zhang San');
      await reads('.sheet', /Zhang San/);
      await driver.click('[data-keep]');
      await until('it is kept', () => driver.run(() => (localStorage.getItem('bujiao:letter:complaint-and-request') ?? '').includes('Zhang San')));
      await open('zh/letters/complaint-and-request/');
      await reads('.sheet', /Zhang San/);
      await driver.click('[data-do=clear]');
      await until('nothing is kept', () => driver.run(() => localStorage.length === 0));
    });

    test('every kind of page fits a phone and stores nothing', async () => {
      const { pageKinds } = await import('../browser/pages.ts');
      for (const [at, kind] of pageKinds.entries()) {
        await open(`${at % 2 ? 'zh' : 'en'}/${kind}`);
        const { wide, window, stored, broken } = await driver.run(() => ({ wide: document.documentElement.scrollWidth - innerWidth, window: innerWidth, stored: document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join(), broken: [...document.querySelectorAll('img')].filter((image) => image.complete && image.loading !== 'lazy' && !image.naturalWidth).length }));
        assert.deepEqual({ stored, broken }, { stored: '', broken: 0 }, kind);
        assert.ok(wide <= 0, `${kind} is ${wide} px wider than its window of ${window}`);
      }
    });
  });
}
