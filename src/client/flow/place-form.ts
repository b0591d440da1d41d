import { openAnswers } from '../../domain/flow/facts.ts';
import type { Facts, FlowQuestion } from '../../domain/flow/types.ts';
import { readMonth, writePlace } from '../../domain/place.ts';
import { say } from '../words.ts';
import type { FlowData } from './data.ts';
import { regionNote } from './region-note.ts';

/** The form of a question that is answered with a place: shows what the region does differently, then hands on what was given. */
export class PlaceForm {
  readonly #form: HTMLFormElement;
  readonly #data: FlowData;
  readonly #base: string;

  constructor(form: HTMLFormElement, data: FlowData, base: string, done: (given: string) => void) {
    this.#form = form;
    this.#data = data;
    this.#base = base;
    form.querySelector('select')!.addEventListener('change', () => this.#note());
    for (const field of this.#months()) field.addEventListener('input', () => field.setCustomValidity(''));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [first, last] = this.#months().map((field) => {
        const month = readMonth(field.value);
        field.setCustomValidity(field.value.trim() && !month ? say('Write the month like 2022-03.', '请这样写月份：2022-03。') : '');
        return month;
      });
      if (form.reportValidity()) done(writePlace({ region: this.#region() === 'unknown' ? undefined : this.#region(), first: first ?? last, last: last ?? first }));
    });
  }

  /** Shows the form to a reader of whom these facts are known: months are asked for only where they matter. */
  show(question: FlowQuestion, facts: Facts, given?: string): void {
    this.#form.hidden = false;
    const [region = '', first = '', last = ''] = (given ?? '').split('.');
    const select = this.#form.elements.namedItem('region') as HTMLSelectElement;
    select.value = [...select.options].some(({ value }) => value === region) ? region : '';
    const [one, two] = this.#months();
    one!.value = first;
    two!.value = last;
    const matter = openAnswers(question, facts).some(({ when }) => when && 'model' in when && 'problem' in when);
    this.#form.querySelector<HTMLElement>('.place-months')!.hidden = !matter;
    this.#note();
  }

  #region = (): string => (this.#form.elements.namedItem('region') as HTMLSelectElement).value;
  #months = (): HTMLInputElement[] => ['first', 'last'].map((name) => this.#form.elements.namedItem(name) as HTMLInputElement);

  #note(): void {
    this.#form.querySelector('.place-note')!.replaceChildren(...regionNote(this.#region(), this.#data, this.#base));
  }
}
