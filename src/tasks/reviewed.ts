// Records that someone has held pages against the law as it stands now: npm run reviewed -- guides/agency-or-tax/ …
// or, after reading every page, --all. Without a page it lists what waits for a review.
import { writeFileSync } from 'node:fs';
import { afterReview, formatReviews } from '../domain/reviews.ts';
import { nearest } from '../domain/nearest.ts';
import { ContentError } from '../library/problems.ts';
import { readLibrary } from '../library/index.ts';
import { reviewedLock } from '../library/load.ts';
import { currentReviews, formatReview, pagesToReview } from '../library/reviews.ts';

const asked = process.argv.slice(2);
try {
  const library = readLibrary();
  const current = currentReviews(library);
  const waiting = pagesToReview(library);
  const pages = asked.includes('--all') ? [...current.keys()] : asked.map((path) => `${path.replace(/^\/?((en|zh)\/)?|[/#]*$/g, '')}/`);
  const unknown = pages.filter((page) => !current.has(page));
  if (unknown.length) {
    for (const page of unknown) console.error(`"${page}" is no guide, script or outcome. Did you mean ${nearest(page, current.keys()) ?? 'another page'}?`);
    process.exit(1);
  }
  if (!pages.length) {
    console.log(waiting.length ? `Waiting for a review (${waiting.length}):\n\n${waiting.map(formatReview).join('\n\n')}` : 'No page waits for a review.');
    process.exit(0);
  }
  writeFileSync(reviewedLock, formatReviews(afterReview(library.reviews, current, pages)));
  const left = waiting.filter(({ page }) => !pages.includes(page));
  console.log(`${reviewedLock}: ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} recorded as reviewed against the law as it stands; ${left.length} still ${left.length === 1 ? 'waits' : 'wait'}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
