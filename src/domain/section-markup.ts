import type { Block } from './quote.ts';

/**
 * The part of the DOM that reading a section needs, so that the browser and the build (which parses its own pages) read
 * by the same rules.
 */
export interface MarkupNode {
  nodeType: number;
  textContent: string | null;
  childNodes: ArrayLike<MarkupNode>;
}
export interface MarkupElement extends MarkupNode {
  tagName: string;
  id: string;
  classList: { contains(name: string): boolean };
  getAttribute(name: string): string | null | undefined;
  nextElementSibling: MarkupElement | null;
  previousElementSibling: MarkupElement | null;
}

/** What belongs to a section, in order. */
export interface SectionParts<E> {
  /** The paragraph above an item, without which the item says nothing. */
  lead?: E;
  /** Whether items between the lead and this one are left out. */
  gap: boolean;
  parts: E[];
}

const headingLevel = (element: { tagName: string }): number | undefined => (/^H[1-6]$/i.test(element.tagName) ? Number(element.tagName[1]) : undefined);
const isItem = (element: MarkupElement): boolean => element.classList.contains('unit') && element.classList.contains('item');
const isParagraph = (element: MarkupElement): boolean => element.classList.contains('unit') && !element.classList.contains('item');

/**
 * The elements of a section: a heading with all up to the next of its rank; a paragraph of law with its items; an item
 * under its paragraph; otherwise the element alone.
 */
export function sectionParts<E extends MarkupElement>(section: E): SectionParts<E> {
  const parts = [section];
  const following = (until: (element: MarkupElement) => boolean): void => {
    for (let next = section.nextElementSibling; next && !until(next); next = next.nextElementSibling) parts.push(next as E);
  };
  const level = headingLevel(section);
  if (level) {
    following((next) => (headingLevel(next) ?? 7) <= level || next.classList.contains('reviewed'));
    return { gap: false, parts };
  }
  if (isParagraph(section)) following((next) => !isItem(next));
  if (!isItem(section)) return { gap: false, parts };
  let lead = section.previousElementSibling;
  const gap = Boolean(lead && isItem(lead));
  while (lead && isItem(lead)) lead = lead.previousElementSibling;
  return { ...(lead && isParagraph(lead) ? { lead: lead as E } : {}), gap, parts };
}

const blocks = new Set('P DIV LI DT DD H1 H2 H3 H4 H5 H6 UL OL DL TABLE CAPTION THEAD TBODY TR SECTION ARTICLE ASIDE FIGURE FIGCAPTION BLOCKQUOTE DETAILS SUMMARY HEADER FOOTER BR'.split(' '));
/** What stands apart from its neighbour by style alone; characters under their pinyin do not. */
export const beside = new Set(['SPAN', 'A', 'B', 'STRONG', 'SMALL', 'TIME']);
const silent = new Set('RT RP SCRIPT STYLE LINK SVG BUTTON NAV INPUT SELECT TEXTAREA TEMPLATE NOSCRIPT'.split(' '));
const silentClasses = ['num', 'copy', 'basis', 'reviewed', 'skip', 'voice-note', 'pinyin'];
/** What stands in a section and is not part of what it says: who uses it, the meaning of a term, tools, reports, maps that are told in words beside them, how to use the page. */
export const besideThePoint = ['used', 'meaning', 'tools', 'report', 'tile-map', 'again', 'actions', 'page-note'];
const labels = ['label', 'claim-verdict'];

const isElement = (node: MarkupNode): node is MarkupElement => node.nodeType === 1;

/** The words of markup as they would be read aloud: no pinyin, no controls, no section signs; block by block. */
export function readBlocks(nodes: MarkupNode[], pageLang: string): Block[] {
  const found: Block[] = [];
  let text = '';
  let textLang = '';
  // A verdict goes with the claim that it judges, in one block: neither is quoted alone.
  let verdict = false;
  const end = (): void => {
    if (verdict) return;
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) found.push({ text: words, ...(textLang && textLang !== pageLang ? { lang: textLang } : {}) });
    text = textLang = '';
  };
  const walk = (node: MarkupNode, lang: string): void => {
    if (node.nodeType === 3) {
      const words = node.textContent ?? '';
      if (words.trim()) {
        textLang ||= lang;
        verdict = false;
      }
      text += words;
      return;
    }
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (silent.has(tag) || [...silentClasses, ...besideThePoint].some((name) => node.classList.contains(name)) || (node.getAttribute('hidden') ?? null) !== null) return;
    const of = node.getAttribute('lang') || lang;
    const isBlock = blocks.has(tag);
    if (isBlock) end();
    // The Chinese name under an English one: apart by style alone.
    if (node.classList.contains('zh-name') && text.trim()) text += ' ';
    if ((tag === 'TD' || tag === 'TH') && text.trim()) text += ' · ';
    let before: MarkupNode | undefined;
    for (const child of Array.from(node.childNodes)) {
      if (before && isElement(before) && isElement(child) && [before, child].every(({ tagName }) => beside.has(tagName.toUpperCase()))) text += ' ';
      walk(child, of);
      before = child;
    }
    if (labels.some((name) => node.classList.contains(name)) && !/[:：.。?？]\s*$/.test(text) && text.trim()) text += pageLang.startsWith('zh') ? '：' : ': ';
    if (node.classList.contains('claim-verdict')) verdict = true;
    if (isBlock) end();
  };
  for (const node of nodes) {
    end();
    walk(node, pageLang);
  }
  verdict = false;
  end();
  return found;
}

/** The words of a section, with the paragraph above an item; of law, the official words first, then the translation. */
export function sectionWords(section: MarkupElement, pageLang: string): Block[] {
  const { lead, gap, parts } = sectionParts(section);
  const own = readBlocks(parts, pageLang);
  if (!section.classList.contains('unit')) return own;
  const words = lead ? [...readBlocks([lead], pageLang), ...own.map((block) => (gap ? { ...block, text: `${block.lang ? '……' : pageLang.startsWith('zh') ? '……' : '… '}${block.text}` } : block))] : own;
  return [...words.filter(({ lang }) => lang), ...words.filter(({ lang }) => !lang)];
}

/** The name of a section as its page gives it: heading (of a claim never without its verdict), term, tone, caption; otherwise the heading above it. */
export function sectionName(section: MarkupElement, headingAbove: string, pageLang: string): string {
  const inside = headingLevel(section) ? section : (find(section, (element) => Boolean(headingLevel(element))) ?? find(section, (element) => element.tagName.toUpperCase() === 'DT') ?? find(section, (element) => element.tagName.toUpperCase() === 'FIGCAPTION'));
  const verdict = headingLevel(section) ? undefined : find(section, (element) => element.classList.contains('claim-verdict'));
  if (inside) {
    const words = readBlocks(verdict ? [verdict, inside] : [inside], pageLang).map(({ text }) => text).join(pageLang.startsWith('zh') ? '' : ' ');
    if (words) return words;
  }
  const number = find(section, (element) => element.classList.contains('num'))?.textContent?.trim() ?? '';
  if (number && number !== '#') return number;
  const row = section.tagName.toUpperCase() === 'LI' ? find(section, (element) => element.tagName.toUpperCase() === 'A') : undefined;
  if (row) return readBlocks([row], pageLang).map(({ text }) => text).join(' ');
  return headingAbove || (readBlocks([section], pageLang)[0]?.text ?? '');
}

function find(element: MarkupElement, wanted: (element: MarkupElement) => boolean): MarkupElement | undefined {
  for (const child of Array.from(element.childNodes)) {
    if (!isElement(child)) continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}
