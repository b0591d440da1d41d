import { say } from '../words.ts';
import { find, startEngine } from './engine.ts';
import { resultItem } from './result-item.ts';

/** Shows results under the search box while the reader types. Enter without a choice opens the search page. */
export function attachPanel(host: HTMLElement, input: HTMLInputElement): void {
  const base = host.dataset.base!;
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.hidden = true;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  list.className = 'results';
  panel.append(status, list);
  host.append(panel);
  startEngine(base).catch(() => undefined);

  const close = (): void => {
    panel.hidden = true;
  };
  let asked = 0;
  const ask = async (): Promise<void> => {
    const turn = ++asked;
    const query = input.value.trim();
    if (!query) return close();
    panel.hidden = false;
    if (!list.childElementCount) status.textContent = say('Searching …', '正在搜索……');
    try {
      const { results, more } = await find(base, query, 6);
      if (turn !== asked) return;
      list.replaceChildren(...results.map(resultItem));
      if (more) {
        const item = document.createElement('li');
        const all = document.createElement('a');
        all.href = `${input.form!.action}?q=${encodeURIComponent(query)}`;
        all.textContent = say('All results', '全部结果');
        item.append(all);
        list.append(item);
      }
      status.textContent = results.length ? say(`${results.length}${more ? '+' : ''} results`, `${results.length}${more ? '+' : ''} 条结果`) : say('Nothing found. Try fewer or other words.', '没有找到。换个词，或者少打几个字试试。');
    } catch {
      if (turn === asked) status.textContent = say('The search could not start in this browser. Press Enter for the lists on the search page.', '搜索在这个浏览器里没能启动。按回车到搜索页的目录里查找。');
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 120);
  });
  if (input.value.trim()) void ask();

  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      input.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll('a')];
    if (!links.length || panel.hidden) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
    (to < 0 ? input : links[to]!).focus();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) setTimeout(() => host.contains(document.activeElement) || close(), 150);
  });
}
