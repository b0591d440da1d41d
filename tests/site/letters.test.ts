import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, kindOf, pages } from './built-site.ts';

const letters = pages.filter((page) => kindOf(page) === 'letter');

test('every paper is built in both languages, blank, with an explanation at each field', () => {
  assert.equal(letters.length, 12);
  for (const { url, root } of letters) {
    const fields = root.querySelectorAll('[data-field]');
    assert.ok(fields.length >= 5, url);
    for (const field of fields) assert.ok(field.querySelector('.help')!.text.trim().length > 5, `${url} ${field.getAttribute('data-field')}`);
    const sheet = root.querySelector('.sheet')!;
    assert.equal(sheet.getAttribute('lang'), 'zh-CN');
    assert.ok(sheet.querySelectorAll('.blank').length > 2, url);
    assert.ok(sheet.querySelector('.paper-sign'), url);
    assert.equal(sheet.querySelectorAll('.gloss').length > 0, url.startsWith(`${base}en/`), url);
    assert.ok(!root.querySelector('letter-builder form')!.getAttribute('action'), `${url} would send what is typed`);
  }
});

test('the list leads to every paper and to the checklist', () => {
  for (const lang of ['en', 'zh']) {
    const { root } = pages.find(({ url }) => url === `${base}${lang}/letters/`)!;
    const links = root.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    for (const { url } of letters.filter((page) => page.url.startsWith(`${base}${lang}/`))) assert.ok(links.includes(url), url);
    assert.ok(links.includes(`${base}${lang}/evidence/`));
  }
});
