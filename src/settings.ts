/**
 * Where the site lives: two settings, from the environment.
 * `SITE_URL` is the origin (https://example.org): canonical addresses, previews, sitemap and feeds need it.
 * `BASE_PATH` is the path below it (`/` or `/bujiao/`).
 */
export const siteUrl: string | undefined = originOf(process.env.SITE_URL);
export const basePath: string = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

function originOf(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!URL.canParse(value)) throw new Error(`SITE_URL is "${value}", which is no address. Write it like https://example.org`);
  return new URL(value).origin;
}
