import type { AstroIntegration } from 'astro';
import { forgetLibrary, library } from '../library/index.ts';
import { siteUrl } from '../settings.ts';

/** Checks the content before anything is built, and reads it again while writing when a file of it changes. */
export function content(): AstroIntegration {
  return {
    name: 'bujiao:content',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { laws, guides, scripts, outcomes, regions } = library();
        const articles = laws.reduce((sum, law) => sum + law.articles.length, 0);
        logger.info(`${articles} articles, ${guides.length} guides, ${scripts.length} scripts, ${outcomes.length} outcomes, ${regions.length} regions: all references hold`);
        if (!siteUrl) logger.warn('SITE_URL is not set: canonical addresses, previews (OpenGraph), the sitemap, the feeds (/en/feed.xml, /zh/feed.xml) and the QR codes of the cards are left out');
      },
      'astro:server:setup': ({ server, logger }) => {
        const reload = (file: string) => {
          if (!/[\\/]content[\\/].*\.(ya?ml|mdx)$/.test(file)) return;
          forgetLibrary();
          try {
            library();
          } catch (error) {
            logger.error(String((error as Error).message));
          }
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
        server.watcher.add('content');
      },
    },
  };
}
