import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * Prose only: one MDX file a language, without frontmatter. Every fact beside it is YAML, typed by src/schemas and read
 * by src/library, which knows the references between entries and can be tested without a build.
 */
const prose = defineCollection({
  loader: glob({ base: 'content', pattern: '**/*.{en,zh}.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: z.strictObject({}),
});

export const collections = { prose };
