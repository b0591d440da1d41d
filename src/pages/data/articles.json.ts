import type { APIRoute } from 'astro';
import { href } from '../../i18n/urls.ts';
import { library } from '../../library/index.ts';
import { machineArticles } from '../../library/machine-articles.ts';

/** Every article: id, citation, official text, our English, status, address. */
export const GET: APIRoute = ({ site }) => new Response(JSON.stringify(machineArticles(library(), (lang, path) => (site ? new URL(href(lang, path), site).href : href(lang, path)))));
