import { startOf, type LooseDate } from './dates.ts';
import type { Both } from './lang.ts';

/**
 * The rules of the flow that differ from place to place, read from the regions' own data (content/regions/*.yaml):
 * which model of collection applied when, what to warn of, how long an inspection may take. Pure: it takes the regions
 * as they are and knows no region by name.
 *
 *     const rules = regionRules(library().regions, 'shenzhen');
 *     rules.taxRegisters        // false
 *     rules.switch?.date        // '2024-07-01'
 *     rules.warnings            // [{ id: 'two-years', text: { en, zh }, … }]
 *     rules.inspection          // { days: 45, unit: 'working-day', upTo: 75, region: 'guangdong', … }
 *     modelDuring(rules, '2023-01', '2023-12')   // 'agency-assesses'
 */

/** What is read of a region: an entry of the library, or the same shape from `/data/regions.json`. */
export interface RegionLike {
  id: string;
  data: {
    parent?: string | undefined;
    facts: { id: string; question: string; confidence: string; starts?: LooseDate | undefined }[];
    flow?: FlowData | undefined;
  };
}

interface FlowData {
  taxRegisters?: boolean | undefined;
  switch?: 'inherit' | 'own' | undefined;
  limits?: { id: string; text: Both; days?: number | undefined; years?: number | undefined; fact: string }[] | undefined;
  inspection?: { days: number; unit: 'day' | 'working-day'; upTo?: number | undefined; note?: Both | undefined; fact: string } | undefined;
}

/** Where a rule was written: the region (the asked one, or one above it) and the fact that it rests on. */
export interface RuleSource {
  region: string;
  fact: string;
}

/** The day from which employers declare straight to the tax bureau, as sure as its fact. */
export interface SwitchRule extends RuleSource {
  date: LooseDate;
  confidence: string;
}

/** A short local time limit: shown before any result. */
export interface LimitRule extends RuleSource {
  id: string;
  text: Both;
  days?: number | undefined;
  years?: number | undefined;
}

/** How long labor inspection may take here; where there is none, the national rule holds (LIR 17: 60 working days, +30). */
export interface InspectionRule extends RuleSource {
  days: number;
  unit: 'day' | 'working-day';
  /** The longest, extension included. */
  upTo?: number | undefined;
  note?: Both | undefined;
}

export interface RegionRules {
  /** The tax authority also registers payers and assesses: it is the first door whatever the trouble. */
  taxRegisters: boolean;
  /** Absent where no date is known. */
  switch?: SwitchRule;
  warnings: LimitRule[];
  inspection?: InspectionRule;
}

/** The region and those above it, nearest first. Unknown ids give nothing; a circle of parents ends. */
export function lineage<R extends RegionLike>(regions: readonly R[], id: string): R[] {
  const line: R[] = [];
  for (let at: string | undefined = id; at !== undefined; at = line.at(-1)!.data.parent) {
    const region = regions.find((each) => each.id === at);
    if (!region || line.includes(region)) break;
    line.push(region);
  }
  return line;
}

/** The rules that hold in a region: its own before those of the region above it. An unknown id gives the national rules. */
export function regionRules(regions: readonly RegionLike[], id: string): RegionRules {
  const line = lineage(regions, id);
  const first = <T>(read: (region: RegionLike) => T | undefined): T | undefined => {
    for (const region of line) {
      const found = read(region);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const stops = line.findIndex(({ data }) => data.flow?.switch === 'own');
  const dated = stops === -1 ? line : line.slice(0, stops + 1);
  const switched = dated.flatMap(({ id: region, data }) => data.facts.flatMap(({ id: fact, question, confidence, starts }): SwitchRule[] => (question === 'self-declare-since' && starts ? [{ date: starts, confidence, region, fact }] : [])))[0];
  const inspection = first(({ id: region, data }) => data.flow?.inspection && { ...data.flow.inspection, region });
  return {
    taxRegisters: first(({ data }) => data.flow?.taxRegisters) ?? false,
    ...(switched && { switch: switched }),
    warnings: line.flatMap(({ id: region, data }) => (data.flow?.limits ?? []).map((limit) => ({ ...limit, region }))),
    ...(inspection && { inspection }),
  };
}

/**
 * Which model covers months of work.
 * `tax-registers`: tax registers, assesses and collects. `declared-to-tax`: the employer declares straight to tax.
 * `agency-assesses`: the agency assessed and tax collected. `unclear`: no date is known here, the months lie on both
 * sides of it, or they are not known.
 */
export type Model = 'tax-registers' | 'declared-to-tax' | 'agency-assesses' | 'unclear';

/** The model for the months from `first` to `last` (`YYYY-MM`, both included; one month may stand for both). */
export function modelDuring(rules: RegionRules, first?: string, last: string | undefined = first): Model {
  if (rules.taxRegisters) return 'tax-registers';
  if (!rules.switch || !first || !last) return 'unclear';
  const day = startOf(rules.switch.date);
  const [from, to] = [first, last].sort() as [string, string];
  if (startOf(from) >= day) return 'declared-to-tax';
  return to < day.slice(0, 7) ? 'agency-assesses' : 'unclear';
}
