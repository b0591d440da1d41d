import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base, dist, pages } from './built-site.ts';

const json = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
const data = json('data/regions.json');
const page = (path: string) => {
  const found = pages.find(({ url }) => url === base + path);
  assert.ok(found, path);
  return found.root;
};

test('every fact of the data stands on its page: known with source and confidence, unknown with a sentence to ask', () => {
  assert.equal(data.regions.length, 41);
  for (const { id, facts } of data.regions) {
    for (const lang of ['en', 'zh'] as const) {
      const root = page(`${lang}/regions/${id}/`);
      for (const fact of facts) {
        const shown = root.querySelector(`[id="${fact.id}"]`);
        assert.ok(shown, `${lang} ${id}#${fact.id}`);
        if (fact.confidence === 'unknown') {
          assert.ok(shown.classList.contains('fact-unknown'), `${id}#${fact.id}`);
          if (fact.question !== 'other') assert.ok(shown.querySelector('[data-spoken] rt'), `${id}#${fact.id} has no sentence with pinyin`);
          continue;
        }
        const text = shown.textContent.replace(/\s+/g, ' ');
        assert.ok(shown.querySelector('.sure'), `${id}#${fact.id} does not say how sure it is`);
        assert.ok(text.includes(fact.source.issuer[lang]) && text.includes(fact.source.title[lang]), `${lang} ${id}#${fact.id} names no source`);
        assert.equal(Boolean(shown.querySelector('.aged')), fact.age === 'old' || fact.age === 'undated', `${id}#${fact.id}`);
        assert.ok(shown.querySelector('.report textarea'), `${id}#${fact.id} cannot be reported`);
      }
    }
  }
});

test('the comparison is complete without script: a map a question with one linked tile a region, and the whole table', () => {
  for (const lang of ['en', 'zh']) {
    const root = page(`${lang}/regions/`);
    const maps = root.querySelectorAll('[data-tile-map]');
    assert.equal(maps.length, data.questions.length - 1);
    for (const map of maps) {
      const tiles = map.querySelectorAll('a.tile');
      assert.equal(tiles.length, 41);
      for (const tile of tiles) assert.ok((tile.getAttribute('aria-label') ?? '').length > tile.text.trim().length + 2, tile.toString());
    }
    assert.equal(root.querySelectorAll('.compare tbody tr').length, 41);
    assert.equal(root.querySelectorAll('.compare tbody td').length, 41 * maps.length);
    assert.ok(root.querySelectorAll('.compare tbody td').every((cell) => cell.text.trim() !== ''), 'an empty cell');
    assert.ok(root.querySelector('.switch-chart title')?.text);
  }
});

test('a map shows as unknown what the data hold as unknown', () => {
  const tile = (question: string, id: string) => page('en/regions/').querySelector(`[data-tile-map="${question}"] a[href*="/regions/${id}/"]`)?.getAttribute('aria-label') ?? '';
  for (const { id, parent, facts } of data.regions) {
    if (parent) continue;
    for (const { id: question } of data.questions) {
      if (question === 'other') continue;
      const known = facts.some((fact: { question: string; confidence: string }) => fact.question === question && fact.confidence !== 'unknown');
      assert.equal(/: Unknown$/.test(tile(question, id)), !known, `${id} ${question}: ${tile(question, id)}`);
    }
  }
});

test('schema and licence stand beside the data', () => {
  const schema = json('data/regions.schema.json');
  assert.match(schema.$schema, /json-schema\.org/);
  assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(data).sort());
  assert.match(data.licence.address, /creativecommons\.org\/licenses\/by\/4\.0/);
});

test('outcomes and scripts lead to the regions without script', () => {
  for (const path of ['en/who/unregistered/', 'zh/scripts/over-three-years/']) assert.equal(page(path).querySelectorAll('region-choice a[data-region]').length, 41, path);
});
