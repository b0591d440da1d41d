import type { Age } from '../domain/ages.ts';
import { langs } from '../domain/lang.ts';
import type { Library } from './load.ts';
import type { Regions } from './regions.ts';

/** A fact to look up again. */
export interface StaleFact {
  region: string;
  fact: string;
  question: string;
  file: string;
  line: number | undefined;
  age: Age;
  /** Months past its review period; for a fact without date as many as the oldest has. */
  over: number;
  /** Places of the site that show it: its page, regions that inherit it, rules of the flow, outcomes and scripts, links in prose. */
  uses: number;
}

/** Facts past their review period or without a date, oldest and most used first. */
export function staleFacts(library: Library, regions: Regions): StaleFact[] {
  const links = [...library.guides, ...library.scripts, ...library.outcomes, ...library.pages, ...library.laws.flatMap(({ articles }) => articles)].flatMap(({ prose }) => langs.flatMap((lang) => prose[lang].links.map(({ url }) => url)));
  const rules = new Map(library.regions.map(({ id }) => [id, regions.rules(id)]));
  const found = library.regions.flatMap(({ id, data, source }): StaleFact[] =>
    data.facts.flatMap((fact, index): StaleFact[] => {
      if (fact.confidence === 'unknown') return [];
      const age = regions.age(fact);
      if (age.state !== 'old' && age.state !== 'undated') return [];
      const question = regions.question(fact.question);
      const heirs = library.regions.filter((heir) => heir.id !== id && regions.held(heir.id, fact.question).region === id).length;
      const named = [...rules.values()].flatMap(({ switch: change, inspection, warnings }) => [change, inspection, ...warnings]).filter((rule) => rule?.region === id && rule.fact === fact.id).length;
      const linked = links.filter((url) => url === `/regions/${id}/` || url === `/regions/${id}/#${fact.id}`).length;
      return [{ region: id, fact: fact.id, question: fact.question, file: source.file, line: source.line(['facts', index, 'id']), age, over: age.months === undefined ? -1 : age.months - question.reviewMonths!, uses: 1 + heirs + named + linked + question.pages.length }];
    }),
  );
  const oldest = Math.max(0, ...found.map(({ over }) => over));
  return found.map((each) => (each.over < 0 ? { ...each, over: oldest } : each)).sort((a, b) => b.over * b.uses - a.over * a.uses || a.region.localeCompare(b.region));
}
