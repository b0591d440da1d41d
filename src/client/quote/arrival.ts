// Where a link arrives: the section is marked, and its citation and copy control stand beside its number.
import { main, sectionOf } from '../section.ts';
import { citeHere } from './quote.ts';

/**
 * Marks the section that the address means: by its fragment, or, where a text fragment scrolled the page, the one in
 * the middle of the screen.
 */
export function arrival(attach: (section: HTMLElement) => void, control: HTMLElement): void {
  const section = location.hash ? atHash() : atTextFragment();
  main.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
  if (!section?.id) return;
  section.dataset.arrived = '';
  attach(section);
  citeHere(section, control);
}

function atHash(): HTMLElement | undefined {
  // A browser that knows no text fragments takes `p2:~:text=…` for an id.
  const [id = '', text] = location.hash.slice(1).split(':~:');
  const target = document.getElementById(decodeURIComponent(id));
  if (!target || target === main || !main.contains(target)) return undefined;
  if (text !== undefined) target.scrollIntoView();
  return target.closest<HTMLElement>('[data-section]') ?? undefined;
}

function atTextFragment(): HTMLElement | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate' || !('fragmentDirective' in document)) return undefined;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return middle && main.contains(middle) ? sectionOf(middle) : undefined;
}
