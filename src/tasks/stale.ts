// Lists the facts of regions that should be looked up again: past the review period of their question, or without a date.
// Oldest and most used first: months past the period, times the places of the site that show the fact.
//   npm run stale -- --region guangdong
import { formatDate } from '../domain/dates.ts';
import { lineage } from '../domain/regions.ts';
import { readLibrary } from '../library/index.ts';
import { ContentError } from '../library/problems.ts';
import { Regions } from '../library/regions.ts';
import { staleFacts } from '../library/stale.ts';
import { buildDate } from '../settings.ts';

try {
  const library = readLibrary();
  const place = process.argv.indexOf('--region');
  const only = place === -1 ? undefined : process.argv[place + 1];
  const all = staleFacts(library, new Regions(library, buildDate));
  const list = only ? all.filter(({ region }) => lineage(library.regions, region).some(({ id }) => id === only)) : all;
  console.log(`${list.length} facts to look up again (${formatDate(buildDate, 'en')}). Review periods: content/region-questions.yaml.\n`);
  for (const { region, fact, file, line, question, age, over, uses } of list) {
    const old = age.state === 'undated' ? 'no date' : `${age.since}, ${over} months past its period`;
    console.log(`${file}:${line}  ${region}/${fact}  (${question})\n  ${old}; shown in ${uses} ${uses === 1 ? 'place' : 'places'}`);
  }
  if (list.length) console.log('\nWhen a fact still holds, write the day on which you saw it:  confirmed: 2026-11-21');
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
