// Where a link arrives: the section is marked, and its citation and copy control stand beside its number.
import { main } from '../section.ts';
import { citeHere } from './quote.ts';

/**
 * Marks the section that the address means: by its fragment, or, where a text fragment scrolled the page, the one in
 * the middle of the screen.
 */
export async function arrival(attach: (section: HTMLElement) => void, control: HTMLElement): Promise<void> {
  const section = location.hash ? atHash() : await atTextFragment();
  main.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
  if (!section?.id) return;
  section.dataset.arrived = '';
  attach(section);
  control.classList.add('arrived');
  citeHere(section, control);
}

function atHash(): HTMLElement | undefined {
  // A browser that knows no text fragments takes `p2:~:text=…` for an id.
  const [id = '', text] = location.hash.slice(1).split(':~:');
  const target = document.getElementById(id);
  if (!target || target === main || !main.contains(target)) return undefined;
  if (text !== undefined) target.scrollIntoView();
  return target.closest<HTMLElement>('[data-section]') ?? undefined;
}

async function atTextFragment(): Promise<HTMLElement | undefined> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate' || !('fragmentDirective' in document)) return undefined;
  // The page may still be gliding there.
  for (let before = -1; before !== scrollY; ) {
    before = scrollY;
    await new Promise((done) => setTimeout(done, 150));
  }
  return [...main.querySelectorAll<HTMLElement>('[data-section]')].filter((section) => section.getBoundingClientRect().top <= innerHeight / 2).at(-1);
}
