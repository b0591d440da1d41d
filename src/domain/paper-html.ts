import type { Lang } from './lang.ts';
import type { Paragraph, Run } from './letter.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text for HTML: nothing in it can become markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

const runHtml = (run: Run): string => ('text' in run ? escapeHtml(run.text) : `<span class="blank">${'\u3000'.repeat(run.blank)}</span>`);

/**
 * The paper as HTML, the same on the built page and in the browser. On English pages each paragraph is followed by what
 * it says; that line is for the screen and is not printed.
 */
export function paperHtml(paragraphs: Paragraph[], lang: Lang): string {
  return paragraphs
    .map(({ style, marker, runs, gloss, rows }) => {
      const words = `${marker ? `<span class="marker">${marker}</span>` : ''}${runs.map(runHtml).join('')}`;
      const main = style === 'table' ? tableHtml(rows ?? []) : `<p class="paper-${style}">${words}</p>`;
      return main + (lang === 'en' && gloss ? `<p class="gloss" lang="en">${escapeHtml(gloss)}</p>` : '');
    })
    .join('');
}

function tableHtml(rows: string[][]): string {
  const [head = [], ...body] = rows;
  const row = (cells: string[], tag: 'td' | 'th') => `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table class="paper-table"><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}
