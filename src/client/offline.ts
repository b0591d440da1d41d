// Nothing of this is fetched unless the page offers to be kept, or something was kept before.
const host = document.querySelector<HTMLElement>('save-page');
if (host) {
  const load = (): void => void import('./offline/save-page.ts').then(({ attachSavePage }) => attachSavePage(host));
  if (navigator.serviceWorker?.controller) load();
  else for (const type of ['pointerover', 'focusin', 'click']) host.addEventListener(type, (event) => (event.type === 'click' && event.preventDefault(), load()), { once: true });
}
// A new version of the site takes the kept pages with it.
if (navigator.serviceWorker?.controller) {
  const base = new URL(navigator.serviceWorker.controller.scriptURL).pathname.replace(/sw\.js$/, '');
  addEventListener('load', () => void import('./offline/store.ts').then(({ OfflineStore }) => new OfflineStore(base).refresh()).catch(() => undefined));
}
