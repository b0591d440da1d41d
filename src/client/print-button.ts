// A button that prints the page. Without a script the browser's own menu does.
import { say } from './words.ts';

class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = say('Print', '打印');
    button.addEventListener('click', () => print());
    this.replaceChildren(button);
  }
}
customElements.define('print-button', PrintButton);
