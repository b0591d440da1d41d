// What `npm run weigh` cannot see: scripts that a page fetches by itself once it is open.
import { expect, test } from 'playwright/test';
import { allPages } from './pages.ts';

const kinds = /^(guides|law\/[^/]+)\/[^/]+\/$/;
const paths = process.env.TEST_ALL === '1' ? allPages().filter((path) => kinds.test(path)) : ['law/social-insurance-law/63/', 'law/administrative-compulsion-law/35/', 'guides/agency-or-tax/', 'guides/after-you-file/', 'guides/time-limits/', 'guides/foreigners/'];

for (const lang of ['en', 'zh']) {
  test(`${lang}: an article and a guide ask for at most four files until they are idle`, async ({ page }) => {
    test.setTimeout(60_000 + paths.length * 3000);
    const asked: string[] = [];
    page.on('request', (request) => void (/favicon|manifest/.test(request.url()) || asked.push(request.url())));
    for (const path of paths) {
      asked.length = 0;
      await page.goto(`${lang}/${path}`, { waitUntil: 'networkidle' });
      expect(asked.length, `${path} asked for ${asked.join(' ')}`).toBeLessThanOrEqual(4);
    }
  });
}
