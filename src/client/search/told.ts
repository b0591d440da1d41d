import type { Answered } from '../../domain/query/search.ts';
import { say } from '../words.ts';

/** What the reader is told of an answer, in a sentence. */
export function told({ results, whole }: Answered, more: boolean): string {
  const count = results.length;
  if (!count) return whole ? say('Nothing found.', '没有找到。') : say('Nothing found in titles and questions. The full text is not at hand: are you offline?', '标题和问题里没有找到。全文现在取不到，是不是没有网络？');
  const number = `${count}${more ? '+' : ''}`;
  const found = count === 1 ? say('1 result.', '1 条结果。') : say(`${number} results.`, `${number} 条结果。`);
  return whole ? found : `${found} ${say('Titles and questions only: the full text is not at hand.', '只搜了标题和问题，全文现在取不到。')}`;
}

/** Everything beside the results: how the query was read, who deals with what is not covered, what to try. */
export function besides({ results, readAs, elsewhere, near }: Answered, base: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const paragraph = (...content: (string | Node)[]): void => {
    const p = document.createElement('p');
    p.append(...content);
    parts.push(p);
  };
  const strong = (text: string): HTMLElement => {
    const b = document.createElement('b');
    b.textContent = text;
    return b;
  };
  if (readAs) paragraph(say('Read as ', '按“'), strong(readAs), say('.', '”搜索。'));
  if (elsewhere) paragraph(strong(elsewhere.body + (elsewhere.hotline ? ` · ${elsewhere.hotline}` : '')), ' ', elsewhere.says);
  if (!results.length) {
    paragraph(say('Try fewer words, or the word that the office used. An article is found by its number: 63, SIL 63(2). Pinyin works too.', '少打几个字，或者照着窗口说的词搜。找法条直接打数字：63条、社保法63。拼音也可以。'));
    if (near.length) {
      const links = near.flatMap(({ title, path }, place) => {
        const link = document.createElement('a');
        link.href = `${base}${say('en', 'zh')}/${path}`;
        link.textContent = title;
        return place ? [say(', ', '、'), link] : [link];
      });
      paragraph(say('Near it: ', '相近的词：'), ...links);
    }
  }
  return parts;
}

/** Arrow keys go from the box through the results and back. */
export function moveByArrows(host: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (!links.length || (at < 0 && document.activeElement !== input)) return;
    event.preventDefault();
    const to = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
    (to < 0 ? input : links[to]!).focus();
  });
}
