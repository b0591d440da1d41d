// One copy control for the whole page: it appears beside the section under the pointer, the finger or the focus, right
// after the section's own link, so that the next Tab reaches it. The other forms are fetched when reached for.
import { rememberedForm } from './quote/remembered.ts';
import { addressOf, main } from './section.ts';
import { noNetwork, say } from './words.ts';

const quote = () => import('./quote/quote.ts');
const toast = () => import('./toast.ts');
// What cannot be fetched without a network is said where the reader pressed, and nowhere else.
const tellNoNetwork = (): void => {
  button.textContent = noNetwork;
};
const quiet = (): void => undefined;
const plainButton = (): HTMLButtonElement => Object.assign(document.createElement('button'), { type: 'button' });

const control = document.createElement('span');
control.className = 'copy';
const button = plainButton();
const more = plainButton();
more.textContent = '▾';
more.setAttribute('aria-haspopup', 'dialog');
more.setAttribute('aria-label', say('Copy in another form', '用其他格式复制'));
control.append(button, more);

const here = (): HTMLElement => control.closest<HTMLElement>('[data-section]')!;

/** Puts the control beside a section's link. */
function attach(section: Element | null | undefined): void {
  const link = section?.querySelector('.num');
  if (!link || control.previousSibling === link) return;
  // Where a link arrived the control takes room: when it goes, the room stays, so that nothing moves.
  if (control.classList.contains('arrived')) {
    const room = document.createElement('span');
    room.className = control.className;
    Object.assign(room.style, { width: `${control.offsetWidth}px`, height: `${control.offsetHeight}px` });
    control.replaceWith(room);
    control.classList.remove('arrived');
  }
  link.after(control);
  control.querySelector('.cite-here')?.remove();
  button.textContent = say('Copy link', '复制链接');
  const form = rememberedForm();
  if (form) quote().then(({ labelOf }) => (button.textContent = labelOf(form)), quiet);
}
const reach = (event: Event): void => attach((event.target as Element).closest?.('[data-section]'));
for (const type of ['focusin', 'click']) document.addEventListener(type, reach);
// A page that moves under a resting pointer reaches for nothing.
let rest = '';
document.addEventListener('pointerover', (event) => {
  const at = `${event.screenX} ${event.screenY}`;
  if (at !== rest) reach(event);
  rest = at;
});

button.addEventListener('click', async () => {
  const section = here();
  const form = rememberedForm();
  if (form && form !== 'link') return void quote().then(({ copySection }) => copySection(section, form), tellNoNetwork);
  const address = addressOf(section);
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = say('Copied', '已复制');
  } catch {
    return void toast().then(({ offerField }) => offerField(address, say('Copy this address: ', '请复制这个地址：'), say('Address', '地址')), tellNoNetwork);
  }
  toast().then(({ tell }) => tell(say('Link copied', '链接已复制')), quiet);
});
more.addEventListener('pointerenter', () => void quote().catch(quiet), { once: true });
more.addEventListener('click', () => void quote().then(({ openForms }) => openForms(here()), tellNoNetwork));

// Arrival: the section is marked, its citation and the control are at hand.
const arrive = (): void => void import('./quote/arrival.ts').then(({ arrival }) => arrival(attach, control), quiet);
const arriveAtHash = (): void => {
  if (location.hash.length > 1) arrive();
};
addEventListener('hashchange', arriveAtHash);
arriveAtHash();
// A text fragment is hidden from scripts; what it leaves is a fresh page without a fragment that is scrolled, soon after
// loading, by nobody's hand.
let touched = false;
const touch = (): void => {
  touched = true;
};
for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'focusin']) addEventListener(type, touch, { once: true, passive: true });
addEventListener('load', () =>
  setTimeout(() => {
    // A hand that scrolls shows itself at once.
    const scrolled = (): void => void setTimeout(() => touched || location.hash || arrive(), 150);
    if (scrollY) return scrolled();
    addEventListener('scroll', scrolled, { once: true });
    setTimeout(() => removeEventListener('scroll', scrolled), 2000);
  }, 300),
);

// Selected words can be quoted with the address of the section they stand in.
let pause: ReturnType<typeof setTimeout> | undefined;
document.addEventListener('selectionchange', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const selection = getSelection();
    const wanted = selection && selection.toString().trim().length > 1 && main.contains(selection.anchorNode) && main.contains(selection.focusNode);
    if (wanted || document.querySelector('.quote-bar')) quote().then(({ offerSelection }) => offerSelection(wanted ? selection : undefined), quiet);
  }, 400);
});
