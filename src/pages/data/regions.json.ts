import type { APIRoute } from 'astro';
import { library } from '../../library/index.ts';
import { regionData } from '../../library/region-data.ts';
import { site } from '../../library/site.ts';
import { buildDate } from '../../settings.ts';

/** All that is known of all regions; described by regions.schema.json beside it. */
export const GET: APIRoute = () => new Response(JSON.stringify(regionData(library(), site().regions, buildDate), null, 1));
