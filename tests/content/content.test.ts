import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { checkLibrary, currentAddresses } from '../../src/library/check.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { formatProblem } from '../../src/library/problems.ts';
import type { Prose } from '../../src/library/prose.ts';
import { spokenLines } from '../../src/library/spoken.ts';
import { comparePermalinks, parsePermalinks } from '../../src/domain/permalinks.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { termUrl } from '../../src/markdown/term-url.ts';
import { alignPinyin } from '../../src/domain/pinyin.ts';

const { library, problems } = loadLibrary(readContentFiles('.'));

test('the content is sound', () => {
  assert.deepEqual([...problems, ...checkLibrary(library)].map(formatProblem), []);
});

test('no published address has vanished, and the lock knows every address', () => {
  const lock = parsePermalinks(readFileSync('content/permalinks.lock', 'utf8'));
  const current = currentAddresses(library);
  const { added, moved, broken } = comparePermalinks(lock, current);
  assert.deepEqual(broken, [], `published sections are gone; add to content/permalinks.lock where each went:\n${broken.map((key) => `${key} = ${nearest(key, current.keys())}`).join('\n')}`);
  assert.deepEqual([...added, ...moved], [], 'new or moved sections are not in content/permalinks.lock yet: run "npm run permalinks"');
});

/** What a prose file cites, links to and shows, as sets: an order of its own is the right of each language. */
const holds = ({ texts, links, components }: Prose, withCitations: boolean) => ({
  citations: withCitations ? [...new Set(texts.flatMap(({ value }) => library.citations.find(value).flatMap(({ citation }) => (citation ? [JSON.stringify(citation)] : []))))].sort() : [],
  links: [...new Set(links.map(({ url }) => url))].sort(),
  components: components.map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`).sort(),
});

test('both languages say the same: the same places in the law, the same links and terms, the same quotations and pictures', () => {
  const entries = [...library.guides, ...library.pages, ...library.scripts, ...library.outcomes];
  for (const { prose } of entries) assert.deepEqual(holds(prose.zh, true), holds(prose.en, true), `${prose.zh.file} (actual) against ${prose.en.file} (expected)`);
  // The reading of an article names that article now and then where the other language says "this article".
  for (const { prose } of library.laws.flatMap(({ articles }) => articles)) assert.deepEqual(holds(prose.zh, false), holds(prose.en, false), `${prose.zh.file} against ${prose.en.file}`);
});

test('terms are explained where they are first used, and every picture is shown', () => {
  const shown = new Set(library.guides.flatMap(({ prose }) => prose.en.components.flatMap(({ name, attributes }) => (name === 'Figure' ? [attributes.id] : []))));
  assert.deepEqual(library.figures.map(({ id }) => id).filter((id) => !shown.has(id)), []);
  const explained = new Set(library.guides.flatMap(({ prose }) => prose.en.links.flatMap(({ url }) => termUrl(url) ?? [])));
  assert.ok(explained.size >= 25, `only ${explained.size} terms are explained in the guides`);
});

test('every spoken line has its committed pinyin, syllable for character', () => {
  for (const line of spokenLines(library)) {
    assert.doesNotThrow(() => alignPinyin(line, library.pinyin.get(line) ?? ''));
    for (const { pinyin } of alignPinyin(line, library.pinyin.get(line) ?? '')) if (pinyin) assert.match(pinyin, /^[a-zü\u0100-\u01dcàáèéìíòóùú]+$/, `${line}: ${pinyin}`);
  }
  const spoken = new Set(spokenLines(library));
  assert.deepEqual([...library.pinyin.keys()].filter((line) => !spoken.has(line)), [], 'these lines are spoken no more: run "npm run pinyin"');
});

test('official words are those of the law, where a reference stands beside the project', { skip: !existsSync('../shared/reference/statutes') && 'no reference beside the project' }, () => {
  const folder = resolve('../shared/reference/statutes');
  const squeeze = (text: string) => text.replace(/[\s\u200b\u3000]+/gu, '');
  let units = 0;
  for (const file of readdirSync(folder)) {
    const reference = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { id: string; articles: { number: number; zh: string[]; confidence: string }[] };
    const law = library.laws.find(({ id }) => id === reference.id);
    for (const { data } of law?.articles ?? []) {
      const known = reference.articles.find(({ number }) => number === data.number);
      assert.ok(known, `${reference.id}/${data.number} is not in the reference`);
      if (known.confidence === 'memory') assert.equal(data.paragraphs, undefined, `${reference.id}/${data.number} is unconfirmed and may not be quoted`);
      else {
        const lines = known.zh.flatMap((text) => text.split('\n')).filter((line) => line.trim()).map(squeeze);
        const own = data.paragraphs!.flatMap(({ zh, items }) => [zh, ...items.map((item) => item.zh)]).map(squeeze);
        assert.deepEqual(own, lines, `${reference.id}/${data.number}`);
        units += own.length;
      }
    }
  }
  assert.ok(units > 100, `only ${units} units were compared`);
});

/** How a translation may write a number of the Chinese: as a word, or as the month it stands for. */
const spelled: Record<string, string[]> = { 1: ['one', 'january'], 2: ['two', 'february'], 3: ['three', 'march'], 4: ['four', 'april'], 5: ['five', 'may'], 6: ['six', 'june'], 7: ['seven', 'july'], 8: ['eight', 'august'], 9: ['nine', 'september'], 10: ['ten', 'october'], 15: ['fifteen'], 30: ['thirty'], 60: ['sixty'], 90: ['ninety'] };

test('every translation has its numbers: an amount or a period in the Chinese stands in the English too', () => {
  const missing: string[] = [];
  for (const law of library.laws) {
    for (const { data } of law.articles) {
      for (const { zh, en, items } of data.paragraphs ?? []) {
        for (const unit of [{ zh, en }, ...items]) {
          const arabic = unit.zh.match(/\d+/g) ?? [];
          const english = unit.en.replaceAll(',', '').toLowerCase();
          for (const number of arabic) if (!english.includes(number) && !(spelled[number] ?? []).some((word) => english.includes(word))) missing.push(`${law.id}/${data.number}: ${number}`);
        }
      }
    }
  }
  assert.deepEqual(missing, []);
});
