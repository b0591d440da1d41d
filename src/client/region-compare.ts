// Comparison of regions: one map at a time, and a table that filters and sorts. The state stands in the address, so that
// a comparison can be sent; without script all maps and the whole table are there.
import { say } from './words.ts';

class RegionCompare extends HTMLElement {
  private readonly maps = [...this.querySelectorAll<HTMLElement>('.region-map')];
  private readonly links = [...this.querySelectorAll<HTMLAnchorElement>('[data-show]')];
  private readonly form = this.querySelector('form')!;
  private readonly table = this.querySelector('table')!;
  private readonly rows = [...this.table.tBodies[0]!.rows];
  /** The groups of answers, taken out of the list where their question is not asked: Safari cannot hide them. */
  private readonly answers = [...this.form.querySelectorAll('optgroup')];
  private map = '';
  /** The address asked for something that is not here. */
  private unknown = false;

  connectedCallback(): void {
    this.form.hidden = false;
    const asked = new URLSearchParams(location.search);
    // On a phone one question at a time is enough to begin with.
    this.field('q').value = asked.get('q') ?? (matchMedia('(max-width: 61.99rem)').matches ? this.maps[0]!.dataset.question! : '');
    if (asked.get('q') === 'all') this.field('q').value = '';
    this.answersOf(this.field('q').value);
    this.field('a').value = asked.get('a') ?? '';
    this.field('sort').value = asked.get('sort') ?? '';
    for (const select of this.form.querySelectorAll('select')) {
      if (select.selectedIndex >= 0) continue;
      select.value = '';
      this.unknown = true;
    }
    this.map = location.hash.match(/^#map-(.+)/)?.[1] ?? this.field('q').value;
    this.show();
    this.form.addEventListener('change', (event) => {
      if ((event.target as HTMLSelectElement).name === 'q') {
        this.answersOf(this.field('q').value);
        this.field('a').value = '';
        this.map = this.field('q').value || this.map;
      }
      this.keep();
    });
    this.form.addEventListener('reset', () => {
      setTimeout(() => {
        this.answersOf('');
        this.keep();
      });
    });
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-show]');
      if (!link) return;
      event.preventDefault();
      this.map = link.dataset.show!;
      history.replaceState(null, '', `${location.pathname}${location.search}#map-${this.map}`);
      this.show();
    });
    addEventListener('hashchange', () => {
      this.map = location.hash.match(/^#map-(.+)/)?.[1] ?? this.map;
      this.show();
    });
  }

  private field(name: 'q' | 'a' | 'sort'): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  /** Only the answers to the chosen question can be chosen. */
  private answersOf(question: string): void {
    const select = this.field('a');
    for (const group of this.answers) group.remove();
    select.append(...this.answers.filter((group) => group.dataset.q === question));
    select.disabled = question === '';
  }

  /** Writes the state into the address, then shows it. */
  private keep(): void {
    this.unknown = false;
    const state = new URLSearchParams();
    for (const name of ['q', 'a', 'sort'] as const) if (this.field(name).value) state.set(name, this.field(name).value);
    if (!state.has('q')) state.set('q', 'all');
    const query = state.toString();
    history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
    this.show();
  }

  private sorted(by: string): HTMLElement[] {
    const rows = [...this.rows];
    if (by === 'name') {
      const { compare } = new Intl.Collator(document.documentElement.lang);
      return rows.sort((x, y) => compare(x.dataset.name!, y.dataset.name!));
    }
    if (by === 'date') return rows.sort((x, y) => (x.dataset.date || '9').localeCompare(y.dataset.date || '9'));
    if (by === 'unknown') return rows.sort((x, y) => Number(y.dataset.unknown) - Number(x.dataset.unknown));
    return rows;
  }

  private show(): void {
    const [q, a, sort] = [this.field('q').value, this.field('a').value, this.field('sort').value];
    const map = this.maps.find((each) => each.dataset.question === this.map) ?? this.maps[0]!;
    for (const each of this.maps) each.classList.toggle('off', each !== map);
    for (const link of this.links) link.setAttribute('aria-current', String(link.dataset.show === map.dataset.question));

    for (const cell of this.table.querySelectorAll<HTMLElement>('[data-q]')) cell.hidden = q !== '' && cell.dataset.q !== q;
    this.table.classList.toggle('one-question', q !== '');
    let count = 0;
    for (const row of this.rows) {
      row.hidden = Boolean(q && a) && row.querySelector<HTMLElement>(`[data-q="${q}"]`)!.dataset.a !== a;
      if (!row.hidden) count++;
    }
    const rows = this.sorted(sort);
    const body = this.table.tBodies[0]!;
    if (rows.some((row, at) => body.rows[at] !== row)) body.append(...rows);
    const told = this.unknown ? say(' (part of this link is not known here and was left out)', '（链接里有一部分这里没有，已略过）') : '';
    this.form.querySelector('[role=status]')!.textContent = say(`${count} of ${this.rows.length} regions`, `${this.rows.length} 个地区中的 ${count} 个`) + told;
  }
}
customElements.define('region-compare', RegionCompare);
