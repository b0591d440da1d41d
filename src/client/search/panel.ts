import type { Answered } from '../../domain/query/search.ts';
import { addStyles } from '../add-styles.ts';
import { say } from '../words.ts';
import { queryIn, searchBelow } from './engine.ts';
import { markAway } from './at-hand.ts';
import styles from './panel.css?url';
import { showResults } from './result-item.ts';
import { besides, moveByArrows, told } from './told.ts';

const most = 6;

addStyles(styles);

/** Shows results under the search box while the reader types. Enter without a choice opens the search page. */
export function attachPanel(host: HTMLElement, input: HTMLInputElement): void {
  const base = host.dataset.base!;
  const search = searchBelow(base);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.hidden = true;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const notes = document.createElement('div');
  const list = document.createElement('ol');
  list.className = 'results';
  const all = document.createElement('a');
  all.className = 'all';
  panel.append(status, notes, list, all);
  host.append(panel);
  search.prepare().catch(() => undefined);

  const close = (): void => {
    panel.hidden = true;
  };
  let asked = 0;
  const ask = async (): Promise<void> => {
    const turn = ++asked;
    const query = queryIn(input.value);
    if (!query) return close();
    panel.hidden = false;
    all.href = `${input.form!.action}?q=${encodeURIComponent(query)}`;
    all.textContent = say('All results', '全部结果');
    if (!list.childElementCount) status.textContent = say('Searching …', '正在搜索……');
    const show = (answered: Answered): void => {
      if (turn !== asked) return;
      showResults(list, answered.results.slice(0, most), base);
      notes.replaceChildren(...besides(answered, base));
    };
    try {
      const answered = await search.ask(query, show, { typing: true });
      if (!answered.whole) answered.results = await markAway(answered.results, base);
      if (turn !== asked) return;
      show(answered);
      status.textContent = told(answered, answered.results.length >= 30);
    } catch {
      if (turn !== asked) return;
      list.replaceChildren();
      status.textContent = say('The search cannot be reached. Press Enter for the lists on the search page.', '现在连不上搜索。按回车到搜索页的目录里查找。');
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 100);
  });
  input.addEventListener('focus', () => void (input.value.trim() && panel.hidden && ask()));
  if (input.value.trim()) void ask();

  moveByArrows(host, input, list);
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    input.focus();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) setTimeout(() => host.contains(document.activeElement) || close(), 150);
  });
}
