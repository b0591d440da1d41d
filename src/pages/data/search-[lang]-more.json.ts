import type { APIRoute } from 'astro';
import type { Lang } from '../../domain/lang.ts';
import { langPaths } from '../../i18n/urls.ts';
import { library } from '../../library/index.ts';
import { searchMore } from '../../library/search-table.ts';

export const getStaticPaths = langPaths;

/** What the search reads after its first answers; the build adds where the full text lies (`full`). */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(searchMore(library(), props.lang as Lang)));
