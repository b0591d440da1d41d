import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatWithin, placeOfFragment } from '../../src/domain/citations.ts';
import { afterReview, compareReviews, formatReviews, parseReviews } from '../../src/domain/reviews.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { changedSinceReview } from '../../src/library/site.ts';
import { currentReviews, formatReview, markOf, pagesToReview, placeOfKey } from '../../src/library/reviews.ts';
import { usesByPlace, usesOfArticles } from '../../src/library/uses.ts';
import { smallContent } from '../fixtures/small-content.ts';

const text = 'guides/a/ sil-63-1 0123abcd\nguides/a/ sil-63-10 -\nscripts/b/ sil-8 89abcdef\n';

test('the lock is read and written back in order', () => {
  const shuffled = text.trim().split('\n').reverse().join('\n');
  assert.equal(formatReviews(parseReviews(shuffled)).replace(/^#.*\n/gm, ''), text);
  assert.throws(() => parseReviews('guides/a/ sil-63-1\n'), /line 1/);
});

test('a changed text names its page; a new place is told apart from it; what is unchanged is silent', () => {
  const current = parseReviews(text);
  assert.deepEqual(compareReviews(parseReviews(text), current), []);
  const [review, ...more] = compareReviews(parseReviews('guides/a/ sil-63-1 ffffffff\nscripts/b/ sil-8 89abcdef\n'), current);
  assert.deepEqual(more, []);
  assert.deepEqual(review, { page: 'guides/a/', changed: ['sil-63-1'], added: ['sil-63-10'] });
});

test('a review takes the marks of its page and of no other; pages that are gone leave', () => {
  const old = parseReviews('guides/a/ sil-63-1 ffffffff\nscripts/b/ sil-8 ffffffff\nscripts/gone/ sil-8 ffffffff\n');
  const after = afterReview(old, parseReviews(text), ['guides/a/']);
  assert.equal(after.get('guides/a/')!.get('sil-63-1'), '0123abcd');
  assert.equal(after.get('scripts/b/')!.get('sil-8'), 'ffffffff');
  assert.ok(!after.has('scripts/gone/'));
});

/** The small content after a review of everything, and then perhaps a change. */
function reviewedLibrary(change: (files: Map<string, string>) => void) {
  const files = smallContent();
  files.set('content/reviewed.lock', formatReviews(currentReviews(loadLibrary(files).library)));
  change(files);
  const { library, problems } = loadLibrary(files);
  assert.deepEqual(problems, []);
  return library;
}
const article = 'content/laws/social-insurance-law/063.yaml';

test('guides, scripts and outcomes are bound to the places in their basis and in their prose', () => {
  const bound = currentReviews(loadLibrary(smallContent()).library);
  assert.deepEqual([...bound.keys()].sort(), ['guides/first-guide/', 'scripts/no-office/', 'who/agency-door/', 'who/tax-door/']);
  assert.deepEqual([...bound.get('scripts/no-office/')!.keys()].sort(), ['sil-63-1', 'sil-63-2']);
});

test('when an official text changes, each page that rests on it is named, and says so to its readers', () => {
  assert.deepEqual(pagesToReview(reviewedLibrary(() => undefined)), []);
  const library = reviewedLibrary((files) => files.set(article, files.get(article)!.replace('第二款的话：', '第二款的新话：')));
  assert.deepEqual(pagesToReview(library), [{ page: 'scripts/no-office/', changed: ['sil-63-2'], added: [] }]);
  assert.match(formatReview(pagesToReview(library)[0]!), /scripts\/no-office\/: the official text of sil-63-2 changed after its review.*npm run reviewed -- scripts\/no-office\//);
  assert.deepEqual([...changedSinceReview(library)], [['scripts/no-office/', [{ law: 'social-insurance-law', article: 63, paragraph: 2 }]]]);
});

test('an item belongs to its paragraph; our translation and white space do not count', () => {
  const item = reviewedLibrary((files) => files.set(article, files.get(article)!.replace('（一）第一项。', '（一）另一项。')));
  assert.deepEqual(pagesToReview(item).map(({ page }) => page), ['scripts/no-office/']);
  const ours = reviewedLibrary((files) => files.set(article, files.get(article)!.replace('en: First.', 'en: The first.').replace('第一款的话。', '"第一款的话。 "')));
  assert.deepEqual(pagesToReview(ours), []);
});

test('a page that comes to rest on another place waits for a review, and tells its readers nothing false', () => {
  const library = reviewedLibrary((files) => files.set('content/guides/first-guide.yaml', files.get('content/guides/first-guide.yaml')!.replace('basis: [SIL 63(1)]', 'basis: [SIL 63(1), SIL 63(2)]')));
  assert.deepEqual(pagesToReview(library), [{ page: 'guides/first-guide/', changed: [], added: ['sil-63-2'] }]);
  assert.equal(changedSinceReview(library).size, 0);
});

test('words that are not confirmed have no mark, and a key leads back to its place', () => {
  const { library } = loadLibrary(smallContent());
  assert.equal(markOf(library, { law: 'social-insurance-law', article: 99 }), '-');
  assert.match(markOf(library, { law: 'social-insurance-law', article: 63, paragraph: 2, item: 1 }), /^[0-9a-f]{8}$/);
  assert.deepEqual(placeOfKey(library, 'sil-63-2-1'), { law: 'social-insurance-law', article: 63, paragraph: 2, item: 1 });
});

test('uses are sorted by the paragraph they name; a citation of the whole article stands apart', () => {
  const files = smallContent();
  files.set('content/guides/first-guide.en.mdx', files.get('content/guides/first-guide.en.mdx')!.replace('The answer.', 'The answer is SIL 63, as SIL 63(2) says.'));
  const byPlace = usesByPlace(usesOfArticles(loadLibrary(files).library).get('social-insurance-law/63')!);
  const pages = (place: string) => byPlace.get(place)!.map(({ page }) => page.path);
  assert.deepEqual(pages(''), ['guides/first-guide/']);
  assert.ok(pages('p1').includes('guides/first-guide/') && pages('p2').includes('guides/first-guide/'));
  assert.ok(pages('p2').includes('scripts/no-office/'));
});

test('a fragment is read back, and named for a margin', () => {
  assert.deepEqual(placeOfFragment('p2-i3'), { paragraph: 2, item: 3 });
  assert.equal(formatWithin({ paragraph: 2, item: 3 }, 'en'), '¶2 (3)');
  assert.equal(formatWithin({ paragraph: 2, item: 3 }, 'zh'), '第二款第（三）项');
});
