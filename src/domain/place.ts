import { isDate } from './dates.ts';
import type { Facts } from './flow/types.ts';
import { modelDuring, type Model, type RegionRules } from './regions.ts';

/**
 * What a reader gives as the place: a region (or `unknown`), then the first and the last missing month, as one text that
 * can stand in an address: `jiangsu`, `jiangsu.2022-01.2023-06`, `unknown`.
 */
export interface Place {
  region?: string;
  first?: string;
  last?: string;
}

/** The facts that a place yields, and their values: what rules of a flow may ask for. */
export const placeFacts = { model: ['tax-registers', 'declared-to-tax', 'agency-assesses', 'unclear'] satisfies Model[] } as const;

const unknown = 'unknown';
const isMonth = (text: string) => /^\d{4}-\d{2}$/.test(text) && isDate(text, true);

export function parsePlace(text: string): Place | undefined {
  const [region = '', first, last, ...more] = text.split('.');
  if (!region || more.length || [first, last].some((month) => month !== undefined && !isMonth(month))) return undefined;
  return { ...(region !== unknown && { region }), ...(first && { first }), ...(last && { last }) };
}

export const writePlace = ({ region, first, last }: Place): string => [region ?? unknown, ...(first ? [first, ...(last ? [last] : [])] : [])].join('.');

/** Reads a place into facts: which model covers its months, and the region itself. Undefined for a region that nobody knows. */
export function placeToFacts(text: string, rules: (region: string) => RegionRules | undefined): Facts | undefined {
  const place = parsePlace(text);
  if (!place) return undefined;
  if (place.region === undefined) return { model: 'unclear' };
  const known = rules(place.region);
  return known && { model: modelDuring(known, place.first, place.last ?? place.first), region: place.region };
}

/** A month as people write it (2023-6, 2023.06, 202306, 2023年6月) as `2023-06`; undefined where it is none. */
export function readMonth(text: string): string | undefined {
  const match = text.trim().match(/^(\d{4})\D{0,2}?(\d{1,2})\D?$/);
  const month = match && `${match[1]}-${match[2]!.padStart(2, '0')}`;
  return month && isMonth(month) ? month : undefined;
}
