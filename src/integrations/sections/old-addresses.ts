import { escapeHtml } from '../../domain/quote.ts';

/**
 * Puts the ids that sections had before into the page: as empty targets in the section's own link, which stands
 * wherever a section may stand and takes no room; where a section went to another page, as a line at the foot of this one.
 */
export function keepOldIds(html: string, targets: { old: string; now: string }[], notes: { old: string; href: string; name: string; says: string }[]): string {
  let kept = html;
  for (const { old, now } of targets) {
    const start = kept.search(new RegExp(`<[^>]* id="?${now}"?[ >]`));
    if (start === -1) throw new Error(`the section "${now}" is not on its page`);
    const link = kept.slice(start).match(/<a class="?num"?[^>]*>/);
    const tagEnd = kept.indexOf('>', start) + 1;
    // Without a link of its own the section holds the target itself.
    const place = link && link.index !== undefined && link.index < 3000 ? start + link.index + link[0].length : tagEnd;
    kept = `${kept.slice(0, place)}<span id="${old}"></span>${kept.slice(place)}`;
  }
  if (!notes.length) return kept;
  const lines = notes.map(({ old, href, name, says }) => `<p class="note" id="${old}">${escapeHtml(says)} <a href="${href}">${escapeHtml(name)}</a></p>`).join('');
  return kept.replace('</main>', `${lines}</main>`);
}
