import { noNetwork } from './words.ts';

// Nothing of this is fetched unless the page offers to be kept and the reader reaches for it, or something was kept before.
const host = document.querySelector<HTMLElement>('save-page');
const kept = Boolean(navigator.serviceWorker?.controller);
if (host) {
  let loading = false;
  const load = (event?: Event): void => {
    if (event?.type === 'click' && event.target instanceof HTMLAnchorElement && 'caches' in globalThis) event.preventDefault();
    if (loading) return;
    loading = true;
    import('./offline/save-page.ts').then(
      ({ attachSavePage }) => attachSavePage(host),
      () => {
        loading = false;
        host.querySelector('a')!.textContent = noNetwork;
      },
    );
  };
  if (kept) load();
  else for (const type of ['pointerover', 'focusin', 'click']) host.addEventListener(type, load);
}
// A new version of the site takes the kept pages with it.
if (kept) {
  const base = new URL(navigator.serviceWorker.controller!.scriptURL).pathname.replace(/sw\.js$/, '');
  addEventListener('load', () => void import('./offline/store.ts').then(({ OfflineStore }) => new OfflineStore(base).refresh()).catch(() => undefined));
}
