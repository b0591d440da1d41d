import { keyTail } from '../domain/section-key.ts';

export const main = document.querySelector('main')!;

/**
 * The address that is passed on for a section: its own short page (`/en/s/sil-63-2/`), not the page with a fragment,
 * since a fragment never reaches the server and a forum would preview the whole page; and short keys are what the lock
 * promises. A section without a key of its own has the fragment only.
 */
export function addressOf(section: Element): string {
  const { s, article } = main.dataset;
  return new URL(s ? `${s}${keyTail(section.id, Boolean(article))}/` : `#${section.id}`, location.href).href;
}
