// The reader's region and its notes on the pages of outcomes and scripts. Nothing is fetched before a region is chosen, and
// nothing is stored before the reader says so; the address carries it on.
import type { RegionNotes } from '../schemas/region-data.ts';
import { remembered, stored } from './region-choice.ts';
import { say, zh } from './words.ts';

const lang = zh ? 'zh' : 'en';
const write = (id: string): void => {
  try {
    if (id) localStorage.setItem(stored, id);
    else localStorage.removeItem(stored);
  } catch {
    // A browser that keeps nothing still has the address.
  }
};

/** An element with words and children; words are never read as markup. */
function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

/** The list of links becomes one select, and the notes of the region stand below it. */
export class RegionPanel {
  private readonly host: HTMLElement;
  private readonly select = el('select');
  private readonly keep = el('input', { type: 'checkbox' });
  private readonly notes = el('div');
  private readonly base: string;

  constructor(host: HTMLElement, list: HTMLDetailsElement, asked: string) {
    this.host = host;
    this.base = host.dataset.base!;
    const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')].map((group) => {
      const part = el('optgroup', { label: group.dataset.group! });
      part.append(...[...group.querySelectorAll<HTMLElement>('[data-region]')].map((link) => el('option', { value: link.dataset.region! }, link.textContent ?? '')));
      return part;
    });
    this.select.append(el('option', { value: '' }, say('Choose …', '请选择……')), ...groups);
    this.keep.checked = remembered() !== '';
    this.notes.setAttribute('aria-live', 'polite');
    list.open = true;
    list.replaceChildren(
      list.querySelector('summary')!,
      el('p', {}, el('label', {}, `${say('Your region', '你所在的地区')} `, this.select), ' ', el('label', { className: 'row-note' }, this.keep, ` ${say('Remember on this device', '记在这台设备上')}`)),
      this.notes,
    );
    this.select.addEventListener('change', () => this.choose(this.select.value));
    this.keep.addEventListener('change', () => write(this.keep.checked ? this.select.value : ''));
    this.select.value = asked;
    if (this.select.value) void this.show(asked);
    else {
      this.select.value = '';
      if (asked) this.notes.append(el('p', {}, say('This handbook has no such region. Please choose again.', '手册里没有这个地区，请重新选择。')));
    }
  }

  private choose(id: string): void {
    const state = new URLSearchParams(location.search);
    if (id) state.set('region', id);
    else state.delete('region');
    const query = state.toString();
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    if (this.keep.checked) write(id);
    void this.show(id);
  }

  /** Links to other pages that know regions carry the choice on. */
  private carry(id: string): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin || !/\/(en|zh)\/(who|scripts)\//.test(url.pathname) || url.pathname === location.pathname) continue;
      if (id) url.searchParams.set('region', id);
      else url.searchParams.delete('region');
      link.href = url.href;
    }
  }

  private async show(id: string): Promise<void> {
    this.carry(id);
    if (!id) {
      this.notes.replaceChildren();
      this.host.dispatchEvent(new CustomEvent('region-chosen', { bubbles: true, detail: { id } }));
      return;
    }
    try {
      const response = await fetch(`${this.base}data/regions/${id}.json`);
      if (!response.ok) throw new Error(String(response.status));
      const data = (await response.json()) as RegionNotes;
      if (this.select.value !== id) return;
      this.notes.replaceChildren(...this.parts(data));
      this.host.dispatchEvent(new CustomEvent('region-chosen', { bubbles: true, detail: { id, rules: data.rules } }));
    } catch {
      this.notes.replaceChildren(el('p', {}, `${say('The notes could not be fetched. They stand here:', '没能取到内容，请看：')} `, this.link(`regions/${id}/`, this.select.selectedOptions[0]!.text)));
    }
  }

  private link(path: string, words: string): HTMLAnchorElement {
    return el('a', { href: `${this.base}${lang}/${path}` }, words);
  }

  private parts({ name, page, rules, notes, unknown }: RegionNotes): Node[] {
    const questions = (this.host.dataset.questions ?? '').split(' ');
    const here = notes.filter(({ question }) => questions.includes(question));
    const open = unknown.filter(({ question }) => questions.includes(question));
    const sure: Record<string, string> = { official: say('official source', '官方文件'), secondary: say('secondary source', '二手资料'), contested: say('contested', '有争议') };
    const warnings = rules.warnings.map(({ text, region, fact }) => el('p', {}, el('b', {}, say('Watch the time: ', '注意时限：')), `${text[lang]} `, this.link(`regions/${region}/#${fact}`, say('source', '来源'))));
    const local = [
      ...here.map((note) => {
        const facts = [sure[note.confidence] ?? say('unconfirmed', '未经核实'), note.asOf ?? note.asOfNote?.[lang], note.age === 'old' || note.age === 'undated' ? say('old: look it up again', '时间已久，请重新核实') : undefined].filter(Boolean).join(' · ');
        return el('p', {}, el('b', {}, `${note.short[lang]}${say(': ', '：')}`), `${note.text[lang]} `, el('small', { className: 'label' }, `${facts} · `), this.link(note.at, note.region[lang]));
      }),
      ...open.map((gap) => {
        const words = el('span', { lang: 'zh-CN' }, `“${gap.zh}”`);
        const meaning = zh ? [] : [el('span', { className: 'row-note' }, gap.pinyin), el('span', { className: 'row-note' }, gap.en)];
        return el('p', {}, el('b', {}, `${gap.short[lang]}${say(': unknown. ', '：未知。')}`), say(`Ring ${gap.hotline} and ask: `, `打${gap.hotline}，可以这样问：`), words, ...meaning);
      }),
    ];
    const all = el('p', {}, this.link(page, say(`All that is known of ${name.en}`, `${name.zh}：全部内容`)));
    if (local.length === 0) return [...warnings, all];
    const title = say(`${name.en} on this: ${here.length} known, ${open.length} unknown`, `${name.zh}与本页有关的：已知${here.length}条，未知${open.length}项`);
    // More than a few lines would push the page's own answer out of sight.
    return [...warnings, el('details', { open: local.length < 3 }, el('summary', {}, title), ...local), all];
  }
}
