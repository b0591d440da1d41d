// What was done, said in a line at the foot of the page and to screen readers.
import { addStyles } from './add-styles.ts';
import styles from './toast.css?url';

addStyles(styles);

const status = document.createElement('p');
status.className = 'toast';
status.setAttribute('role', 'status');

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a line for four seconds; with a field, for as long as it takes to use it. */
export function tell(text: string, field?: HTMLElement): void {
  clearTimeout(timer);
  if (!status.isConnected) document.body.append(status);
  status.replaceChildren(text, ...(field ? [field] : []));
  timer = setTimeout(() => status.replaceChildren(), field ? 60_000 : 4000);
}

/** Where the clipboard refuses: the text in a field, selected, to be copied by hand. */
export function offerField(text: string, ask: string, name: string): void {
  const field = document.createElement(text.includes('\n') ? 'textarea' : 'input');
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', name);
  tell(ask, field);
  field.focus();
  field.select();
}
