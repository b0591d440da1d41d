import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { citationPath, formatCitation, type CitationReader } from '../domain/citations.ts';
import type { Lang } from '../domain/lang.ts';
import { href } from '../i18n/urls.ts';
import { library } from '../library/index.ts';
import { langOfFile } from './lang-of-file.ts';

/** A piece of running text: plain words, a citation that became a link, or an article that is named without one. */
export type CitedText = { text: string; href?: string; why?: string };

/** Cuts running text at its citations. English short codes are written out: `SIL 63(2)` reads "Social Insurance Law 63(2)". */
export function linkCitations(text: string, lang: Lang, reader: CitationReader): CitedText[] {
  const pieces: CitedText[] = [];
  let done = 0;
  for (const { start, end, text: cited, citation, namedOnly } of reader.find(text)) {
    if (start < done || (!citation && !namedOnly)) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    const asWritten = cited.startsWith('《');
    if (citation) pieces.push({ text: asWritten ? cited : formatCitation(citation, reader.book(citation.law), lang), href: href(lang, citationPath(citation)) });
    else pieces.push({ text: asWritten ? cited : writeOut(cited, reader), why: namedOnly![lang] });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** "LCL 58" -> "Labor Contract Law 58". */
const writeOut = (cited: string, reader: CitationReader): string => {
  const [code, ...rest] = cited.split(' ');
  return [reader.books.find((book) => book.code.toUpperCase() === code)?.short.en ?? code, ...rest].join(' ');
};

/** Turns the citations of prose into links to the paragraph. */
export function remarkCitations() {
  return (tree: Root, file: VFile) => {
    const lang = langOfFile(file);
    if (!lang) return;
    const reader = library().citations;
    visit(tree, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined || parent.type === 'link' || parent.type === 'heading') return;
      const pieces = linkCitations(node.value, lang, reader);
      if (pieces.length === 1 && !pieces[0]!.href && !pieces[0]!.why) return;
      const nodes = pieces.map(({ text, href: to, why }): PhrasingContent => {
        if (to) return { type: 'link', url: to, data: { hProperties: { class: 'cite' } }, children: [{ type: 'text', value: text }] } satisfies Link;
        return { type: 'text', value: why ? `${text}${lang === 'zh' ? `（${why}）` : ` (${why})`}` : text };
      });
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}
