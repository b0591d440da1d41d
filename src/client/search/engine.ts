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
  const words = query.trim();
  if (!words) return { results: [], more: false };
  const pagefind = await startEngine(base);
  const exact = words.includes('"') ? [] : (await pagefind.search(`"${words}"`)).results;
  const plain = (await pagefind.search(words)).results;
  const seen = new Set<string>();
  const all = [...exact, ...plain].filter(({ id }) => !seen.has(id) && seen.add(id));
  const pages = await Promise.all(all.slice(0, most).map((result) => result.data()));
  return { results: pages.map(toResult), more: all.length > most };
}

function toResult({ url, excerpt, meta, sub_results: subs }: PagefindData): Result {
  const page = clean(meta.title ?? url);
  const section = subs.find((sub) => sub.url !== url);
  const best = subs[0] && subs[0].url === url ? undefined : section;
  if (!best) return { url, title: page, type: meta.type ?? '', excerpt: clean(excerpt) };
  return { url: best.url, title: clean(best.title), page, type: meta.type ?? '', excerpt: clean(best.excerpt) };
}
