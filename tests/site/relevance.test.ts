// Every query as people type it, asked of the finished site's own search files; the browser asks a part of them again (tests/browser/relevance.spec.ts).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Search } from '../../src/domain/query/search.ts';
import { bars, queries, Rate } from '../relevance/rate.ts';
import { base, dist } from './built-site.ts';

const load = async (path: string): Promise<unknown> => JSON.parse(readFileSync(join(dist, path), 'utf8'));

test('queries as people type them find their page', { skip: base !== '/' && 'the search files are the same below a path' }, async () => {
  const search = { en: new Search(load, 'en'), zh: new Search(load, 'zh') };
  const rates = { 'set aside before tuning': new Rate(), 'the others': new Rate() };
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const query of queries) {
    const { results } = await search[query.lang].ask(String(query.q));
    const found = results.filter(({ lang }) => lang === query.lang).map(({ path }) => path);
    if (query.nothing) {
      if (results.length) wrong.push(`${query.q}: ${results[0]!.path}`);
      continue;
    }
    const at = rates[query.held ? 'set aside before tuning' : 'the others'].count(query, found);
    if (at !== 0) missed.push(`${query.held ? 'set aside ' : ''}${query.q}: place ${at + 1 || 'none'}; first ${found[0] ?? 'nothing'}`);
  }
  for (const [name, rate] of Object.entries(rates)) console.log(`${name}: ${rate}`);
  for (const line of missed) console.log(`  ${line}`);
  assert.ok(rates['set aside before tuning'].asked >= 40);
  assert.deepEqual(Object.values(rates).flatMap(({ empty }) => empty), [], 'queries of an existing topic without any result');
  assert.deepEqual(wrong, [], 'found where nothing is to be found');
  for (const [name, rate] of Object.entries(rates)) {
    assert.ok(rate.first / rate.asked >= bars.first, `${name}: share of first places`);
    assert.ok(rate.three / rate.asked >= bars.three, `${name}: share of the first three`);
  }
});
