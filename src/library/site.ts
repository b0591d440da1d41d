import type { Citation } from '../domain/citations.ts';
import { buildDate } from '../settings.ts';
import { library } from './index.ts';
import type { Library } from './load.ts';
import { listPages, type Page } from './pages.ts';
import { Regions } from './regions.ts';
import { pagesToReview, placeOfKey } from './reviews.ts';
import { usesOfArticles, type Use } from './uses.ts';

/** What many pages need to know of the whole, worked out once a build. */
interface Site {
  pages: Map<string, Page>;
  uses: Map<string, Use[]>;
  /** Page -> the places in the law whose official text has changed since the page was reviewed. */
  changed: Map<string, Citation[]>;
  regions: Regions;
}
let made: { from: object; site: Site } | undefined;

export function site(): Site {
  const from = library();
  if (made?.from !== from) made = { from, site: { pages: new Map(listPages(from).map((page) => [page.path, page])), uses: usesOfArticles(from), changed: changedSinceReview(from), regions: new Regions(from, buildDate) } };
  return made.site;
}

/** The pages that must tell their readers of a changed text. A place that is merely new was never reviewed otherwise, and says nothing. */
export const changedSinceReview = (from: Library): Site['changed'] =>
  new Map(pagesToReview(from).flatMap(({ page, changed }) => (changed.length ? [[page, changed.map((key) => placeOfKey(from, key))] as const] : [])));
