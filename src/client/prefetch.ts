// Fetches the next page when a finger or pointer rests on its link, so that it opens at once. Never where the reader
// saves data or the network is slow, and never a page of another site.
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
if (!connection?.saveData && !/2g|3g/.test(connection?.effectiveType ?? '')) {
  const asked = new Set([location.pathname]);
  const prefetch = (event: Event): void => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link || link.origin !== location.origin || asked.has(link.pathname) || link.hasAttribute('download')) return;
    asked.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointerover', (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => prefetch(event), 80);
  });
  addEventListener('touchstart', prefetch, { passive: true });
}
