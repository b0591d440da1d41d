import type { APIRoute } from 'astro';
import type { Lang } from '../../domain/lang.ts';
import { langPaths } from '../../i18n/urls.ts';
import { flowWithWords } from '../../library/flow.ts';
import { library } from '../../library/index.ts';

export const getStaticPaths = langPaths;

/** The flow for machines, and for the page of an outcome that shows the answers which led to it: graph, words, rules of regions. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(flowWithWords(library(), props.lang as Lang)));
