// The form of a paper: the sheet follows what is typed. Nothing is sent; the draft is kept only if the reader says so.
import { assemble, paperFileName, paperText, state, type FormField, type LetterForm, type Value, type Values } from '../../domain/letter.ts';
import { checkLetter, readValues, stillEmpty } from '../../domain/letter-checks.ts';
import { paperHtml } from '../../domain/paper-html.ts';
import { asideNote, forget, keep, kept, saveFile } from '../kept.ts';
import { say, zh } from '../words.ts';

const lang = zh ? 'zh' : 'en';
type Control = HTMLInputElement | HTMLTextAreaElement;

/** Today where the reader is. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

class LetterBuilder extends HTMLElement {
  #letter!: LetterForm;
  #form!: HTMLFormElement;
  #values: Values = {};
  /** True where leaving the page would lose something. */
  #unsaved = false;

  connectedCallback(): void {
    if (this.#letter) return;
    this.#letter = JSON.parse(this.dataset.letter!) as LetterForm;
    this.#form = this.querySelector('form')!;
    const stored = kept(this.#name, (data) => (typeof data === 'object' && data !== null && !Array.isArray(data) ? readValues(this.#letter, data) : undefined));
    if (stored) {
      this.#keepBox.checked = true;
      this.#write(stored);
    }
    const aside = asideNote(this.#name);
    if (aside) this.#form.before(aside);
    this.#refresh();
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => this.#changed());
    // Faults are said when a field is left, not while it is being typed.
    this.#form.addEventListener('change', () => this.#tellFaults());
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button?.hasAttribute('data-add-row')) this.#addRow(button);
      else if (button?.dataset.do) void this.#do(button.dataset.do);
    });
    this.#keepBox.addEventListener('change', () => this.#keepOrForget());
    addEventListener('beforeunload', (event) => {
      if (!this.#unsaved) return;
      event.preventDefault();
      // Chromium before 119 asks only for this.
      event.returnValue = true;
    });
  }

  get #name(): string {
    return `letter:${this.#letter.id}`;
  }
  get #keepBox(): HTMLInputElement {
    return this.querySelector('[data-keep]')!;
  }

  #controls(field: string): Control[] {
    return [...this.#form.querySelectorAll<Control>(`[name="${field}"]`)];
  }

  #read(): Values {
    return Object.fromEntries(this.#letter.fields.map((field): [string, Value] => [field.id, this.#readField(field)]));
  }

  #readField({ id, kind }: FormField): Value {
    const controls = this.#controls(id);
    if (kind === 'one' || kind === 'some') return controls.filter((control) => (control as HTMLInputElement).checked).map(({ value }) => value);
    if (kind !== 'table') return controls[0]?.value ?? '';
    return [...this.#form.querySelectorAll(`[data-field="${id}"] .row-in`)].map((row) => [...row.querySelectorAll('input')].map(({ value }) => value));
  }

  #write(values: Values): void {
    for (const { id, kind } of this.#letter.fields) {
      const value = values[id] ?? '';
      const controls = this.#controls(id);
      if (kind === 'one' || kind === 'some') for (const control of controls as HTMLInputElement[]) control.checked = Array.isArray(value) && (value as string[]).includes(control.value);
      else if (kind === 'table') {
        const rows = Array.isArray(value) ? (value as string[][]) : [];
        const add = this.#form.querySelector<HTMLElement>(`[data-field="${id}"] [data-add-row]`)!;
        while (this.#form.querySelectorAll(`[data-field="${id}"] .row-in`).length < rows.length) this.#addRow(add, false);
        this.#form.querySelectorAll(`[data-field="${id}"] .row-in`).forEach((row, index) => row.querySelectorAll('input').forEach((input, column) => (input.value = rows[index]?.[column] ?? '')));
      } else if (controls[0]) controls[0].value = typeof value === 'string' ? value : '';
    }
  }

  #addRow(button: HTMLElement, focus = true): void {
    const last = button.previousElementSibling!;
    const row = last.cloneNode(true) as HTMLElement;
    row.setAttribute('aria-label', String(Number(last.getAttribute('aria-label')) + 1));
    for (const input of row.querySelectorAll('input')) input.value = '';
    last.after(row);
    if (focus) row.querySelector('input')!.focus();
  }

  #changed(): void {
    this.#unsaved = !this.#keepBox.checked;
    this.#refresh();
    if (this.#keepBox.checked) this.#keepOrForget();
  }

  /** The sheet, and which fields and hints belong to the choices made. */
  #refresh(): void {
    this.#values = readValues(this.#letter, this.#read());
    const sheet = this.querySelector('.sheet')!;
    const paper = paperHtml(assemble(this.#letter, this.#values), lang);
    // The page comes with the blank paper: opening it lays out nothing twice.
    if (sheet.innerHTML !== paper) sheet.innerHTML = paper;
    for (const { id, when } of this.#letter.fields) this.#form.querySelector<HTMLElement>(`[data-field="${id}"]`)!.hidden = state(when, this.#values) !== 'yes';
    for (const hint of this.#form.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = !hint.parentElement!.querySelector('input')!.checked;
  }

  /** Says what is wrong beside each field. */
  #tellFaults(): number {
    const faults = checkLetter(this.#letter, this.#values, today());
    for (const { id } of this.#letter.fields) {
      const texts = faults.filter(({ field }) => field === id).map(({ message }) => message[lang]);
      const place = this.#form.querySelector<HTMLElement>(`#fault-${id}`)!;
      const text = texts.join(zh ? '' : ' ');
      if (place.textContent !== text) place.textContent = text;
      place.hidden = texts.length === 0;
      for (const control of this.#controls(id)) control.toggleAttribute('aria-invalid', texts.length > 0);
    }
    return faults.length;
  }

  #report(text: string): void {
    this.querySelector('.report')!.textContent = text;
  }

  /** Before the paper leaves the page: what is doubtful or empty is said, never in the way. */
  #lookOver(): string {
    const faults = this.#tellFaults();
    const empty = stillEmpty(this.#letter, this.#values).length;
    return [
      faults ? say(`${faults} ${faults === 1 ? 'entry' : 'entries'} to look at again, marked in the form.`, `有${faults}处请再看一下，已在表里标出。`) : '',
      empty ? say(`${empty} ${empty === 1 ? 'field is' : 'fields are'} empty and ${empty === 1 ? 'stays a line' : 'stay lines'} to fill in by hand.`, `还有${empty}处没填，纸上留着横线，可以手写。`) : '',
    ].filter(Boolean).join(zh ? '' : ' ');
  }

  async #do(what: string): Promise<void> {
    if (what === 'clear') return this.#clear();
    const note = this.#lookOver();
    const done = (text: string) => this.#report([text, note].filter(Boolean).join(zh ? '' : ' '));
    const paragraphs = assemble(this.#letter, this.#values);
    const text = paperText(paragraphs);
    if (what === 'print') {
      done('');
      print();
    } else if (what === 'copy') {
      try {
        await navigator.clipboard.writeText(text);
        done(say('Copied.', '已复制。'));
      } catch {
        getSelection()?.selectAllChildren(this.querySelector('.sheet')!);
        done(say('This browser does not let a page copy. The paper is marked: copy it yourself.', '这个浏览器不让网页复制。正文已经选中，请自己复制。'));
      }
    } else if (what === 'txt') {
      // The mark at the beginning and the line ends are for the editors of older Windows.
      saveFile(new Blob(['\ufeff' + text.replaceAll('\n', '\r\n')], { type: 'text/plain;charset=utf-8' }), paperFileName(this.#letter, today(), 'txt'));
      done(say('Saved.', '已保存。'));
    } else if (what === 'docx') {
      this.#report(say('Making the file …', '正在生成文件……'));
      try {
        const { paperDocx } = await import('./docx.ts');
        saveFile(await paperDocx(paragraphs), paperFileName(this.#letter, today(), 'docx'));
        done(say('Saved.', '已保存。'));
      } catch {
        done(say('The file could not be made here. Copy the text instead.', '在这里没能生成文件，请改用复制全文。'));
      }
    }
  }

  #keepOrForget(): void {
    if (!this.#keepBox.checked) {
      forget(this.#name);
      this.#unsaved = true;
      this.#report(say('The draft is no longer kept.', '草稿不再保留。'));
    } else if (keep(this.#name, this.#values)) this.#unsaved = false;
    else {
      this.#keepBox.checked = false;
      this.#report(say('This browser keeps nothing. Save the file instead.', '这个浏览器不让保存，请改为存成文件。'));
    }
  }

  #clear(): void {
    forget(this.#name, true);
    this.querySelector('.set-aside')?.remove();
    this.#keepBox.checked = false;
    this.#form.reset();
    this.#write({});
    this.#unsaved = false;
    this.#refresh();
    this.#tellFaults();
    this.#report(say('Everything is cleared: the form, and what this browser kept of it.', '已全部清除：表里填的，和浏览器里保留的。'));
  }
}

customElements.define('letter-builder', LetterBuilder);
