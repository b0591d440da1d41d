// The counter screen: one sentence at a time, as large as it fits. Only these pages load this; it asks nothing of the
// network. Without it the sentences stand one below the other, each filling the screen.
import { say } from './words.ts';

const root = document.documentElement;
const screens = [...document.querySelectorAll<HTMLElement>('.screen')];
const close = document.querySelector<HTMLAnchorElement>('.close')!;
let current = 0;

/** The largest size at which the screen holds its words without scrolling. */
function fit(screen: HTMLElement): void {
  const words = screen.querySelector<HTMLElement>('.words')!;
  const fits = (size: number): boolean => {
    words.style.setProperty('--fit', String(size));
    return screen.scrollHeight <= screen.clientHeight && words.scrollWidth <= words.clientWidth;
  };
  words.classList.add('fitted');
  // From 20 px, below which nobody reads across a desk (longer texts scroll), to four characters in a line.
  let [low, high] = [20, Math.max(24, Math.floor(words.clientWidth / 4))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  if (fits(low)) screen.removeAttribute('tabindex');
  else screen.tabIndex = 0;
}

function show(index: number): void {
  current = Math.min(Math.max(index, 0), screens.length - 1);
  screens.forEach((screen, at) => (screen.hidden = at !== current));
  fit(screens[current]!);
  for (const button of turns) button.disabled = button.dataset.step === '-1' ? current === 0 : current === screens.length - 1;
}

// The address stays as it is: a browser that sees it change asks for the page's icon again.
const turn = (step: number): void => show(current + step);

const fromHash = (): void => show(screens.findIndex(({ id }) => `#${id}` === location.hash));

/** Back to the page from which the reader came, where that is one of this site; otherwise to the page it belongs to. */
function leave(): void {
  leaving = true;
  const cameFromHere = history.length > 1 && document.referrer && new URL(document.referrer).origin === location.origin;
  if (cameFromHere) history.back();
  else location.replace(close.href);
}
let leaving = false;

// For keyboards and screen readers: two buttons, seen only when they have the focus.
const turns = screens.length < 2 ? [] : [-1, 1].map((step) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = step < 0 ? 'turn previous' : 'turn next';
  button.dataset.step = String(step);
  button.textContent = step < 0 ? `← ${say('Previous', '上一句')}` : `${say('Next', '下一句')} →`;
  button.addEventListener('click', () => turn(step));
  return button;
});
document.querySelector('main')!.append(...turns);

close.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  leave();
});

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') leave();
  else if (['ArrowRight', 'ArrowDown', 'PageDown'].includes(event.key)) turn(1);
  else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key)) turn(-1);
  else return;
  event.preventDefault();
});

// A tap at the left goes back, at the right on; any tap asks for the whole screen, where the browser gives it.
document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a, button') || !getSelection()?.isCollapsed) return;
  const at = event.clientX / innerWidth;
  if (at < 1 / 3) turn(-1);
  else if (at > 2 / 3) turn(1);
  void stayAwake();
  if (document.fullscreenEnabled && !document.fullscreenElement) root.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
});

let from: { x: number; y: number } | undefined;
document.addEventListener('touchstart', ({ touches }) => (from = touches.length === 1 ? { x: touches[0]!.clientX, y: touches[0]!.clientY } : undefined), { passive: true });
document.addEventListener('touchend', ({ changedTouches }) => {
  const touch = changedTouches[0];
  if (!from || !touch || (window.visualViewport?.scale ?? 1) > 1.05) return;
  const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
  from = undefined;
  const screen = screens[current]!;
  const scrolls = screen.scrollHeight > screen.clientHeight + 1;
  if (Math.abs(x) > 48 && Math.abs(x) > 1.5 * Math.abs(y)) turn(x < 0 ? 1 : -1);
  else if (!scrolls && Math.abs(y) > 64 && Math.abs(y) > 1.5 * Math.abs(x)) turn(y < 0 ? 1 : -1);
});

// In fullscreen a browser keeps Escape to itself; leaving it that way leaves the page.
document.addEventListener('fullscreenchange', () => {
  if (document.fullscreenElement) return;
  if (!leaving && document.visibilityState === 'visible' && document.hasFocus()) leave();
});

let lock: { released: boolean } | undefined;
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
}
document.addEventListener('visibilitychange', () => void stayAwake());

root.classList.add('live');
fromHash();
addEventListener('hashchange', fromHash);
// WebKit may come here before the style does: what was fitted then is fitted again.
for (const type of ['resize', 'load']) addEventListener(type, () => fit(screens[current]!));
void stayAwake();
