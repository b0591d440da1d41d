import { readFileSync } from 'node:fs';
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
