import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parsePermalinks } from '../../src/domain/permalinks.ts';

/** One page of each kind, below the language. */
export const pageKinds = [
  '',
  'law/',
  'law/social-insurance-law/',
  'law/social-insurance-law/63/',
  'law/social-insurance-audit-measures/10/',
  'law/compare/late-fee/',
  'guides/',
  'guides/agency-or-tax/',
  'scripts/',
  'scripts/no-audit-office/',
  'who/',
  'who/unregistered/',
  'bodies/',
  'regions/',
  'regions/jiangsu/',
  'glossary/',
  'sources/',
  'changes/',
  'corrections/',
  'about/',
  'offline/',
  'search/',
  'regions/ningbo/',
  'letters/',
  'letters/complaint-and-request/',
  'letters/evidence-list/',
  'evidence/',
  'scripts/no-audit-office/screen/',
  'scripts/no-audit-office/card/',
  'who/unregistered/card/',
  'law/social-insurance-law/63/screen/',
  'guides/time-limits/',
  's/lcl-38-1-3/',
  's/corrections--one-calculates-one-collects/',
  's/glossary--agency/',
];

/** Every page of the site below the language, for the long run. */
export const allPages = (): string[] => [...new Set([...parsePermalinks(readFileSync('content/permalinks.lock', 'utf8')).addresses.values()].map((address) => address.replace(/#.*/, '')))];

/** Each kind of page in both languages; in the short run one of them by turns, for what does not hang on the language. */
export const pagesByTurns = (): string[] => pageKinds.flatMap((kind, at) => (process.env.TEST_ALL === '1' ? ['en', 'zh'] : [at % 2 ? 'zh' : 'en']).map((lang) => `${lang}/${kind}`));

/** Lays out a page to its end, as if the reader had been everywhere: long lists wait for that until they come near. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('.later')) element.style.contentVisibility = 'visible';
  });
