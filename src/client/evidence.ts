// The evidence checklist: its boxes work by themselves; here they are kept if the reader says so, and cleared.
import { asideNote, forget, keep, kept } from './kept.ts';
import { say } from './words.ts';

const name = 'evidence';

class EvidenceList extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLInputElement>('[data-keep]')!;
    const ticks = [...this.querySelectorAll<HTMLInputElement>('.ticks input')];
    const report = (text: string) => (this.querySelector('.report')!.textContent = text);
    const names = ticks.map((tick) => tick.name);
    const stored = kept(name, (data) => (Array.isArray(data) ? names.filter((each) => data.includes(each)) : undefined));
    if (stored) {
      box.checked = true;
      for (const tick of ticks) tick.checked = stored.includes(tick.name);
    }
    const aside = asideNote(name);
    if (aside) this.prepend(aside);
    const store = (): void => {
      const done = keep(name, ticks.filter(({ checked }) => checked).map((tick) => tick.name));
      if (done) return;
      box.checked = false;
      report(say('This browser keeps nothing. Print the list instead.', '这个浏览器不让保存，请打印出来。'));
    };
    this.addEventListener('change', (event) => {
      if (event.target === box && !box.checked) {
        forget(name);
        report(say('The ticks are no longer kept.', '打的勾不再保留。'));
      } else if (box.checked) store();
    });
    this.querySelector('[data-do=print]')!.addEventListener('click', () => print());
    this.querySelector('[data-do=clear]')!.addEventListener('click', () => {
      forget(name, true);
      this.querySelector('.set-aside')?.remove();
      for (const tick of [...ticks, box]) tick.checked = false;
      report(say('All ticks are cleared, here and in what this browser kept.', '已全部清除：页面上的勾，和浏览器里保留的。'));
    });
  }
}
customElements.define('evidence-list', EvidenceList);
