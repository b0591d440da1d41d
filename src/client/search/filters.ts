import type { Found } from '../../domain/query/found.ts';
import { say } from '../words.ts';
import { kindName } from './result-item.ts';

const names = ['type', 'law', 'region'] as const;
type Name = (typeof names)[number];

/** What a result is filed under. */
const valueOf: Record<Name, (found: Found) => string> = {
  type: ({ kind }) => kindName(kind),
  law: ({ law }) => law?.toUpperCase() ?? '',
  region: ({ kind, region, title }) => (kind === 'region' && region ? title : ''),
};

/** Filters by kind, law and region: a choice is offered where the results differ in it, and is kept in the address. */
export class Filters {
  readonly #form: HTMLFormElement;
  readonly #changed: () => void;

  constructor(form: HTMLFormElement, changed: () => void) {
    this.#form = form;
    this.#changed = changed;
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Offers what the results can be narrowed by, and narrows them by what is chosen. */
  apply(results: Found[], chosen: URLSearchParams): Found[] {
    let shown = results;
    let offered = 0;
    for (const name of names) {
      const select = this.#form.querySelector<HTMLSelectElement>(`[name=${name}]`)!;
      const counts = new Map<string, number>();
      for (const found of results) {
        const value = valueOf[name](found);
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const wanted = chosen.get(name) ?? '';
      const any = new Option(select.dataset.any, '');
      select.replaceChildren(any, ...[...counts].map(([value, count]) => new Option(say(`${value} (${count})`, `${value}（${count}）`), value)));
      select.value = counts.has(wanted) ? wanted : '';
      const useful = counts.size > 1 || select.value !== '';
      select.parentElement!.hidden = !useful;
      offered += Number(useful);
      if (select.value) shown = shown.filter((found) => valueOf[name](found) === select.value);
    }
    this.#form.hidden = offered === 0;
    return shown;
  }

  /** What is chosen, for the address. */
  chosen(): [Name, string][] {
    return names.map((name): [Name, string] => [name, this.#form.querySelector<HTMLSelectElement>(`[name=${name}]`)!.value]).filter(([, value]) => value);
  }
}
