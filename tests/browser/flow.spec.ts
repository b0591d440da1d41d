import { readdirSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';

const answers = 'first.not-yet~scheme.hrss~employer.company~relation.accepted~record.short';
const answer = (page: Page, name: string | RegExp) => page.locator('.question.now').locator('[data-answer]', { hasText: name }).first().click();
const ask = (page: Page) => page.locator('.question.now .ask');

/** Fails where the page was loaded anew since. */
async function stays(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  return async () => expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
}

test('one question at a time, with no page load between them, and the heading in focus', async ({ page }) => {
  await page.goto('en/who/');
  const same = await stays(page);
  await expect(page.locator('.question:visible')).toHaveCount(1);
  await expect(page.getByText('Question 1, at most 6')).toBeVisible();
  for (const [name, next, progress] of [['Not yet', 'What is missing?', 'Question 2, at most 6'], [/^Pension, work injury/, 'Who employs you?', 'Question 3, at most 6'], ['It is closing', 'What has become of the company?', 'Question 4, at most 4']] as const) {
    await answer(page, name);
    await expect(ask(page)).toHaveText(next);
    await expect(ask(page)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: progress })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${next.replace('?', '\\?')}`));
  }
  await same();
  expect(new URL(page.url()).search).toBe('?a=first.not-yet~scheme.hrss~employer.closing');
});

test('the browser’s back and forward, and the page’s own way back', async ({ page }) => {
  await page.goto('en/who/');
  const same = await stays(page);
  await answer(page, 'Not yet');
  await answer(page, 'Several');
  await page.goBack();
  await expect(ask(page)).toHaveText('What is missing?');
  await page.goForward();
  await expect(ask(page)).toHaveText('Who employs you?');
  await page.getByRole('link', { name: '‹ Back' }).click();
  await expect(ask(page)).toHaveText('What is missing?');
  await expect(ask(page)).toBeFocused();
  await page.goBack();
  await expect(ask(page)).toHaveText(/^Have you already asked/);
  await same();
});

test('by keyboard alone, from the first question to a door', async ({ page }) => {
  await page.goto('zh/who/');
  for (const name of ['还没有', '住房公积金']) {
    const link = page.locator('.question.now').getByRole('link', { name });
    for (let tabs = 0; tabs < 60 && !(await link.evaluate((element) => element === document.activeElement)); tabs++) await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/\/zh\/who\/housing\/\?a=/);
});

test('one answer is changed and the others are kept as far as they fit; starting again clears all', async ({ page }) => {
  await page.goto(`en/who/?a=${answers}`);
  const list = page.getByRole('region', { name: 'Your answers' });
  await expect(list.locator('dd:not(.change)')).toHaveCount(5);
  await list.getByRole('link', { name: 'Change: What is missing?' }).click();
  await expect(ask(page)).toHaveText('What is missing?');
  await expect(page.locator('.question.now [aria-current=true]')).toHaveText(/Pension, work injury/);
  await answer(page, 'Medical or maternity');
  await expect(ask(page)).toHaveText(/^Which region/);
  expect(page.url()).toContain('scheme.medical~employer.company~relation.accepted~record.short');
  await list.getByRole('link', { name: 'Clear and start again' }).click();
  await expect(ask(page)).toHaveText(/^Have you already asked/);
  expect(new URL(page.url()).search).toBe('');
});

test('region and months lead to the door, and its page shows the answers and the region', async ({ page }) => {
  await page.goto(`en/who/?a=${answers}`);
  await page.getByLabel('Region', { exact: true }).selectOption('jiangsu');
  await expect(page.locator('.place-note')).toContainText('1 December 2023');
  await page.getByLabel('First month').fill('2022-03');
  await page.getByLabel('Last month').fill('2023-06');
  await page.getByRole('button', { name: 'Show where to go' }).click();
  await expect(page).toHaveURL(/\/en\/who\/agency-then-tax\/\?a=.*place\.jiangsu\.2022-03\.2023-06$/);
  await expect(page.getByRole('region', { name: 'Your answers' })).toContainText('Jiangsu, March 2022 to June 2023');
  await expect(page.locator('.own-region')).toContainText('Jiangsu');
  await page.goBack();
  await expect(ask(page)).toHaveText(/^Which region/);
});

test('the warning of a region stands before its result; months are asked for only where they matter', async ({ page }) => {
  await page.goto(`zh/who/?a=${answers}`);
  await page.locator('select[name=region]').selectOption('xiamen');
  await expect(page.locator('.place-note .note-warning')).toContainText('60日');
  await expect(page.locator('.place-months')).toBeVisible();
  await page.goto(`zh/who/?a=${answers.replace('short', 'never')}`);
  await page.locator('select[name=region]').selectOption('shenzhen');
  await expect(page.locator('.place-note .note-warning')).toContainText('2年');
  await expect(page.locator('.place-months')).toBeHidden();
  await page.locator('.place-form button').click();
  await expect(page).toHaveURL(/\/zh\/who\/unregistered\//);
});

test('who asks about medical insurance finds its doors first', async ({ page }) => {
  await page.goto('en/who/unregistered/?a=first.not-yet~scheme.medical~employer.company~relation.accepted~record.never~place.jiangsu');
  await expect(page.locator('.door-group').first()).toContainText('what you asked about');
  await expect(page.locator('.door-group').first()).toContainText('Medical security agency');
});

test('the period of the body that was asked stands at the question of waiting', async ({ page }) => {
  await page.goto('en/who/?a=first.asked~body.tax~reply.silence');
  await expect(page.locator('.question.now [data-later]:visible')).toHaveCount(1);
  await expect(page.locator('.question.now [data-later]:visible')).toContainText('Tax bureau');
});

test('a reader comes in at a question that an outcome leads to, with the answers so far', async ({ page }) => {
  await page.goto('en/who/noncompany/?a=first.not-yet~scheme.medical~employer.other');
  await expect(page.locator('[data-next=relation]')).toHaveAttribute('href', /\?a=.*employer\.other#relation$/);
  await page.locator('[data-next=relation]').click();
  await expect(ask(page)).toHaveText(/^Does the employer accept/);
  await answer(page, 'Yes, or I have a contract');
  await expect(ask(page)).toHaveText(/^What does your contribution record show/);
  expect(page.url()).toContain('scheme.medical~employer.other~relation.accepted');
  await page.goto('en/who/#body');
  await expect(ask(page)).toHaveText(/^Whom did you ask/);
  await answer(page, 'Tax bureau');
  expect(new URL(page.url()).search).toBe('?from=body&a=body.tax');
});

test('the list and the chart are reached without disturbing the question, and a box of the chart goes to its question', async ({ page }) => {
  await page.goto(`en/who/?a=${answers}`);
  await page.getByRole('link', { name: 'As a list' }).click();
  await expect(page.locator('#list')).toBeInViewport();
  await expect(ask(page)).not.toBeFocused();
  await expect(ask(page)).toHaveText(/^Which region/);
  await page.locator('svg[data-chart]:visible [data-node=scheme]').click();
  await expect(ask(page)).toHaveText('What is missing?');
  await expect(page.locator('.question.now [aria-current=true]')).toHaveText(/Pension/);
  await answer(page, 'Medical or maternity');
  await expect(ask(page)).toHaveText(/^Which region/);
});

test('a link to a question that is no way in shows all questions, as without script', async ({ page }) => {
  await page.goto('en/who/#reason');
  await expect(page.locator('.question:visible')).toHaveCount(14);
  await expect(page.locator('#reason')).toBeInViewport();
});

for (const hostile of ['?a=first.not-yet~scheme.%3Cimg+src%3Dx%3E', '?a=scheme.hrss~employer.company', '?a=__proto__.constructor', '?from=nowhere&a=body.tax', '?a=' + 'first.not-yet~'.repeat(900)]) {
  test(`a hostile or broken address is ignored: ${hostile.slice(0, 40)}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`en/who/${hostile}`);
    await expect(ask(page)).toHaveText(hostile.startsWith('?a=first') ? 'What is missing?' : /^Have you already asked/);
    expect(errors).toEqual([]);
  });
}

test('an old link never shows a wrong door: it goes to the question that now needs an answer, or to the right one', async ({ page }) => {
  await page.goto('en/who/unregistered/?a=first.not-yet~scheme.hrss~employer.gone-fishing');
  await expect(page).toHaveURL(/\/en\/who\/\?a=first\.not-yet~scheme\.hrss$/);
  await expect(ask(page)).toHaveText('Who employs you?');
  await page.goto('en/who/unregistered/?a=first.not-yet~scheme.housing-fund');
  await expect(page.getByRole('heading', { name: 'Your answers lead here' })).toBeVisible();
  await expect(page.locator('.reached a')).toHaveAttribute('href', /\/en\/who\/housing\/\?a=/);
});

test('the result is shared with the answers or without; nothing is stored', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('en/who/housing/?a=first.not-yet~scheme.housing-fund');
  await page.getByRole('button', { name: 'Share with my answers' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/who\/housing\/\?a=first\.not-yet~scheme\.housing-fund$/);
  await page.getByRole('button', { name: 'Share without my answers' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/who\/housing\/$/);
  expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join() + Object.keys(sessionStorage).join())).toBe('');
  await context.close();
});

test('the chart shows the way that was gone and where the reader stands', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/who/?a=first.not-yet~scheme.hrss');
  const chart = page.locator('svg[data-chart]:visible');
  await expect(chart).toHaveCount(1);
  await expect(chart.locator('.edge.on')).toHaveCount(2);
  await expect(chart.locator('.here')).toHaveAttribute('data-node', 'employer');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator('svg[data-chart]:visible')).toHaveAttribute('data-chart', 'narrow');
});

test('no words of the chart leave their box, in the fonts of this machine', async ({ page }) => {
  for (const [path, width] of [['en/who/', 360], ['zh/who/', 360], ['en/who/', 1280], ['zh/who/', 1280]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    const wide = await page.locator('svg[data-chart]:visible a').evaluateAll((links) => links.filter((link) => (link.querySelector('text') as SVGGraphicsElement).getBBox().width + (link.querySelector('text') as SVGGraphicsElement).getBBox().x > (link.querySelector('rect') as SVGGraphicsElement).getBBox().x + (link.querySelector('rect') as SVGGraphicsElement).getBBox().width).map((link) => link.textContent));
    expect(wide, `${path} ${width}`).toEqual([]);
  }
});

test('nothing is wider than 320 px on the way, and every answer is a target of 44 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const lang of ['en', 'zh']) {
    for (const query of ['', `?a=${answers}`, '?a=first.asked', '?a=first.asked~body.hrss~reply.silence']) {
      await page.goto(`${lang}/who/${query}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(320);
      for (const link of await page.locator('.question.now [data-answer]:visible').all()) expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  }
  await context.close();
});

test('without script every question is there, answers are links, and the lists of regions stand beside them', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('en/who/');
  await expect(page.locator('.question:visible')).toHaveCount(14);
  await expect(page.locator('.place-form')).toBeHidden();
  await expect(page.locator('#place .places').first()).toContainText('Guangzhou');
  await page.locator('#reply').getByRole('link', { name: 'They passed it on' }).click();
  await expect(page).toHaveURL(/\/en\/who\/transferred\/$/);
  await page.goBack();
  await expect(page.locator('#waiting [data-later]:visible')).toHaveCount(4);
  await context.close();
});

const outcomes = readdirSync('content/flow/outcomes').flatMap((file) => file.match(/^(.*)\.yaml$/)?.[1] ?? []);
/** The longest, and in the long run all. */
const printed = process.env.TEST_ALL === '1' ? outcomes : ['both', 'unregistered', 'tax-registers', 'relation-now', 'award', 'article-82', 'housing', 'silence'];

test('an outcome prints on one sheet', async ({ page }) => {
  test.setTimeout(180_000);
  for (const lang of ['en', 'zh']) {
    for (const id of printed) {
      await page.goto(`${lang}/who/${id}/`);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, `${lang}/${id}`).toBe(1);
    }
  }
});
