import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';

const complaint = 'letters/complaint-and-request/';
const sheet = (page: Page) => page.locator('.sheet');
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

async function fillIn(page: Page): Promise<void> {
  await page.locator('[name=to][value=tax]').check();
  await page.locator('[name=tax-name]').fill('国家税务总局某市税务局');
  await page.locator('[name=name]').fill('张三');
  await page.locator('[name=problem][value=stopped]').check();
  await page.locator('[name=stopped-months]').fill('2021-03 至 2022-08');
}

test('the paper follows what is typed, and asks for nothing from the network', async ({ page }) => {
  await page.goto(`en/${complaint}`);
  await page.waitForLoadState('networkidle');
  // Somebody is at the page: what scrolls it is no link into its middle.
  await page.keyboard.press('Shift');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await expect(sheet(page)).toContainText('□');
  await expect(page.locator('[data-field=tax-name]')).toBeHidden();
  await fillIn(page);
  await expect(sheet(page)).toContainText('申请人（投诉人）：张三');
  await expect(sheet(page)).toContainText('断缴：已经登记，但2021年3月至2022年8月，共18个月没有按时足额缴纳');
  await expect(sheet(page)).toContainText('《中华人民共和国社会保险法》第六十三条第一款');
  await expect(sheet(page)).not.toContainText('第八十四条');
  await page.locator('[name=name]').press('Enter');
  expect(page.url()).toMatch(/complaint-and-request\/$/);
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(await kept(page)).toBe('{}');
});

test('a wrong entry is said beside its field, stays, and stops nothing', async ({ page }) => {
  await page.goto(`en/${complaint}`);
  await fillIn(page);
  await page.locator('[name=stopped-months]').fill('2022-08 至 2021-03\nspring');
  await page.locator('[name=start]').fill('2021-02-30');
  await page.locator('[name=name]').focus();
  await expect(page.locator('#fault-stopped-months')).toContainText('Line 1: the end comes before the beginning.');
  await expect(page.locator('#fault-stopped-months')).toContainText('Line 2: “spring” is not a month');
  await expect(page.locator('#fault-start')).toContainText('not a day that exists');
  await expect(page.locator('[name=stopped-months]')).toHaveValue('2022-08 至 2021-03\nspring');
  await expect(sheet(page)).toContainText('spring');
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await page.locator('[data-do=print]').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await expect(page.locator('.report')).toContainText('3 entries to look at again');
  await page.locator('[name=to][value=agency]').check();
  await page.locator('[name=to][value=hrss]').check();
  await expect(page.locator('#fault-to')).toContainText('Choose 2 at most');
});

test('the draft is kept only if the reader says so, and cleared whole', async ({ page }) => {
  await page.goto(`zh/${complaint}`);
  await fillIn(page);
  expect(await kept(page)).toBe('{}');
  await page.locator('[data-keep]').check();
  await page.locator('[name=phone]').fill('13800000000');
  expect(await kept(page)).toContain('13800000000');
  await page.goto(`en/${complaint}`);
  await expect(page.locator('[name=name]')).toHaveValue('张三');
  await expect(page.locator('[name=problem][value=stopped]')).toBeChecked();
  await expect(page.locator('[data-keep]')).toBeChecked();
  await expect(sheet(page)).toContainText('13800000000');
  await page.locator('[data-do=clear]').click();
  expect(await kept(page)).toBe('{}');
  await expect(page.locator('[name=name]')).toHaveValue('');
  await expect(sheet(page)).not.toContainText('张三');
  await page.reload();
  await expect(page.locator('[name=name]')).toHaveValue('');
  await expect(page.locator('[data-keep]')).not.toBeChecked();
});

test('taking the tick away forgets the draft and leaves the form', async ({ page }) => {
  await page.goto(`en/${complaint}`);
  await page.locator('[data-keep]').check();
  await page.locator('[name=name]').fill('李四');
  expect(await kept(page)).toContain('李四');
  await page.locator('[data-keep]').uncheck();
  expect(await kept(page)).toBe('{}');
  await expect(page.locator('[name=name]')).toHaveValue('李四');
});

for (const stored of ['not json', 'null', '[]', '{"v":99,"data":{"name":"x"}}', '{"v":1,"data":"x"}', '{"v":1,"data":{"name":{"a":1},"to":"tax","evidence":[1,null,{}],"months":5}}', '{"v":1,"data":{"name":"<img src=x onerror=alert(1)>"}}']) {
  test(`storage that holds ${stored.slice(0, 40)} breaks nothing`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => (dialog.type() === 'beforeunload' ? dialog.accept() : errors.push('a dialog opened')));
    await page.addInitScript((text) => ['letter:complaint-and-request', 'evidence'].forEach((name) => localStorage.setItem(`bujiao:${name}`, text)), stored);
    await page.goto(`en/${complaint}`);
    await page.locator('[name=phone]').fill('1');
    await expect(sheet(page)).toContainText('联系电话：1');
    expect(await page.locator('.sheet img').count()).toBe(0);
    await page.goto('en/evidence/');
    await page.locator('.ticks input').first().check();
    expect(errors).toEqual([]);
  });
}

test('leaving with something unsaved is asked about; what is kept is not', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(`en/${complaint}`);
  await page.goto('en/letters/');
  expect(asked).toEqual([]);
  await page.goto(`en/${complaint}`);
  await page.locator('[name=name]').fill('张三');
  await page.goto('en/letters/');
  expect(asked).toEqual(['beforeunload']);
  await page.goto(`en/${complaint}`);
  await page.locator('[data-keep]').check();
  await page.locator('[name=name]').fill('张三');
  await page.goto('en/letters/');
  expect(asked).toHaveLength(1);
});

test('a browser that stores nothing says so and goes on', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('closed'); } }));
  await page.goto(`en/${complaint}`);
  await page.locator('[name=name]').fill('张三');
  await page.locator('[data-keep]').click();
  await expect(page.locator('.report')).toContainText('keeps nothing');
  await expect(sheet(page)).toContainText('张三');
});

test('hostile input stays text on the paper, in the copy and in the files', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.on('dialog', () => expect(false, 'a dialog opened').toBe(true));
  await page.goto(`en/${complaint}`);
  const evil = '"><img src=x onerror=alert(1)></p><script>alert(1)</script>{name}';
  for (const name of ['name', 'employer', 'place', 'more']) await page.locator(`[name=${name}]`).fill(evil);
  expect(await page.locator('.sheet img, .sheet script').count()).toBe(0);
  await expect(sheet(page)).toContainText(evil);
  await page.locator('[data-do=copy]').click();
  await expect(page.locator('.report')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`申请人（投诉人）：${evil}`);
  await context.close();
});

test('the text and the Word file are saved; the library for it comes only then', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(`zh/${complaint}`);
  await fillIn(page);
  const before = scripts.length;
  let [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=txt]').click()]);
  expect(download.suggestedFilename()).toMatch(/^投诉举报暨履行法定职责申请书-\d{4}-\d\d-\d\d\.txt$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('申请人（投诉人）：张三');
  expect(scripts.length).toBe(before);
  [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=docx]').click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(scripts.length).toBeGreaterThan(before);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('word/document.xml')).toBe(true);
});

test('the evidence list grows row by row and is kept', async ({ page }) => {
  await page.goto('en/letters/evidence-list/');
  await page.locator('[data-add-row]').click();
  await page.locator('.row-in').nth(5).locator('input').first().fill('工资条');
  await expect(page.locator('.sheet td', { hasText: '工资条' })).toBeVisible();
  await page.locator('[data-keep]').check();
  await page.reload();
  await expect(page.locator('.sheet td', { hasText: '工资条' })).toBeVisible();
});

test('reconsideration counts the days', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'));
  await page.goto('en/letters/reconsideration/');
  await page.locator('[name=kind][value=silence]').check();
  await page.locator('[name=period][value=none]').check();
  await page.locator('[name=received]').fill('2026-11-01');
  await page.locator('[name=body]').focus();
  await expect(page.locator('#fault-received')).toContainText('Today is day 20');
  await page.locator('[name=received]').fill('2026-09-01');
  await page.locator('[name=body]').focus();
  await expect(page.locator('#fault-received')).toBeHidden();
});

test('without script there is the blank form and what to write in it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`en/${complaint}`);
  await expect(page.getByText('As on your ID card or passport.')).toBeVisible();
  await expect(page.locator('.sheet .blank').first()).toBeVisible();
  await expect(sheet(page)).toContainText('□');
  expect(await page.locator('letter-builder :is(input, textarea, button):visible').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.gloss').first()).toBeHidden();
  await expect(sheet(page)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('en/evidence/');
  await page.locator('.ticks input').first().check();
  expect(await page.locator('.actions:visible').count()).toBe(0);
  await context.close();
});

test('a printed complaint for two offices is two sheets of A4', async ({ page }) => {
  await page.goto(`en/${complaint}`);
  await fillIn(page);
  await page.locator('[name=to][value=hrss]').check();
  await page.locator('[name=schemes][value=pension]').check();
  await page.locator('[name=contract][value=signed]').check();
  await page.locator('[name=status][value=working]').check();
  await page.locator('[name=evidence][value=record]').check();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBe(2);
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
});

test('the ticks of the checklist are kept only if the reader says so', async ({ page }) => {
  await page.goto('zh/evidence/');
  await page.locator('.ticks input').nth(1).check();
  expect(await kept(page)).toBe('{}');
  await page.locator('[data-keep]').check();
  await page.goto('en/evidence/');
  await expect(page.locator('.ticks input').nth(1)).toBeChecked();
  await page.locator('[data-do=clear]').click();
  expect(await kept(page)).toBe('{}');
  await expect(page.locator('.ticks input').nth(1)).not.toBeChecked();
});

test('an outcome leads to its papers', async ({ page }) => {
  await page.goto('en/who/silence/');
  await page.getByRole('link', { name: 'Application for administrative reconsideration' }).click();
  await expect(page.locator('h1')).toContainText('行政复议申请书');
});
