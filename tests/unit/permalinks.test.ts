import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePermalinks, formatPermalinks, forwards, parsePermalinks, planForwards, redirectLines, resolveKey, updatePermalinks } from '../../src/domain/permalinks.ts';
import { forwardPage } from '../../src/integrations/sections/forward-page.ts';
import { keepOldIds } from '../../src/integrations/sections/old-addresses.ts';
import { parse } from 'node-html-parser';

/** Five sections that got another name or place: on their page, to another page, with their page, a whole page, twice. */
const lock = parsePermalinks(`
about about/
base guides/base/
base--why guides/base/#why
base--proof guides/base/#proof
old-guide guides/old-guide/
old-guide--first guides/old-guide/#first
old-guide--second guides/old-guide/#second
base--reason guides/base/#reason
base--reason = base--cause
base--cause guides/base/#cause
base--cause = base--why
base--evidence guides/base/#evidence
base--evidence = about--proof
old-guide = new-guide
old-guide--first = new-guide--first
old-guide--second = new-guide--two
moved help/moved/
moved--there help/moved/#there
`);
const current = new Map([
  ['about', 'about/'],
  ['about--proof', 'about/#proof'],
  ['base', 'guides/base/'],
  ['base--why', 'guides/base/#why'],
  ['base--proof', 'guides/base/#proof'],
  ['new-guide', 'guides/new-guide/'],
  ['new-guide--first', 'guides/new-guide/#first'],
  ['new-guide--two', 'guides/new-guide/#two'],
  ['moved', 'guides/moved/'],
  ['moved--there', 'guides/moved/#there'],
]);
const paths = new Set([...current.values()].map((address) => address.replace(/#.*/, '')));
const plan = planForwards(forwards(lock, current), paths);

test('every kept promise of the fixture leads somewhere', () => {
  assert.deepEqual(comparePermalinks(lock, current).broken, []);
  assert.equal(resolveKey('base--reason', lock.aliases, current), 'base--why');
});

test('renamed on its page: the old ids are empty targets in the section', () => {
  assert.deepEqual(plan.targets.get('guides/base/'), [{ old: 'reason', now: 'why' }, { old: 'cause', now: 'why' }]);
  const html = keepOldIds('<main id="main"><h2 id="why" data-section>Why? <a class="num" href="#why">#</a></h2><p>So.</p></main>', plan.targets.get('guides/base/')!, []);
  const heading = parse(html).querySelector('#why')!;
  for (const id of ['reason', 'cause']) {
    assert.equal(heading.querySelector(`#${id}`)?.textContent, '', id);
  }
  assert.equal(heading.textContent, 'Why? #');
  assert.throws(() => keepOldIds('<main></main>', [{ old: 'a', now: 'b' }], []), /"b" is not on its page/);
});

test('gone to another page: the old id says where, on the page that stands', () => {
  assert.deepEqual(plan.notes.get('guides/base/'), [{ old: 'evidence', to: 'about/#proof' }]);
  const html = keepOldIds('<main id="main"><p>Words.</p></main>', [], [{ old: 'evidence', href: '/en/about/#proof', name: 'About', says: 'Moved:' }]);
  assert.equal(parse(html).querySelector('main > #evidence a')?.getAttribute('href'), '/en/about/#proof');
});

test('a page that is gone: forwarded, and each of its sections with it', () => {
  assert.deepEqual(plan.pages.get('guides/old-guide/'), { to: 'guides/new-guide/', sections: new Map([['first', 'guides/new-guide/#first'], ['second', 'guides/new-guide/#two']]) });
  assert.deepEqual(plan.targets.get('guides/new-guide/'), [{ old: 'second', now: 'two' }], 'a host that redirects keeps the fragment, so the old id works on the new page');
  const { to, sections } = plan.pages.get('guides/old-guide/')!;
  const html = forwardPage({ lang: 'en', to: `/en/${to}`, name: 'New guide', sections: [...sections].map(([old, address]) => ({ old, to: `/en/${address}`, name: address })), canonical: 'https://handbook.example/en/guides/new-guide/', styles: '', script: '<script type="module" src="/x.js"></script>', home: '/en/', siteName: 'Bujiao' });
  const root = parse(html);
  assert.equal(root.querySelector('#second')?.getAttribute('data-to'), '/en/guides/new-guide/#two');
  assert.equal(root.querySelector('#second a')?.getAttribute('href'), '/en/guides/new-guide/#two');
  assert.match(html, /<noscript><meta http-equiv="refresh" content="\d+; url=\/en\/guides\/new-guide\/"><\/noscript>/);
  assert.equal(root.querySelector('[data-moved]')?.getAttribute('data-moved'), '/en/guides/new-guide/');
  assert.doesNotMatch(html, /<script(?![^>]* src=)/, 'no code in the page');
});

test('a section whose address changed under the same key: the lock remembers the old one by itself', () => {
  assert.deepEqual(comparePermalinks(lock, current).moved, ['moved', 'moved--there']);
  const updated = updatePermalinks(lock, current);
  assert.deepEqual([...updated.former], [['help/moved/', 'moved'], ['help/moved/#there', 'moved--there']]);
  assert.match(formatPermalinks(updated), /^moved was help\/moved\/$/m);
  assert.deepEqual(parsePermalinks(formatPermalinks(updated)), updated.former.size ? { ...updated, addresses: new Map([...updated.addresses].sort()), aliases: new Map([...updated.aliases].sort()), former: new Map([...updated.former].sort((a, b) => (a[1] < b[1] ? -1 : 1))) } : undefined);
  assert.deepEqual(plan.pages.get('help/moved/'), { to: 'guides/moved/', sections: new Map([['there', 'guides/moved/#there']]) });
  // Moving back: the address that stands again forwards nowhere.
  const back = updatePermalinks(updated, new Map([...current, ['moved', 'help/moved/'], ['moved--there', 'help/moved/#there']]));
  assert.deepEqual([...back.former.keys()], ['guides/moved/', 'guides/moved/#there']);
});

test('hosts that read _redirects are told of pages and of short addresses', () => {
  const lines = redirectLines(plan, lock, current, '/b/');
  assert.match(lines, /^\/b\/en\/guides\/old-guide\/ \/b\/en\/guides\/new-guide\/ 301$/m);
  assert.match(lines, /^\/b\/zh\/s\/base--reason\/ \/b\/zh\/s\/base--why\/ 301$/m);
  assert.match(lines, /^\/b\/zh\/s\/old-guide\/ \/b\/zh\/guides\/new-guide\/ 301$/m);
});

test('without its aliases the same change is refused, and the lines to add are known', () => {
  const bare = { ...lock, aliases: new Map<string, string>() };
  assert.deepEqual(comparePermalinks(bare, current).broken.sort(), ['base--cause', 'base--evidence', 'base--reason', 'old-guide', 'old-guide--first', 'old-guide--second']);
});
