import { ageOf, type Age } from '../domain/ages.ts';
import { formatDate } from '../domain/dates.ts';
import type { Both, Lang } from '../domain/lang.ts';
import { heldFacts, shownAnswer, type Held, type Shown } from '../domain/region-answers.ts';
import { lineage, regionRules, type RegionRules } from '../domain/regions.ts';
import type { Fact, KnownFact, Region, RegionQuestion } from '../schemas/region.ts';
import type { RegionAnswer, RegionQuestionEntry, RegionStart } from '../schemas/region-lists.ts';
import type { Entry, Library } from './load.ts';

/** What pages, data files and tasks ask about regions: the content put together with the rules of src/domain. */
export class Regions {
  readonly entries: Entry<Region>[];
  readonly questions: RegionQuestionEntry[];
  private readonly library: Library;
  private readonly today: string;

  constructor(library: Library, today: string) {
    this.library = library;
    this.today = today;
    this.entries = library.regions;
    this.questions = library.regionQuestions.map(({ data }) => data);
  }

  region(id: string): Entry<Region> {
    const found = this.entries.find((entry) => entry.id === id);
    if (!found) throw new Error(`there is no region "${id}"`);
    return found;
  }

  question(id: RegionQuestion): RegionQuestionEntry {
    return this.questions.find((question) => question.id === id)!;
  }

  /** The questions that map and table compare: all but what is left over. */
  get compared(): RegionQuestionEntry[] {
    return this.questions.filter(({ id }) => id !== 'other');
  }

  /** Regions in the groups of the map, in its order. */
  get groups(): { id: string; name: Both; column: number; row: number; rows: number; tiles: { region: Entry<Region>; short: Both }[] }[] {
    return this.library.regionLayout.map(({ data }) => ({ ...data, tiles: data.tiles.map(({ region, short }) => ({ region: this.region(region), short })) }));
  }

  /** The name on a tile: the shortest that people use. */
  short(id: string): Both {
    return this.library.regionLayout.flatMap(({ data }) => data.tiles).find(({ region }) => region === id)!.short;
  }

  rules(id: string): RegionRules {
    return regionRules(this.entries, id);
  }

  /** The regions above this one, nearest first. */
  above(id: string): Entry<Region>[] {
    return lineage(this.entries, id).slice(1);
  }

  own(id: string, question: RegionQuestion): Fact[] {
    return this.region(id).data.facts.filter((fact) => fact.question === question);
  }

  held(id: string, question: RegionQuestion): Held<KnownFact> {
    return heldFacts(this.entries, id, question) as Held<KnownFact>;
  }

  shown(id: string, question: RegionQuestionEntry): Shown<KnownFact, RegionAnswer> {
    return shownAnswer(this.entries, id, question.id, question.answers) as Shown<KnownFact, RegionAnswer>;
  }

  age(fact: KnownFact): Age {
    return ageOf(fact, this.question(fact.question).reviewMonths, this.today);
  }

  /** The first doors for each kind of trouble, as the region's rules have them; `{date}` filled in. */
  doors(id: string): (RegionStart & { open: { says: Both; to: string }[] })[] {
    const rules = this.rules(id);
    const holds = (when: RegionStart['doors'][number]['when']): boolean =>
      ({ always: true, 'tax-registers': rules.taxRegisters, 'not-tax-registers': !rules.taxRegisters, dated: !rules.taxRegisters && Boolean(rules.switch), undated: !rules.taxRegisters && !rules.switch })[when];
    const dated = (says: Both): Both => Object.fromEntries(Object.entries(says).map(([lang, text]) => [lang, rules.switch ? text.replaceAll('{date}', formatDate(rules.switch.date, lang as Lang)) : text])) as Both;
    return this.library.regionStart.map(({ data }) => ({ ...data, open: data.doors.filter(({ when }) => holds(when)).map(({ says, to }) => ({ says: dated(says), to })) }));
  }

  /** The questions whose local answer belongs on an outcome's or a script's page. */
  questionsFor(path: string): RegionQuestion[] {
    return this.questions.filter(({ pages }) => pages.includes(path)).map(({ id }) => id);
  }

  /** The questions to which nothing is known here, not even from above. */
  unknown(id: string): RegionQuestionEntry[] {
    return this.compared.filter((question) => this.shown(id, question).kind === 'unknown');
  }
}
