import type { APIRoute } from 'astro';
import type { Lang } from '../../domain/lang.ts';
import { langPaths } from '../../i18n/urls.ts';
import { library } from '../../library/index.ts';
import { searchTable } from '../../library/search-table.ts';

export const getStaticPaths = langPaths;

/** The first answers of the search in one language: article numbers, titles, what they said, terms. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(searchTable(library(), props.lang as Lang)));
