import { langs, type Lang } from '../domain/lang.ts';
import { basePath } from '../settings.ts';

/** The address of a page from the root of the host: base, language, path (`guides/agency-or-tax/#why`). */
export const href = (lang: Lang, path: string): string => `${basePath}${lang}/${path}`;

/** The address of a file of `public/` or of the build. */
export const asset = (path: string): string => `${basePath}${path}`;

/** For `getStaticPaths`: one entry for each language. */
export const langPaths = () => langs.map((lang) => ({ params: { lang }, props: { lang } }));

/** For `getStaticPaths`: every entry in each language. */
export const inBothLanguages = <P extends Record<string, string>, T>(entries: { params: P; props: T }[]) =>
  langs.flatMap((lang) => entries.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })));
