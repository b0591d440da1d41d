import type { APIRoute } from 'astro';
import { articlesSchema } from '../../library/machine-articles.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(articlesSchema, null, 2));
