import { library } from './index.ts';
import { listPages, type Page } from './pages.ts';
import { buildDate } from '../settings.ts';
import { Regions } from './regions.ts';
import { usesOfArticles, type Use } from './uses.ts';

/** What many pages need to know of the whole, worked out once a build. */
interface Site {
  pages: Map<string, Page>;
  uses: Map<string, Use[]>;
  regions: Regions;
}
let made: { from: object; site: Site } | undefined;

export function site(): Site {
  const from = library();
  if (made?.from !== from) made = { from, site: { pages: new Map(listPages(from).map((page) => [page.path, page])), uses: usesOfArticles(from), regions: new Regions(from, buildDate) } };
  return made.site;
}
