import type { APIRoute } from 'astro';
import { library } from '../../../library/index.ts';
import { regionNotes } from '../../../library/region-data.ts';
import { site } from '../../../library/site.ts';

export const getStaticPaths = () => library().regions.map(({ id }) => ({ params: { id } }));

/** The notes of one region, for the pages where a reader has chosen it. */
export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(regionNotes(library(), site().regions, params.id!)));
