import type { Lang } from '../../domain/lang.ts';
import { escapeMarkdown } from '../../domain/quote.ts';
import { beside, besideThePoint } from '../../domain/section-markup.ts';
import type { HTMLElement } from './parse.ts';

const silent = new Set(['SCRIPT', 'STYLE', 'LINK', 'SVG', 'RT', 'RP', 'BUTTON', 'INPUT', 'TEMPLATE', 'NOSCRIPT', 'SELECT', 'TEXTAREA']);
const inlineTags = new Set(['A', 'B', 'STRONG', 'I', 'EM', 'SPAN', 'SMALL', 'CODE', 'TIME', 'RUBY', 'ABBR', 'MARK', 'CITE', 'Q', 'SUP', 'SUB', 'BDI', 'LABEL', 'BR', 'DFN', 'S', 'DEL', 'INS', 'KBD', 'WBR', 'RB', 'DATA', 'IMG', 'U', 'VAR', 'SAMP']);

interface Writer {
  /** The page's own address: makes links whole. */
  base: string;
  colon: string;
}

/** A built page's main part as Markdown, with its address, for whoever quotes or indexes it. */
export function pageMarkdown(main: HTMLElement, address: string, lang: Lang): string {
  const writer = { base: address, colon: lang === 'zh' ? '：' : ': ' };
  const asOf = main.getAttribute('data-as-of');
  const blocks = blocksOf(main, writer);
  const about = lang === 'zh' ? [`网址：<${address}>`, asOf && `核对至：${asOf}`, '一般性信息，不是法律意见。法律条文以官方文本为准。'] : [`Address: <${address}>`, asOf && `As of: ${asOf}`, 'General information, not legal advice. Of the law, the official Chinese prevails.'];
  return `${[...blocks, '---', about.filter(Boolean).join('  \n')].join('\n\n')}\n`;
}

const isElement = (node: { nodeType: number }): node is HTMLElement => node.nodeType === 1;
const isLabel = (element: HTMLElement): boolean => element.classList.contains('label') || element.classList.contains('claim-verdict');
const isSilent = (element: HTMLElement): boolean => silent.has(element.tagName) || (element.classList.contains('num') && element.textContent.trim() === '#') || element.classList.contains('copy') || besideThePoint.some((name) => element.classList.contains(name)) || element.classList.contains('filter') || element.getAttribute('hidden') !== undefined;
const isInline = (node: { nodeType: number }): boolean => node.nodeType === 3 || (isElement(node) && inlineTags.has(node.tagName) && !node.querySelector('p, div, ul, ol, dl, table, h1, h2, h3'));

/** Words in a line, escaped, with links, emphasis and breaks. */
function inline(nodes: HTMLElement['childNodes'], writer: Writer): string {
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1];
      const apart = before && isElement(before) && isElement(node) && [before, node].every(({ tagName }) => beside.has(tagName)) ? ' ' : '';
      return apart + one(node);
    })
    .join('');

  function one(node: HTMLElement['childNodes'][number]): string {
    if (node.nodeType === 3) return escapeMarkdown(node.textContent.replace(/\s+/g, ' '));
    if (!isElement(node) || isSilent(node)) return '';
    if (node.tagName === 'BR') return '\\\n';
    const words = inline(node.childNodes, writer);
    if (!words.trim()) return words;
    switch (node.tagName) {
      case 'A': {
        const to = node.getAttribute('href');
        return to ? `[${words.trim()}](${absolute(to, writer)})` : words;
      }
      case 'B':
      case 'STRONG':
        return around(words, '**');
      case 'EM':
      case 'I':
        return around(words, '*');
      default:
        if (node.classList.contains('zh-name')) return ` ${words}`;
        return isLabel(node) && !/[:：.。?？]\s*$/.test(words) ? words.trim() + writer.colon : words;
    }
  }
}

/** Emphasis closes before a final sign of punctuation: otherwise CommonMark does not see its end before Chinese. */
function around(words: string, mark: string): string {
  const link = words.match(/^(\s*)\[((?:[^\]\\]|\\.)*)\](\([^)]*\)\s*)$/s);
  if (link) return `${link[1]}[${around(link[2]!, mark)}]${link[3]}`;
  if (/\]\([^)]*\)\s*$/.test(words)) return words.replace(/^(\s*)(.*?)(\s*)$/s, `$1${mark}$2${mark}$3`);
  const [, before = '', inner = '', end = '', after = ''] = words.match(/^(\s*)(.*?)([\p{P}]*)(\s*)$/su) ?? [];
  return inner ? `${before}${mark}${inner}${mark}${end}${after}` : words;
}

const absolute = (to: string, { base }: Writer): string => (/^https?:/.test(base) ? new URL(to, base).href : to.startsWith('#') ? base + to : to).replace(/[() ]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const tidy = (words: string): string => words.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
const prefix = (text: string, first: string, rest = first): string => text.split('\n').map((line, index) => ((index ? rest : first) + line).trimEnd()).join('\n');

/** The blocks of an element's children. */
function blocksOf(element: HTMLElement, writer: Writer): string[] {
  const blocks: string[] = [];
  let run: HTMLElement['childNodes'] = [];
  const end = (): void => {
    const words = tidy(inline(run, writer));
    if (words) blocks.push(words);
    run = [];
  };
  for (const child of element.childNodes) {
    if (isInline(child)) run.push(child);
    else {
      end();
      if (isElement(child)) blocks.push(...block(child, writer));
    }
  }
  end();
  return blocks;
}

/** What a picture draws between two of its boxes. */
function arrowOf({ classList }: HTMLElement): string | undefined {
  if (!classList.contains('arrow')) return undefined;
  return classList.contains('beside') ? '→' : classList.contains('up') ? '↑' : '↓';
}

function block(element: HTMLElement, writer: Writer): string[] {
  if (isSilent(element)) return [];
  const tag = element.tagName;
  if (/^H[1-6]$/.test(tag)) {
    const words = element.childNodes.map((child) => tidy(inline([child], writer))).filter(Boolean).join(' ');
    return words ? [`${'#'.repeat(Number(tag[1]))} ${words.replaceAll('\n', ' ')}`] : [];
  }
  if (tag === 'UL' || tag === 'OL') {
    const items = element.childNodes.filter(isElement).flatMap((item, index) => {
      const mark = tag === 'OL' ? `${index + 1}. ` : '- ';
      const inner = [arrowOf(item), ...blocksOf(item, writer)].filter(Boolean).join(item.classList.contains('arrow') ? ' ' : '\n\n');
      return inner ? [prefix(inner, mark, ' '.repeat(mark.length))] : [];
    });
    return items.length ? [items.join('\n')] : [];
  }
  if (tag === 'TABLE') return table(element, writer);
  if (tag === 'DT') return blocksOf(element, writer).map((words) => around(words.replaceAll('**', ''), '**'));
  // The law's words and notes stand apart, as on the page.
  if (tag === 'BLOCKQUOTE' || tag === 'ASIDE' || element.getAttribute('data-official') !== undefined || element.getAttribute('data-official-part') !== undefined) {
    const inner = tag === 'P' ? tidy(inline(element.childNodes, writer)) : blocksOf(element, writer).join('\n\n');
    return inner ? [prefix(inner, '> ')] : [];
  }
  if (tag === 'P') {
    const words = tidy(inline(element.childNodes, writer));
    return words ? [words] : [];
  }
  return blocksOf(element, writer);
}

function table(element: HTMLElement, writer: Writer): string[] {
  const rows = element.querySelectorAll('tr').map((row) => row.childNodes.filter(isElement).map((cell) => blocksOf(cell, writer).join(' ').replaceAll('\n', ' ')));
  const [head, ...body] = rows;
  if (!head) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: string[]): string => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [[line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')];
}
