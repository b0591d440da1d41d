import { asOfPages, type AsOf } from './as-of.ts';
import { library } from './index.ts';
import { listPages, type Page } from './pages.ts';
import { listPictures, type Pictures } from './pictures.ts';
import { usesOfArticles, type Use } from './uses.ts';

/** What many pages need to know of the whole, worked out once a build. */
interface Site {
  pages: Map<string, Page>;
  uses: Map<string, Use[]>;
  asOf: AsOf;
  pictures: Pictures;
}
let made: { from: object; site: Site } | undefined;

export function site(): Site {
  const from = library();
  if (made?.from !== from) {
    const pages = listPages(from);
    const asOf = asOfPages(from);
    made = { from, site: { pages: new Map(pages.map((page) => [page.path, page])), uses: usesOfArticles(from), asOf, pictures: listPictures(from, pages, asOf) } };
  }
  return made.site;
}
