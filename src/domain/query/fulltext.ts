import type { Token } from './lexicon.ts';

/** Where the full text of one language lies, and how long each answer's is. */
export interface FullText {
  /** Folder below the site's root; its name changes with what it holds. */
  folder: string;
  shards: number;
  /** One sign for each place: the length of its text, on a scale of doubling; `-` where it has none. */
  lengths: string;
}

/** Part of the index: token -> numbers, each a step to the next place times four plus how often it stands there (0 once … 3 often). */
export type Shard = Record<string, number[]>;

/** The text of one answer: [section id, heading, text] in their order. */
export type TextParts = [section: string, heading: string, text: string][];

/** Which shard holds a token. */
export function shardOf(key: string, shards: number): number {
  let hash = 2166136261;
  for (const char of key) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  return (hash >>> 0) % shards;
}

/** Whether a part of the index holds a token; a query may well say "constructor". */
export const holdsToken = (shard: Shard, key: string): boolean => Object.hasOwn(shard, key);

const often = [1, 2.5, 6, 12];
const level = (count: number): number => (count > 8 ? 3 : count > 3 ? 2 : count > 1 ? 1 : 0);

/** Writes the places of one token. */
export function packPlaces(counts: [place: number, count: number][]): number[] {
  let last = 0;
  return counts.map(([place, count]) => {
    const step = (place - last) * 4 + level(count);
    last = place;
    return step;
  });
}

function unpackPlaces(packed: number[]): [place: number, often: number][] {
  let place = 0;
  return packed.map((step) => [(place += step >> 2), often[step & 3]!]);
}

/** The length of a text as one sign. */
export const lengthSign = (tokens: number): string => (tokens ? Math.round(Math.log2(tokens)).toString(36) : '-');

/** How well the full text of an answer fits. */
export interface FullHit {
  place: number;
  /** The share of the query, by rarity, that the text holds: 0 to 1. */
  coverage: number;
  /** 0 to 1: how much of the text the words make up. */
  weight: number;
}

/** Ranks the answers whose text holds words of the query. */
export function rankFullText(tokens: Token[], shards: Shard[], { lengths }: FullText): FullHit[] {
  const total = [...lengths].filter((sign) => sign !== '-').length;
  const sums = new Map<number, { held: number; weight: number }>();
  const keys = new Map(tokens.map(({ key, weight }) => [key, weight]));
  let whole = 0;
  let most = 0;
  for (const [key, weight] of keys) {
    if (weight < 0.3) continue;
    const places = unpackPlaces(shards.find((shard) => holdsToken(shard, key))?.[key] ?? []);
    const rarity = weight * Math.log(1 + (total - places.length + 0.5) / (places.length + 0.5));
    whole += rarity;
    for (const [place, count] of places) {
      const length = 2 ** parseInt(lengths[place] ?? '8', 36);
      const share = (rarity * count * 2.2) / (count + 1.2 * (0.4 + (0.6 * length) / 400));
      const sum = sums.get(place) ?? { held: 0, weight: 0 };
      sums.set(place, { held: sum.held + rarity, weight: sum.weight + share });
      most = Math.max(most, sum.weight + share);
    }
  }
  return [...sums].map(([place, { held, weight }]) => ({ place, coverage: held / whole, weight: weight / most })).sort((a, b) => b.coverage + b.weight - a.coverage - a.weight);
}
