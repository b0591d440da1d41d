import { library } from './index.ts';
import { listPages, type Page } from './pages.ts';
import { usesOfArticles, type Use } from './uses.ts';

/** What many pages need to know of the whole, worked out once a build. */
interface Site {
  pages: Map<string, Page>;
  uses: Map<string, Use[]>;
}
let made: { from: object; site: Site } | undefined;

export function site(): Site {
  const from = library();
  if (made?.from !== from) made = { from, site: { pages: new Map(listPages(from).map((page) => [page.path, page])), uses: usesOfArticles(from) } };
  return made.site;
}
