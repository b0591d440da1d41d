import type { Plugin } from 'vite';

/** Chunks smaller than this go into whatever imports them: a request costs more than their bytes twice. */
const tiny = 400;

interface Chunk {
  type: 'chunk';
  code: string;
  fileName: string;
  imports: string[];
  exports: string[];
  isEntry: boolean;
  isDynamicEntry: boolean;
}

/**
 * Two savings that the build does not make by itself: its helper for scripts fetched later, which preloads their imports
 * and weighs more than most of them, becomes a plain call; and shared chunks of a few words are written into the scripts
 * that share them, so that a page's script is one request.
 */
export function fewerScripts(): Plugin {
  return {
    name: 'bujiao:fewer-scripts',
    apply: 'build',
    enforce: 'post',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    transform: (_code, id) => (id.includes('vite/preload-helper') ? { code: 'export const __vitePreload = (load) => load();', map: null } : undefined),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as unknown as Chunk[];
      for (const small of chunks.filter(({ code, imports, isEntry, isDynamicEntry }) => code.length < tiny && !imports.length && !isEntry && !isDynamicEntry)) {
        const parts = small.code.trim().match(/^([^]*?)export\s*\{([^}]*)\};?\s*$/);
        if (!parts) continue;
        const [, body = '', exported = ''] = parts;
        const values = exported.split(',').map((name) => name.trim().replace(/^(\w+) as (\w+)$/, '$2: $1'));
        const name = small.fileName.split('/').at(-1)!.replace(/[.$]/g, '\\$&');
        const importing = new RegExp(`import\\s*(?:\\{([^}]*)\\}\\s*from\\s*)?["']\\./${name}["'];?`, 'g');
        for (const chunk of chunks) {
          if (!chunk.imports.includes(small.fileName)) continue;
          chunk.code = chunk.code.replace(importing, (_, names?: string) => (names ? `const {${names.split(',').map((each) => each.trim().replace(/^(\w+) as (\w+)$/, '$1: $2')).join()}}=(()=>{${body}return {${values.join()}}})();` : ''));
          chunk.imports = chunk.imports.filter((file) => file !== small.fileName);
        }
        if (!chunks.some(({ code }) => code.includes(small.fileName.split('/').at(-1)!))) delete bundle[small.fileName];
      }
    },
  };
}
