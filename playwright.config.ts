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
    baseURL: process.env.SITE_ORIGIN_LOCAL ?? 'http://localhost:4321',
    launchOptions: { executablePath, args: browserFlags, env: { ...(process.env as Record<string, string>), ...env } },
  },
});
