import type { Found } from '../../domain/query/found.ts';
import { cacheName } from '../offline/store.ts';

/** Without the network: tells results whose page is kept on this device from the others. Nothing is stored for it. */
export async function markAway(results: Found[], base: string): Promise<Found[]> {
  if (!('caches' in globalThis) || !(await caches.has(cacheName))) return results;
  const cache = await caches.open(cacheName);
  return Promise.all(results.map(async (found) => ({ ...found, away: !(await cache.match(`${base}${found.lang}/${found.path.split('#')[0]}`)) })));
}
