import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import { parsePermalinks } from '../../domain/permalinks.ts';
import { library } from '../../library/index.ts';
import { currentAddresses } from '../../library/check.ts';

/** Every section key with its address below the language, and the aliases of old keys: `{ addresses, aliases, codes }`. */
export const GET: APIRoute = () => {
  const { aliases } = parsePermalinks(readFileSync('content/permalinks.lock', 'utf8'));
  const codes = Object.fromEntries(library().laws.map(({ id, data }) => [data.code, id]));
  return new Response(JSON.stringify({ addresses: Object.fromEntries(currentAddresses(library())), aliases: Object.fromEntries(aliases), codes }));
};
