// Spoken lines: pinyin on or off, and a voice where the device has one. Only pages with spoken lines load this.
import { mandarinVoice } from './voices.ts';
import { say } from './words.ts';

/** A checkbox that shows or hides pinyin on this page. Nothing is remembered; without a script pinyin shows. */
class PinyinSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = true;
    box.autocomplete = 'off';
    box.addEventListener('change', () => document.documentElement.classList.toggle('no-pinyin', !box.checked));
    const label = document.createElement('label');
    label.append(box, ` ${say('Show pinyin', '显示拼音')}`);
    this.replaceChildren(label);
  }
}
customElements.define('pinyin-switch', PinyinSwitch);

/** A button that reads the line before it aloud; it shows only where there is a voice. */
class ListenLine extends HTMLElement {
  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    const idle = say('Listen', '听一遍');
    button.textContent = idle;
    button.hidden = true;
    const line = this.closest('.reply')!.querySelector('[data-spoken]')!.cloneNode(true) as HTMLElement;
    line.querySelectorAll('rt, rp').forEach((sound) => sound.remove());
    const look = (): void => {
      button.hidden = !mandarinVoice(speechSynthesis.getVoices());
    };
    button.addEventListener('click', () => {
      const speaking = button.textContent !== idle;
      speechSynthesis.cancel();
      if (speaking) return;
      const words = new SpeechSynthesisUtterance(line.textContent!);
      words.voice = mandarinVoice(speechSynthesis.getVoices()) ?? null;
      words.lang = words.voice?.lang ?? 'zh-CN';
      words.rate = 0.85;
      words.onend = words.onerror = () => (button.textContent = idle);
      button.textContent = say('Stop', '停');
      speechSynthesis.speak(words);
    });
    this.replaceChildren(button);
    look();
    // Safari has no addEventListener here.
    const before = speechSynthesis.onvoiceschanged;
    speechSynthesis.onvoiceschanged = (event) => {
      before?.call(speechSynthesis, event);
      look();
    };
  }
}
customElements.define('listen-line', ListenLine);
addEventListener('pagehide', () => window.speechSynthesis?.cancel());
