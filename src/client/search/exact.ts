import type { Marked } from '../../domain/query/excerpt.ts';
import type { Lang } from '../../domain/lang.ts';
import type { ExactHit } from '../../domain/query/search.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ excerpt: string; meta: Record<string, string> }> }[] }>;
}

const most = 10;
const engines = new Map<Lang, Promise<Pagefind>>();

/** Pagefind over the texts of one language; rejects where the browser cannot run it. */
function engineOf(base: string, lang: Lang): Promise<Pagefind> {
  let engine = engines.get(lang);
  if (!engine) {
    engine = (async () => {
      if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
      const folder = `${base}pagefind/${lang}/`;
      const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
      await pagefind.options({ basePath: folder, baseUrl: '/', excerptLength: 24, noWorker: true });
      await pagefind.init();
      return pagefind;
    })();
    engines.set(lang, engine);
    engine.catch(() => engines.delete(lang));
  }
  return engine;
}

/** What holds the words exactly as they were typed. */
export async function findExact(base: string, lang: Lang, words: string): Promise<ExactHit[]> {
  const { results } = await (await engineOf(base, lang)).search(`"${words}"`);
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return found.map(({ excerpt, meta }) => ({ path: meta.path ?? '', excerpt: markedFrom(excerpt) }));
}

/** Pagefind's excerpt (text with <mark>, entities escaped) as pieces; it is never set as HTML. */
function markedFrom(html: string): Marked {
  const { body } = new DOMParser().parseFromString(html.replaceAll('\u200b', ''), 'text/html');
  return [...body.childNodes].map((node) => ({ text: node.textContent ?? '', found: node.nodeName === 'MARK' })).filter(({ text }) => text);
}
