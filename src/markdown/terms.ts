import type {} from 'mdast-util-to-hast';
import type { Emphasis, Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Lang } from '../domain/lang.ts';
import { href } from '../i18n/urls.ts';
import { ui } from '../i18n/ui.ts';
import { library } from '../library/index.ts';
import { linkCitations } from './citations.ts';
import { langOfFile } from './lang-of-file.ts';
import { termUrl } from './term-url.ts';

/**
 * Gives the terms of prose their meaning: `[核定](term:assess)`. The word can be reached by key and by touch; while it is,
 * its meaning stands in the text below the line, so that nothing is covered, nothing moves under a mouse, and no script runs.
 */
export function remarkTerms() {
  return (tree: Root, file: VFile) => {
    const lang = langOfFile(file);
    if (!lang) return;
    visit(tree, 'link', (link: Link, index, parent) => {
      const id = termUrl(link.url);
      if (id === undefined || !parent || index === undefined) return;
      parent.children.splice(index, 1, ...meaningOf(id, link.children, lang));
      return [SKIP, index + 1];
    });
  };
}

const text = (value: string): Text => ({ type: 'text', value });
/** An inline element of mdast that becomes another tag. */
const element = (hName: string, hProperties: Record<string, string | number>, children: PhrasingContent[]): Emphasis => ({ type: 'emphasis', data: { hName, hProperties }, children });

function meaningOf(id: string, words: PhrasingContent[], lang: Lang): PhrasingContent[] {
  const { glossary, citations } = library();
  const term = glossary.find((entry) => entry.id === id)!.data;
  const name = lang === 'en' ? [element('b', { lang: 'zh-CN' }, [text(term.zh)]), text(' '), element('span', { lang: 'zh-Latn' }, [text(term.pinyin)]), text(': ')] : [element('b', {}, [text(term.zh)]), text('：')];
  const meaning = linkCitations(term.meaning[lang], lang, citations).map((piece): PhrasingContent => (piece.href ? { type: 'link', url: piece.href, data: { hProperties: { class: 'cite' } }, children: [text(piece.text)] } : text(piece.text)));
  const more: Link = { type: 'link', url: href(lang, `glossary/#${id}`), data: { hProperties: { class: 'cite' } }, children: [text(ui(lang, 'glossary'))] };
  return [element('span', { class: 'term', tabIndex: 0 }, [element('dfn', {}, words), element('span', { class: 'meaning', 'data-unsearched': '' }, [...name, ...meaning, text(' '), more])])];
}
