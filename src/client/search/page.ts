// The search page: all results, with the query and the filters in its address.
import type { Found } from '../../domain/query/found.ts';
import type { Answered } from '../../domain/query/search.ts';
import { say } from '../words.ts';
import { queryIn, searchBelow } from './engine.ts';
import { markAway } from './at-hand.ts';
import { Filters } from './filters.ts';
import { Recent } from './recent.ts';
import { showResults } from './result-item.ts';
import { besides, moveByArrows, told } from './told.ts';

class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset.base!;
    const form = this.querySelector<HTMLFormElement>('form.search')!;
    const input = this.querySelector('input')!;
    const status = this.querySelector('.status')!;
    const notes = this.querySelector('.besides')!;
    const list = this.querySelector<HTMLElement>('[data-search-results]')!;
    const index = document.querySelector<HTMLElement>('.index')!;
    const search = searchBelow(base);
    const recent = new Recent(this.querySelector<HTMLElement>('.recent')!);
    let asked = 0;
    let results: Found[] = [];
    let query = '';

    const filters = new Filters(this.querySelector<HTMLFormElement>('form.filters')!, () => {
      toAddress(true);
      showFiltered();
    });
    const params = (): URLSearchParams => new URLSearchParams(location.search);
    const showFiltered = (): void => {
      const shown = filters.apply(results, params());
      showResults(list, shown, base);
      watch(shown);
    };

    // Excerpts of results further down are fetched when they come into view.
    const watcher = new IntersectionObserver((entries) => {
      const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
      for (const item of seen) watcher.unobserve(item);
      const wanted = results.filter((found) => seen.some((item) => item.dataset.key === `${found.lang}${found.place}`));
      if (wanted.length) void search.excerpt(query, wanted).then(() => showResults(list, filters.apply(results, params()), base)).catch(() => undefined);
    }, { rootMargin: '200px' });
    const watch = (shown: Found[]): void => {
      watcher.disconnect();
      for (const [place, found] of shown.entries()) if (!found.excerpt) watcher.observe(list.children[place]!);
    };

    const ask = async (typing = false): Promise<void> => {
      const turn = ++asked;
      list.dataset.state = 'busy';
      const show = (answered: Answered): void => {
        if (turn !== asked) return;
        results = answered.results;
        notes.replaceChildren(...besides(answered, base));
        showResults(list, filters.apply(results, params()), base);
        index.hidden = results.length > 0;
      };
      if (!query) {
        show({ results: [], near: [], whole: true });
        notes.replaceChildren();
        status.textContent = '';
      } else {
        status.textContent = say('Searching …', '正在搜索……');
        try {
          const answered = await search.ask(query, show, { typing });
          if (!answered.whole) answered.results = await markAway(answered.results, base);
          show(answered);
          if (turn === asked) {
            status.textContent = told(answered, answered.results.length >= 30);
            watch(filters.apply(results, params()));
          }
        } catch {
          if (turn !== asked) return;
          results = [];
          list.replaceChildren();
          index.hidden = false;
          status.textContent = say('The search cannot be reached; perhaps you are offline. Look through the lists below.', '现在连不上搜索，可能没有网络。请看下面的目录。');
        }
      }
      if (turn === asked) list.dataset.state = 'done';
    };

    const toAddress = (push: boolean): void => {
      const next = new URLSearchParams(query ? { q: query } : {});
      for (const [name, value] of filters.chosen()) next.set(name, value);
      history[push ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${next.size ? `?${next}` : ''}`);
    };
    const fromAddress = (): void => {
      const typed = params().get('q') ?? '';
      query = queryIn(typed);
      input.value = typed;
      void ask();
    };
    const fromInput = (push: boolean): void => {
      query = queryIn(input.value);
      history[push ? 'pushState' : 'replaceState'](null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      if (push) recent.note(query);
      void ask(!push);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fromInput(false);
        // Who has stopped typing and found nothing gets the last look too.
        timer = setTimeout(() => void (results.length === 0 && query && ask()), 900);
      }, 120);
    });
    input.addEventListener('focus', () => void search.prepare().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      fromInput(true);
    });
    list.addEventListener('click', (event) => (event.target as Element).closest('a') && recent.note(query));
    moveByArrows(this, input, list);
    addEventListener('popstate', fromAddress);
    fromAddress();
  }
}
customElements.define('search-page', SearchPage);
