import { readBlocks, sectionParts } from '../../domain/section-markup.ts';
import { markup, parsePage, type HTMLElement } from './parse.ts';

/** A section cut out of its page, to stand by itself. */
export interface CutSection {
  html: string;
  /** Whether a first-level heading is in it: its own heading became that. */
  hasHeading: boolean;
}

const wrappers = new Set(['DL', 'OL', 'UL', 'TBODY', 'TABLE']);

/**
 * The markup of a section alone: without ids, section links and marks for the search; its heading becomes the first of
 * its page; links to other sections of the page lead back there.
 * @param page the address of the whole page
 */
export function cutSection(section: HTMLElement, page: string): CutSection {
  const { lead, gap, parts } = sectionParts(markup(section)) as unknown as { lead?: HTMLElement; gap: boolean; parts: HTMLElement[] };
  let html = `${lead ? lead.outerHTML : ''}${gap ? '<p class="gap">……</p>' : ''}${parts.map((part) => part.outerHTML).join('')}`;
  const parent = section.parentNode as HTMLElement | null;
  if (parent?.tagName && (wrappers.has(parent.tagName) || parent.classList.contains('law-text'))) {
    const tag = parent.tagName === 'TBODY' ? 'table' : parent.tagName.toLowerCase();
    html = `<${tag}${parent.classNames ? ` class="${parent.classNames}"` : ''}>${html}</${tag}>`;
  }
  const cut = parsePage(html);
  // Numbers and tones are in the heading of the section's page.
  for (const control of cut.querySelectorAll('.num, .tone, script, nav, link, button, .used, .report, .again, .actions, .page-note')) control.remove();
  asText(cut);
  for (const element of cut.querySelectorAll('*')) {
    for (const name of Object.keys(element.attributes)) if (name === 'id' || name === 'data-section' || name === 'data-unsearched' || name === 'data-as-of') element.removeAttribute(name);
    const href = element.getAttribute('href');
    if (href?.startsWith('#')) element.setAttribute('href', page + href);
  }
  // A term, and what is commonly said, are the headings of their sections.
  const term = parent?.tagName === 'DL' ? cut.querySelector('dt') : undefined;
  if (term && !cut.querySelector('h1, h2, h3, h4')) {
    for (const list of cut.querySelectorAll('dl')) list.tagName = 'div';
    for (const detail of cut.querySelectorAll('dd')) detail.tagName = 'div';
    term.tagName = 'h1';
  }
  const levels = cut.querySelectorAll('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
  const top = Math.min(...levels);
  if (levels.length) for (const heading of cut.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.tagName = `h${Number(heading.tagName[1]) - top + 1}`;
  return { html: cut.toString().replace(/>[ \t\r\n]+</g, '> <').trim(), hasHeading: levels.length > 0 };
}

/** A form to fill in is a list to read here: its fields need the page's script. */
function asText(cut: HTMLElement): void {
  for (const control of cut.querySelectorAll('form input, form select, form textarea')) control.remove();
  for (const element of cut.querySelectorAll('form, form fieldset, form legend, form label')) {
    element.tagName = { LEGEND: 'p', LABEL: 'span' }[element.tagName] ?? 'div';
    for (const name of ['for', 'autocomplete', 'novalidate']) element.removeAttribute(name);
  }
  for (const region of cut.querySelectorAll('[role=region]')) region.removeAttribute('role');
  for (const element of cut.querySelectorAll('*')) for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'tabindex']) element.removeAttribute(name);
}

/** The nearest heading above a section in the same part of the page, in words. */
export function headingAbove(section: HTMLElement, lang: string): string {
  for (let at: HTMLElement | null = section; at?.tagName && at.tagName !== 'MAIN'; at = at.parentNode as HTMLElement | null) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (/^H[2-4]$/.test(before.tagName)) return words(before, lang);
    }
  }
  return '';
}

/** An element's words in one line. */
export const words = (element: HTMLElement, lang: string): string => readBlocks([markup(element)], lang).map(({ text }) => text).join(' ');
