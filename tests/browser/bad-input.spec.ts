// What a browser is given from outside (addresses, storage, fields) is treated as if a stranger had written it: nothing of
// it runs, nothing breaks, and where something of the reader's cannot be read, they are told and it is not lost.
import { expect, test as base, type Page } from 'playwright/test';

/** Every page of these tests: no dialog, no script of the input's, no error; looked at when the test ends. */
const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') faults.push(`a dialog opened: ${dialog.message()}`);
      void dialog.accept();
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // A page that is not found, and an address that a server finds too long, are the server's answers, not faults.
      if (message.type() === 'error' && !/status of (404|414|431)/.test(message.text())) faults.push(message.text());
    });
    await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`)));
    await use(page);
    const ran = await page.evaluate(() => ['ran', 'polluted'].filter((name) => name in window || name in {}));
    expect([...faults, ...ran]).toEqual([]);
  },
});

const evil = [
  '<img src=x onerror=window.ran=1>',
  '"><script>window.ran=1</script>',
  "javascript:window.ran=1//'",
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":1}}',
  '\ud800 \udc00 \u0000 \u202e',
  '../../../etc/passwd',
  '//elsewhere.example/',
  '补缴'.repeat(100),
];
const huge = '补<b>'.repeat(25_000);
/** As it comes over the wire; a lone surrogate cannot. */
const encoded = evil.map((text) => encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, '\ufffd')));
const broken = ['%', '%E0%A4%A', '%FF%FE', '%ED%A0%80', '%00', '&&==&', '#', ...encoded];
const strangers = (page: Page) => page.locator('main :is(img[src="x"], script:not([src], [type]), b > b)').count();

test('search: no query runs, breaks or hangs, from the address or from the box', async ({ page }) => {
  test.setTimeout(120_000);
  const answered = () => page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached', timeout: 20_000 });
  for (const query of broken) {
    await page.goto(`zh/search/?q=${query}`);
    await answered();
    expect(await strangers(page), query).toBe(0);
  }
  const input = page.locator('search-page input');
  for (const query of [...evil, '%', '"', '\\', '《', '{{7*7}}', 'toString', '\u{10ffff}', '好'.repeat(500), 'a'.repeat(5000)]) {
    await input.fill(query);
    await input.press('Enter');
    await answered();
    expect(await strangers(page), query.slice(0, 60)).toBe(0);
  }
  await input.fill('稽核');
  await input.press('Enter');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
});

test('fragments: a page stands whatever its fragment says', async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of ['en/law/social-insurance-law/63/', 'zh/scripts/no-audit-office/screen/', 'en/who/', 'zh/regions/']) {
    await page.goto(path);
    for (const hash of [...broken.map((each) => each.replace(/^#/, '')), `map-${encoded[0]}`, 'map-__proto__', huge]) {
      await page.evaluate((text) => (location.hash = text), hash);
      await expect(page.locator('h1, .screen').first()).toBeAttached();
      expect(await strangers(page), `${path}#${hash.slice(0, 60)}`).toBe(0);
    }
    expect(await page.locator('[data-keep-section]').evaluateAll((links) => links.every((link) => (link as HTMLAnchorElement).origin === location.origin && (link as HTMLAnchorElement).protocol.startsWith('http')))).toBe(true);
  }
});

test('flow answers: what cannot be read is said, and the reader goes on from the last answer that holds', async ({ page }) => {
  test.setTimeout(120_000);
  for (const answers of broken) {
    await page.goto(`en/who/?a=${answers}&from=${answers}&change=${answers}`);
    await expect(page.locator('.question.now .ask')).toBeVisible();
    expect(await strangers(page), answers).toBe(0);
  }
  const link = page.locator('.question.now [data-answer]').first();
  await page.goto(`zh/who/?a=${encoded[0]}`);
  await expect(page.locator('.progress')).toContainText('对不上');
  await link.click();
  await expect(page.locator('.progress')).not.toContainText('对不上');
  const one = new URL(page.url()).searchParams.get('a')!;
  for (const tail of ['~', '~constructor.__proto__', '~place.constructor', `~${encoded[1]}`, '~scheme.unheard-of']) {
    await page.goto(`zh/who/?a=${one}${tail}`);
    await expect(page.locator('.progress'), tail).toContainText('对不上');
    expect(new URL(page.url()).searchParams.get('a'), 'the address is mended').toBe(one);
  }
  await page.goto(`en/who/unregistered/?a=${encoded[0]}`);
  await expect(page.locator('flow-result')).toContainText('could not be read');
  await page.goto(`en/who/unregistered/?a=${one}~nonsense.nothing`);
  await expect(page).toHaveURL(new RegExp(`/en/who/\\?a=${one.replaceAll('.', '\\.')}$`));
  await expect(page.locator('.progress')).toContainText('no longer fits');
});

test('the form for place and months says what it could not read', async ({ page }) => {
  await page.goto('en/who/');
  for (let turn = 0; turn < 12 && !(await page.locator('.question.now .place-form').isVisible()); turn++) await page.locator('.question.now [data-item]:not([hidden]) [data-answer]').first().click();
  const months = page.locator('.question.now .place-form input[type=text], .question.now .place-form input:not([type])');
  if (await months.first().isVisible()) {
    await months.first().fill('<b>2022-13');
    await page.locator('.question.now .place-form button').click();
    expect(await months.first().evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('2022-03');
  }
});

test('regions: an unknown region, map, filter or order is said, and everything shows', async ({ page }) => {
  test.setTimeout(120_000);
  for (const text of broken) {
    await page.goto(`en/regions/?q=${text}&a=${text}&sort=${text}`);
    await expect(page.locator('.compare tbody tr:visible')).toHaveCount(41);
    expect(await strangers(page), text).toBe(0);
  }
  await page.goto('zh/regions/?q=constructor');
  await expect(page.locator('region-compare [role=status]')).toContainText('已略过');
  for (const text of [encoded[0]!, '__proto__', 'constructor', 'atlantis', '%E0%A4%A']) {
    await page.goto(`en/who/unregistered/?region=${text}`);
    await expect(page.locator('region-choice')).toContainText('no such region');
    await expect(page.locator('region-choice select')).toHaveValue('');
  }
  await page.locator('region-choice select').selectOption('jiangsu');
  await expect(page.locator('region-choice')).not.toContainText('no such region');
});

test('a remembered region that is not there is said, and another choice takes its place', async ({ page }) => {
  for (const text of [...evil, '{"v":99}', '[]']) {
    await page.goto('en/about/');
    await page.evaluate((value) => localStorage.setItem('bujiao-region', value), text);
    await page.goto('zh/who/unregistered/');
    await expect(page.locator('region-choice')).toContainText('没有这个地区');
  }
  await page.locator('region-choice select').selectOption('gansu');
  expect(await page.evaluate(() => localStorage.getItem('bujiao-region'))).toBe('gansu');
});

test('not found: any address gets its page, and no guess out of the language’s own names', async ({ page }) => {
  for (const path of ['en/%E0%A4%A', 'en/constructor', 'zh/__proto__', 'en/toString/', 'en/%3Cimg%20src=x%20onerror=window.ran=1%3E', 'zh/%22%3E%3Cscript%3E', `en/${'a'.repeat(4000)}`]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('h1')).toContainText('404');
    await expect(page.locator('.found'), path).toBeHidden();
    expect(await strangers(page), path).toBe(0);
  }
});

const letter = 'letters/complaint-and-request/';
const rooms = [
  { name: 'letter:complaint-and-request', path: `en/${letter}`, good: { name: '张三' }, part: { name: '张三', nowhere: 'x' }, shows: (page: Page) => expect(page.locator('[name=name]')).toHaveValue('张三') },
  { name: 'evidence', path: 'en/evidence/', good: ['contract'], part: ['contract', 'nothing-we-know'], shows: (page: Page) => expect(page.locator('.ticks input:checked')).not.toHaveCount(0) },
];

for (const { name, path, good, part, shows } of rooms) {
  const store = (page: Page, text: string) => page.evaluate(([key, value]) => localStorage.setItem(`bujiao:${key}`, value!), [name, text]);
  const aside = (page: Page) => page.evaluate((key) => Object.entries(localStorage).filter(([each]) => each.startsWith(`bujiao:aside:${key}:`)).map(([, value]) => value as string), name);

  test(`${name}: what was stored and cannot be read is set aside, said, and handed out`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    for (const text of ['not json', '', '""', '[1', 'null', '5', '{"v":99,"data":{"name":"of a newer page"}}', '{"data":{"name":"of an older page"}}', '{"v":1,"data":"x"}', '{"v":1,"data":7}', `{"v":1,"data":${Array.isArray(good) ? '{"a":1}' : '["a"]'}}`, '{"__proto__":{"polluted":1}}', evil[0]!, huge]) {
      await page.evaluate(() => localStorage.clear());
      await store(page, text);
      await page.reload();
      await expect(page.locator('.set-aside'), text.slice(0, 60)).toContainText('set aside');
      expect(await aside(page)).toEqual([text]);
      await expect(page.locator('[data-keep]')).not.toBeChecked();
    }
    // It is there until the reader says otherwise, and can be had as a file.
    await page.reload();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save it as a file' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^bujiao-.*\.txt$/);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.locator('.set-aside')).toContainText('deleted');
    expect(await aside(page)).toEqual([]);
    await page.reload();
    await expect(page.locator('.set-aside')).toHaveCount(0);
  });

  test(`${name}: what can be read in part is used, and the whole is set aside once`, async ({ page }) => {
    await page.goto(path);
    const known = name === 'evidence' ? [await page.locator('.ticks input').first().getAttribute('name')] : good;
    const mixed = name === 'evidence' ? [...(known as string[]), 'nothing-we-know'] : part;
    await store(page, JSON.stringify({ v: 1, data: known }));
    await page.reload();
    await shows(page);
    await expect(page.locator('.set-aside')).toHaveCount(0);
    const text = JSON.stringify({ v: 1, data: mixed });
    await store(page, text);
    await page.reload();
    await shows(page);
    await page.reload();
    await shows(page);
    expect(await aside(page)).toEqual([text]);
    await page.locator('[data-do=clear]').click();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
  });
}

test('what the page itself keeps is read back whole, with every field filled', async ({ page }) => {
  await page.goto(`zh/${letter}`);
  await page.locator('[data-keep]').check();
  for (const box of await page.locator('letter-builder form input[type=checkbox]:visible').all()) await box.check();
  for (const field of await page.locator('letter-builder form :is(textarea, input:not([type=checkbox], [type=radio])):visible').all()) await field.fill('2021-03');
  await page.reload();
  await expect(page.locator('[data-keep]')).toBeChecked();
  await expect(page.locator('.set-aside')).toHaveCount(0);
});

test('fields of a letter take anything, and say where they are full', async ({ page }) => {
  await page.goto(`en/${letter}`);
  for (const text of evil) {
    await page.locator('[name=name]').fill(text);
    await page.locator('[name=more]').fill(text);
    expect(await page.locator('.sheet :is(img, script)').count()).toBe(0);
  }
  await page.locator('[name=name]').evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, huge);
  await expect(page.locator('#fault-name')).toContainText('holds 300 signs');
});

test.describe('pages kept for offline', () => {
  for (const record of ['not json', '[]', 'null', '{"version":1,"pages":{}}', '{"pages":["who/unregistered/"]}', huge]) {
    test(`a record that holds ${record.slice(0, 30)} is said, and can be removed`, async ({ page }) => {
      await page.goto('en/offline/');
      await page.evaluate(async (text) => (await caches.open('bujiao-saved-1')).put('/__saved.json', new Response(text)), record);
      await page.reload();
      await expect(page.locator('[data-offline]')).toContainText('the list of them cannot be read');
      await page.getByRole('button', { name: 'Remove everything' }).click();
      await expect(page.locator('[data-offline]')).toContainText('Nothing is kept');
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    });
  }

  test('names in the record that are no pages are shown as text, and can be removed', async ({ page }) => {
    await page.goto('en/offline/');
    await page.evaluate(async (pages) => (await caches.open('bujiao-saved-1')).put('/__saved.json', new Response(JSON.stringify({ version: 'x', pages: [...pages, 7, null, {}] }))), evil);
    await page.reload();
    await expect(page.locator('[data-offline] li')).toHaveCount(evil.length);
    expect(await page.locator('[data-offline] a').evaluateAll((links) => links.every((link) => (link as HTMLAnchorElement).origin === location.origin))).toBe(true);
    await page.locator('[data-offline] li button').nth(3).click();
    await expect(page.locator('[data-offline] li')).toHaveCount(evil.length - 1);
    await page.goto('en/scripts/no-audit-office/');
    await page.locator('save-page').hover();
    await expect(page.getByRole('button', { name: 'Save for the counter' })).toBeEnabled();
  });
});

test('search: a text of any length is asked in its beginning, and stays in the box; half a sign is left out', async ({ page }) => {
  await page.goto('en/search/');
  await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached' });
  const input = page.locator('search-page input');
  const long = `late fee ${'x'.repeat(100_000)}`;
  await input.fill(long);
  await input.press('Enter');
  await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached', timeout: 20_000 });
  expect((await input.inputValue()).length).toBe(long.length);
  expect(new URL(page.url()).searchParams.get('q')!.length).toBeLessThanOrEqual(200);
  await input.evaluate((box: HTMLInputElement) => {
    box.value = 'late \ud800 fee';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', /#late-fee/);
});

test('searches that were kept and cannot be read are set aside, and the search works', async ({ page }) => {
  await page.addInitScript(() => localStorage.getItem('tried') ?? (localStorage.setItem('tried', '1'), localStorage.setItem('bujiao:searches', '{"a":1}')));
  await page.goto(`en/search/?q=${encodeURIComponent('late fee')}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  await expect(page.locator('.set-aside')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('bujiao:')))).toEqual([expect.stringContaining('bujiao:aside:searches')]);
});
