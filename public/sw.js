// The service worker: registered only when a reader asks to keep pages. It keeps nothing by itself: pages put what was
// asked for into the cache; this answers from the network first, and from the cache where there is none, so that nobody
// is held on an old version.
const cacheName = 'bujiao-saved-1';
const { pathname: base } = new URL(self.registration.scope);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  // Asked through all caches: a worker that was just removed must not create the cache anew.
  const find = (path) => caches.match(path, { cacheName, ignoreSearch: true });
  // A file with a hash in its name is the same for ever.
  if (url.pathname.startsWith(`${base}_astro/`)) {
    const kept = await find(url.pathname);
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await find(url.pathname);
    if (kept) return kept;
    if (request.mode === 'navigate') {
      const lang = url.pathname.startsWith(`${base}en/`) ? 'en' : 'zh';
      const told = await find(`${base}${lang}/offline/`);
      if (told) return told;
    }
    throw error;
  }
}
