/** One result: a section of a page, with the words that were asked for marked. */
export interface Result {
  url: string;
  title: string;
  /** The page that the section stands on, where that is not the result itself. */
  page?: string;
  /** Kind of page, in the reader's language: Guide, Law … */
  type: string;
  /** HTML with <mark> around the words found. */
  excerpt: string;
}

interface PagefindSub {
  url: string;
  title: string;
  excerpt: string;
}
interface PagefindData {
  url: string;
  excerpt: string;
  content: string;
  meta: Record<string, string>;
  sub_results: PagefindSub[];
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number; data(): Promise<PagefindData> }[] }>;
}

let engine: Promise<Pagefind> | undefined;

/** Starts the engine once; rejects where the browser cannot run it. */
export function startEngine(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
    const address = `${base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}

const clean = (text: string): string => text.replaceAll('\u200b', '');

/** Results for a query: first where its words stand together, then where they stand at all. */
export async function find(base: string, query: string, most: number): Promise<{ results: Result[]; more: boolean }> {
  const words = query.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (!words) return { results: [], more: false };
  const pagefind = await startEngine(base);
  const exact = new Set((await pagefind.search(`"${words}"`)).results.map(({ id }) => id));
  const plain = (await pagefind.search(words)).results;
  const ranked = plain.map((result) => ({ result, rank: result.score + (exact.has(result.id) ? 1000 : 0) })).sort((a, b) => b.rank - a.rank);
  const pages = (await Promise.all(ranked.slice(0, most).map(({ result }) => result.data()))).filter(({ content, meta }) => holdsAny(`${meta.title} ${content}`, words));
  return { results: pages.map(toResult), more: ranked.length > most };
}

/** Whether a text holds one of the words at all: the index also offers pages that merely share a beginning with them. */
function holdsAny(text: string, words: string): boolean {
  const plain = clean(text).toLowerCase();
  return words.toLowerCase().split(' ').some((word) => plain.includes(word) || (/\p{Script=Han}/u.test(word) && [...word].some((_, at, all) => at > 0 && plain.includes(all[at - 1]! + all[at]!))));
}

function toResult({ url, excerpt, meta, sub_results: subs }: PagefindData): Result {
  const page = clean(meta.title ?? url);
  const section = subs.find((sub) => sub.url !== url);
  const best = subs[0] && subs[0].url === url ? undefined : section;
  if (!best) return { url, title: page, type: meta.type ?? '', excerpt: clean(excerpt) };
  return { url: best.url, title: clean(best.title), page, type: meta.type ?? '', excerpt: clean(best.excerpt) };
}
