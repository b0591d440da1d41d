import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { regionData } from '../../schemas/region-data.ts';

/** The JSON Schema of regions.json, made from the schema that the data are typed with. */
export const GET: APIRoute = () => new Response(JSON.stringify(z.toJSONSchema(regionData, { unrepresentable: 'any' }), null, 1));
