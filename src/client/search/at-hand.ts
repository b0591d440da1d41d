import type { Found } from '../../domain/query/found.ts';
import { anythingSaved, savedFile } from '../offline/store.ts';

/** Without the network: tells results whose page is kept on this device from the others. Nothing is stored for it. */
export async function markAway(results: Found[], base: string): Promise<Found[]> {
  if (!('caches' in globalThis) || !(await anythingSaved())) return results;
  return Promise.all(results.map(async (found) => ({ ...found, away: !(await savedFile(`${base}${found.lang}/${found.path.split('#')[0]}`)) })));
}
