import { parse, NodeType, type HTMLElement, type Node, type TextNode } from 'node-html-parser';
import type { TextParts } from '../domain/query/fulltext.ts';

const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'RT', 'RP', 'BUTTON', 'NAV', 'SVG']);
const blocks = new Set(['P', 'LI', 'DD', 'DT', 'H1', 'H2', 'H3', 'H4', 'DIV', 'SECTION', 'ARTICLE', 'TD', 'TH', 'BLOCKQUOTE', 'SUMMARY', 'BR']);
const heading = /^H[1-4]$/;

/**
 * The text of a finished page, section by section, in its own language only: what stands in the other language is
 * found through the other index.
 * @param ids the sections of the page
 */
export function pageText(html: string, ids: Set<string>): TextParts {
  const root = parse(html);
  const main = root.querySelector('[data-searched]');
  if (!main) return [];
  const chinese = root.querySelector('html')?.getAttribute('lang') === 'zh-CN';
  const parts: TextParts = [['', '', '']];
  const foreign = (lang: string | undefined): boolean => lang !== undefined && (chinese ? !lang.startsWith('zh') || lang === 'zh-Latn' : lang.startsWith('zh'));

  const walk = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      parts.at(-1)![2] += (node as TextNode).text.replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (silent.has(element.tagName) || element.hasAttribute('data-unsearched') || element.classList.contains('num') || foreign(element.getAttribute('lang'))) return;
    const before = parts.at(-1)!;
    const own = element.id && ids.has(element.id);
    if (own) parts.push([element.id, heading.test(element.tagName) ? plain(element) : '', '']);
    for (const child of element.childNodes) walk(child);
    if (blocks.has(element.tagName)) parts.at(-1)![2] += '\n';
    // What follows a section that is a box belongs to the part before it; what follows a heading belongs to the heading.
    if (own && !heading.test(element.tagName)) parts.push([before[0], before[1], '']);
  };
  walk(main);
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return parts.map(([id, title, text]): TextParts[number] => [id, title, tidy(text)]).filter(([, , text]) => text !== '');
}

const plain = (element: HTMLElement): string => {
  const copy = element.clone() as HTMLElement;
  for (const sign of copy.querySelectorAll('.num, rt, rp')) sign.remove();
  return copy.text.replace(/\s+/g, ' ').trim();
};
