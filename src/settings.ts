/**
 * Where the site lives: two settings, from the environment.
 * `SITE_URL` is the origin (https://example.org): canonical addresses, previews, sitemap and feeds need it.
 * `BASE_PATH` is the path below it (`/` or `/bujiao/`).
 */
export const siteUrl: string | undefined = originOf(process.env.SITE_URL);
export const basePath: string = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The day of this build, YYYY-MM-DD: what "how old" is held against, never the reader's clock. `BUILD_DATE` fixes it for a repeatable build. */
export const buildDate: string = process.env.BUILD_DATE || new Date().toISOString().slice(0, 10);

/** Where readers can report a mistake: an address for mail, and the repository whose issue form is offered. Neither is needed. */
export const reportEmail: string | undefined = process.env.REPORT_EMAIL || undefined;
export const repositoryUrl: string | undefined = process.env.REPOSITORY_URL?.replace(/\/+$/, '') || undefined;

function originOf(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!URL.canParse(value)) throw new Error(`SITE_URL is "${value}", which is no address. Write it like https://example.org`);
  return new URL(value).origin;
}
