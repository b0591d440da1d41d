import { z } from 'astro/zod';
import { both, reviewed } from './common.ts';

/** A page about the site itself: `content/pages/<id>.yaml`, with its prose in `<id>.en.mdx` and `<id>.zh.mdx`. */
export const page = z.strictObject({
  title: both('Title.', 'About this handbook', '关于本手册'),
  description: both('One or two sentences for previews.', 'Who it is for and how its texts are checked.', '写给谁、文字怎么核对。'),
  reviewed: reviewed(),
});
export type SitePage = z.infer<typeof page>;
