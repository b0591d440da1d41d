import { basename } from 'node:path';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { content } from './src/integrations/content.ts';
import { fewerScripts } from './src/integrations/fewer-scripts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { offlineList } from './src/integrations/offline-list.ts';
import { pictures } from './src/integrations/pictures/index.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sections } from './src/integrations/sections/index.ts';
import { remarkCitations } from './src/markdown/citations.ts';
import { remarkHeadingIds } from './src/markdown/heading-ids.ts';
import { remarkInternalLinks } from './src/markdown/internal-links.ts';
import { remarkLangProps } from './src/markdown/lang-props.ts';
import { remarkTerms } from './src/markdown/terms.ts';
import { basePath, siteUrl } from './src/settings.ts';

const outDir = process.env.OUT_DIR ?? 'dist';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  // Each finished site has its own: two may be built side by side.
  cacheDir: `.cache/astro/${basename(outDir)}`,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkHeadingIds, remarkCitations, remarkInternalLinks, remarkTerms, remarkLangProps] }),
  },
  // Everything in files of its own: a strict content security policy then needs no exception for inline code.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The name of its component is enough; every page carries it.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '').replace(/[^\w-]/g, '_')}.[hash].js` } } } } },
    plugins: [fewerScripts()],
  },
  integrations: [content(), mdx(), ...(siteUrl ? [sitemap({ filter: (page) => !/\/(screen|card)\/$/.test(page), i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh-CN' } } })] : []), searchIndex(), hosting(), offlineList(), sections(), pictures()],
});
