import type { Both } from '../domain/lang.ts';
import type { KnownFact } from '../schemas/region.ts';
import type { RegionData, RegionNotes } from '../schemas/region-data.ts';
import type { Library } from './load.ts';
import { Regions } from './regions.ts';

const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/', of: 'our words; names, numbers and dates of documents are facts' };
export const schemaPath = 'data/regions.schema.json';

/** `/data/regions.json`: all that is known of all regions, as it is shown, with the rules of the flow worked out. */
export function regionData(library: Library, regions: Regions, built: string): RegionData {
  return {
    $schema: 'regions.schema.json',
    title: { en: 'Social insurance premiums: who does what, region by region', zh: '社会保险费：各地谁管什么' },
    licence,
    built,
    note: {
      en: '“unknown” means that nothing was found, not that there is no rule. asOf is the date from which or on which a statement holds by its source, no promise that it still holds.',
      zh: '“unknown”表示没有查到，不等于没有规定。asOf 是来源所示的起始或者所指日期，不保证现在仍然如此。',
    },
    questions: library.regionQuestions.map(({ data: { id, name, reviewMonths, answers, ask, national } }) => ({ id, name, reviewMonths, answers: answers.map((answer) => ({ id: answer.id, name: answer.name })), ask: ask && { ...ask, pinyin: library.pinyin.get(ask.zh) ?? '' }, national })),
    regions: regions.entries.map(({ id, data: { flow: _flow, facts, ...rest } }) => ({
      id,
      ...rest,
      page: `regions/${id}/`,
      rules: regions.rules(id),
      facts: facts.map((fact) => (fact.confidence === 'unknown' ? fact : { ...fact, age: regions.age(fact).state })),
    })),
  };
}

/** `/data/regions/<id>.json`: what the pages of outcomes and scripts show of the region that a reader chose. */
export function regionNotes(library: Library, regions: Regions, id: string): RegionNotes {
  const { data } = regions.region(id);
  const note = (region: string, fact: KnownFact, question: RegionNotes['notes'][number]['question'], short: Both) => ({
    question,
    short,
    region: regions.short(region),
    at: `regions/${region}/#${fact.id}`,
    text: fact.value,
    confidence: fact.confidence,
    asOf: fact.asOf,
    asOfNote: fact.asOfNote,
    age: regions.age(fact).state,
  });
  return {
    id,
    name: data.name,
    page: `regions/${id}/`,
    licence,
    rules: regions.rules(id),
    notes: regions.compared.flatMap(({ id: question, short }) => {
      const { region, facts } = regions.held(id, question);
      return facts.map((fact) => note(region, fact, question, short));
    }),
    unknown: regions.unknown(id).flatMap(({ id: question, short, ask }) => (ask ? [{ question, short, at: `regions/${id}/#${regions.own(id, question)[0]?.id ?? ''}`, hotline: ask.hotline, zh: ask.zh, en: ask.en, pinyin: library.pinyin.get(ask.zh) ?? '' }] : [])),
  };
}
