// One copy control for the whole page: it appears beside the section under the pointer, the finger or the focus, right
// after the section's own link, so that the next Tab reaches it.
import { say } from './words.ts';

const button = document.createElement('button');
button.type = 'button';
button.className = 'copy';
const idle = say('Copy link', '复制链接');
button.textContent = idle;

const status = document.createElement('p');
status.className = 'toast';
status.setAttribute('role', 'status');

let timer: ReturnType<typeof setTimeout> | undefined;
const tell = (text: string, field?: HTMLElement): void => {
  clearTimeout(timer);
  status.replaceChildren(text, ...(field ? [field] : []));
  if (!status.isConnected) document.body.append(status);
  timer = setTimeout(() => status.replaceChildren(), field ? 20_000 : 4000);
};

const show = (event: Event): void => {
  const section = (event.target as Element).closest?.('[data-section]');
  const link = section?.querySelector('.num');
  if (link && button.previousSibling !== link) {
    link.after(button);
    button.textContent = idle;
  }
};
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, show);

button.addEventListener('click', async () => {
  const section = button.closest('[data-section]');
  if (!section) return;
  const address = new URL(`#${section.id}`, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = say('Copied', '已复制');
    tell(say('Link copied', '链接已复制'));
  } catch {
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = address;
    field.setAttribute('aria-label', say('Address', '地址'));
    tell(say('Copy this address: ', '请复制这个地址：'), field);
    field.focus();
    field.select();
  }
});
