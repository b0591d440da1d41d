// Writes every section address of the site into content/permalinks.lock. A key that vanished stays an error until it
// has an alias: addresses are promises.
import { readFileSync, writeFileSync } from 'node:fs';
import { comparePermalinks, formatPermalinks, parsePermalinks, updatePermalinks } from '../domain/permalinks.ts';
import { currentAddresses } from '../library/check.ts';
import { readLibrary } from '../library/index.ts';
import { nearest } from '../domain/nearest.ts';
import { ContentError } from '../library/problems.ts';

const file = 'content/permalinks.lock';
try {
  const current = currentAddresses(readLibrary(undefined, { permalinks: false }));
  const lock = parsePermalinks(readFileSync(file, 'utf8'));
  const { added, moved, broken } = comparePermalinks(lock, current);
  writeFileSync(file, formatPermalinks(updatePermalinks(lock, current)));
  console.log(`${current.size} addresses in ${file}: ${added.length} new, ${moved.length} moved.`);
  for (const key of moved) console.log(`  moved: ${key}  ${lock.addresses.get(key)} -> ${current.get(key)}; the old address goes on working`);
  if (broken.length) {
    console.error(`\n${broken.length} published sections are gone. Bring them back, or add to ${file} where each went:\n`);
    for (const key of broken) console.error(`${key} = ${nearest(key, current.keys())}`);
    process.exit(1);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
