// Writes every way through the flow into content/flow/paths.txt, where a reviewer can read what a change does to readers.
import { writeFileSync } from 'node:fs';
import { pathTable } from '../library/flow.ts';
import { readLibrary } from '../library/index.ts';
import { ContentError } from '../library/problems.ts';

const file = 'content/flow/paths.txt';
try {
  const table = pathTable(readLibrary());
  writeFileSync(file, table);
  console.log(`${table.match(/ {2}=> /g)!.length} ways in ${file}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
