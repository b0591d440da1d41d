import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom } from '../../src/domain/atom.ts';
import { daysBetween, formatDate, isDate, isPending } from '../../src/domain/dates.ts';
import { distance, nearest } from '../../src/domain/nearest.ts';
import { comparePermalinks, formatPermalinks, parsePermalinks, sectionKey } from '../../src/domain/permalinks.ts';
import { alignPinyin } from '../../src/domain/pinyin.ts';
import { today } from '../../src/library/today.ts';
import { splitHeadingId } from '../../src/markdown/heading-ids.ts';
import { proposePinyin } from '../../src/tasks/propose-pinyin.ts';

test('dates that exist, and those that do not', () => {
  for (const good of ['2026-11-21', '2024-02-29', '1999-01-22']) assert.ok(isDate(good), good);
  for (const bad of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '21.11.2026', '', '2026-11']) assert.ok(!isDate(bad), bad);
  for (const loose of ['2026', '2026-11', '2026-11-21']) assert.ok(isDate(loose, true), loose);
  assert.ok(!isDate('2026-13', true));
});

test('dates are written as each language writes them', () => {
  assert.equal(formatDate('2024-07-01', 'en'), '1 July 2024');
  assert.equal(formatDate('2024-07-01', 'zh'), '2024年7月1日');
  assert.equal(formatDate('2023-10', 'en'), 'October 2023');
  assert.equal(formatDate('2023', 'zh'), '2023年');
});

test('days between dates', () => {
  assert.equal(daysBetween('2026-01-01', '2026-03-01'), 59);
  assert.equal(daysBetween('2024-01-01', '2024-03-01'), 60);
  assert.equal(daysBetween('2026-05', '2026-05-02'), 1);
  assert.equal(daysBetween('2026-05-02', '2026-05-01'), -1);
});

test('what is dated after today is not yet in force', () => {
  assert.ok(isPending('2027-01-01', '2026-12-31'));
  assert.ok(!isPending('2027-01-01', '2027-01-01'));
  assert.ok(isPending('2027', '2026-11-21'));
  assert.ok(!isPending('2026', '2026-11-21'));
});

test('today is never earlier than the last review, whatever the clock says', () => {
  const library = { guides: [{ data: { reviewed: '2026-11-20' } }], laws: [], changes: [{ data: { listed: '2026-11-21' } }], siteChanges: [] } as unknown as Parameters<typeof today>[0];
  assert.equal(today(library, new Date('2025-01-01T00:00:00Z')), '2026-11-21');
  assert.equal(today(library, new Date('2027-02-03T00:00:00Z')), '2027-02-03');
});

test('a feed is Atom, newest first, with nothing unescaped', () => {
  const feed = atom({
    self: 'https://example.org/en/feed.xml',
    page: 'https://example.org/en/changes/',
    title: 'Changes',
    subtitle: 'What changed',
    author: 'Bujiao',
    lang: 'zh',
    entries: [
      { url: 'https://example.org/en/changes/#old', title: 'Old', updated: '2026-01-01', text: 'x' },
      { url: 'https://example.org/en/changes/#new', title: 'A & B <c>', updated: '2026-11-21', text: '“y”' },
    ],
  });
  assert.match(feed, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="zh-CN">/);
  assert.ok(feed.indexOf('#new') < feed.indexOf('#old'));
  assert.match(feed, /<title>A &amp; B &lt;c&gt;<\/title>/);
  assert.match(feed, /<updated>2026-11-21T00:00:00Z<\/updated>\n  <entry>/);
});

test('the nearest word', () => {
  assert.equal(distance('kitten', 'sitting'), 3);
  assert.equal(nearest('unregisterd', ['left', 'unregistered']), 'unregistered');
  assert.equal(nearest('x', []), undefined);
});

test('the lock of addresses is read and written back unchanged', () => {
  const text = formatPermalinks({ addresses: new Map([['sil-63-2', 'law/social-insurance-law/63/#p2'], ['about', 'about/']]), aliases: new Map([['old', 'about']]), former: new Map([['older/#x', 'about']]) });
  assert.equal(formatPermalinks(parsePermalinks(text)), text);
  assert.equal(sectionKey('no-audit-office', 'in-writing'), 'no-audit-office--in-writing');
  assert.throws(() => parsePermalinks('# fine\nthree words here now'), /permalinks.lock:2/);
});

test('a vanished address is broken until an alias leads somewhere', () => {
  const current = new Map([['new', 'a/'], ['kept', 'b/']]);
  const addresses = new Map([['old', 'a/'], ['kept', 'c/']]);
  assert.deepEqual(comparePermalinks({ addresses, aliases: new Map(), former: new Map() }, current), { added: ['new'], moved: ['kept'], broken: ['old'] });
  assert.deepEqual(comparePermalinks({ addresses, aliases: new Map([['old', 'new']]), former: new Map() }, current).broken, []);
  assert.deepEqual(comparePermalinks({ addresses, aliases: new Map([['old', 'older'], ['older', 'old']]), former: new Map() }, current).broken, ['old', 'older']);
});

test('pinyin stands above its character, and a wrong count is refused', () => {
  assert.deepEqual(alignPinyin('您好，12333。', 'nín hǎo'), [{ text: '您', pinyin: 'nín' }, { text: '好', pinyin: 'hǎo' }, { text: '，12333。' }]);
  assert.throws(() => alignPinyin('您好', 'nín'), /2 characters and 1 syllables/);
});

test('readings that the library gets wrong are corrected', () => {
  assert.equal(proposePinyin('稽查处处长'), 'jī chá chù chù zhǎng');
  assert.equal(proposePinyin('局长，还款'), 'jú zhǎng huán kuǎn');
});

test('a heading’s id stands at its end', () => {
  assert.deepEqual(splitHeadingId('What to bring? [#bring]'), { text: 'What to bring?', id: 'bring' });
  assert.deepEqual(splitHeadingId('What to bring?'), { text: 'What to bring?' });
});
