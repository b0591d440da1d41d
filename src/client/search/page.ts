// The search page: all results, with the query in its address.
import { say } from '../words.ts';
import { find } from './engine.ts';
import { resultItem } from './result-item.ts';

const most = 30;

class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset.base!;
    const form = this.querySelector('form')!;
    const input = this.querySelector('input')!;
    const status = this.querySelector('.status')!;
    const list = this.querySelector<HTMLElement>('[data-search-results]')!;
    let asked = 0;

    const ask = async (query: string): Promise<void> => {
      const turn = ++asked;
      list.dataset.state = 'busy';
      if (query) status.textContent = say('Searching …', '正在搜索……');
      try {
        const { results, more } = await find(base, query, most);
        if (turn !== asked) return;
        list.replaceChildren(...results.map(resultItem));
        status.textContent = !query ? '' : results.length ? say(`${results.length}${more ? ' and more' : ''} results`, `${results.length} 条${more ? '以上' : ''}结果`) : say('Nothing found. Try fewer or other words, or look through the lists below.', '没有找到。换个词，少打几个字，或者看看下面的目录。');
      } catch {
        status.textContent = say('The search could not start in this browser. Look through the lists below.', '搜索在这个浏览器里没能启动。请看下面的目录。');
      }
      if (turn === asked) list.dataset.state = 'done';
    };

    const fromAddress = (): void => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void ask(input.value.trim());
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const toAddress = (push: boolean): void => {
      const query = input.value.trim();
      const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
      history[push ? 'pushState' : 'replaceState'](null, '', address);
      void ask(query);
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => toAddress(false), 200);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      toAddress(true);
    });
    addEventListener('popstate', fromAddress);
    fromAddress();
  }
}
customElements.define('search-page', SearchPage);
