// Every kind of page, under the headers that hosts send: it asks nobody else, stores nothing, and breaks no rule of its policy.
import { expect, test } from 'playwright/test';
import { headers } from '../../src/hosting/policy.ts';
import { pagesByTurns } from './pages.ts';

for (const lang of ['en', 'zh']) {
  test(`${lang}: no page asks another host, stores anything or breaks its policy before the reader asks`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push(message.text());
    });
    await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`)));
    for (const path of ['', `${lang}/nowhere/`, `${lang}/search/?q=63`, ...pagesByTurns().filter((path) => path.startsWith(lang))]) {
      const response = await page.goto(path);
      for (const [name, value] of Object.entries(headers)) expect(response!.headers()[name.toLowerCase()], `${path}: ${name}`).toBe(value);
      await page.waitForLoadState('networkidle');
      const stored = await page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => `database ${name}`), ...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`)]);
      expect([...stored, ...(await context.cookies()).map(({ name }) => `cookie ${name}`), ...faults], path).toEqual([]);
      const outward = await page.locator('a[href^="http"]').evaluateAll((links) => links.filter((link) => (link as HTMLAnchorElement).origin !== location.origin && (link as HTMLAnchorElement).ping).length);
      expect(outward, `${path}: links that report`).toBe(0);
      // What a host without headers of ours still gets from the page itself.
      const meta = await page.evaluate(() => ['http-equiv="content-security-policy"', 'name="referrer"'].map((name) => document.querySelector<HTMLMetaElement>(`meta[${name}]`)?.content));
      expect(meta[0], path).toContain("default-src 'none'");
      expect(meta[1], path).toBe('same-origin');
    }
    await context.close();
  });
}

test('no other site can show a page in a frame', async ({ page, baseURL }) => {
  const elsewhere = baseURL!.replace('localhost', '127.0.0.1');
  await page.route(`${elsewhere}frame`, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}en/who/"></iframe>` }));
  await page.goto(`${elsewhere}frame`);
  await page.waitForLoadState('networkidle');
  expect(await page.frames()[1]!.locator('.site-header').count()).toBe(0);
});

test('the reader’s address is told to no other site', async ({ page, baseURL }) => {
  const told: (string | undefined)[] = [];
  await page.route('https://elsewhere.example/**', (route) => {
    told.push(route.request().headers().referer);
    return route.fulfill({ contentType: 'text/html', body: 'here' });
  });
  await page.goto(`${baseURL}en/who/?a=asked.not-yet`);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.example/';
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => told).toEqual([undefined]);
});
