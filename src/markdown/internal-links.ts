import type {} from 'mdast-util-to-hast';
import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { href } from '../i18n/urls.ts';
import { langOfFile } from './lang-of-file.ts';

/** Gives links between pages their language and base: authors write `/guides/time-limits/#two-years`. External ones tell nobody where the reader came from. */
export function remarkInternalLinks() {
  return (tree: Root, file: VFile) => {
    const lang = langOfFile(file);
    if (!lang) return;
    visit(tree, 'link', (link: Link) => {
      if (link.data?.hProperties?.class === 'cite') return;
      if (link.url.startsWith('/')) link.url = href(lang, link.url.slice(1));
      else if (/^https?:/.test(link.url)) link.data = { ...link.data, hProperties: { rel: ['noreferrer'] } };
    });
  };
}
