import { defineConfig } from 'playwright/test';
import { browserFlags, findBrowser } from './src/tasks/browser.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    // Gliding from page to page is painted without a graphics card here, and costs more than the page; modes.spec.ts looks at it.
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: process.env.SITE_ORIGIN_LOCAL ?? 'http://localhost:4321',
    launchOptions: { executablePath, args: browserFlags, env: { ...(process.env as Record<string, string>), ...env } },
  },
});
