// "Know better?": one tap copies the report. Without script the text is selected by hand.
import { say } from './words.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-report]')) {
  const field = button.closest('details')!.querySelector('textarea')!;
  button.hidden = false;
  field.readOnly = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = say('Copied', '已复制');
    } catch {
      field.focus();
      field.select();
    }
  });
}
