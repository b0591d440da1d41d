/**
 * What the site lets a browser do, in one place: the headers that hosts send, the policy that pages carry themselves,
 * and what the local server answers with (so that every browser test runs under it).
 */

/** `'wasm-unsafe-eval'` is for the search engine alone; nothing inline, nothing from elsewhere, nobody's frame. */
const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

const join = (all: Record<string, string>): string => Object.entries(all).map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy as a header. */
export const contentSecurityPolicy = join({ ...directives, 'frame-ancestors': "'none'" });

/** The policy as a `<meta>`, for hosts that send no headers of ours (GitHub Pages). It cannot forbid framing, nor sniffing. */
export const metaSecurityPolicy = join(directives);

/** Headers of every answer. */
export const headers: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), fullscreen=(self), screen-wake-lock=(self), clipboard-write=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * How long a file may be kept. Files with a hash in their name never change; everything else is asked for again, so
 * that a page and the files it names are always of one version.
 */
export const cacheControl = (path: string): string => (/(^|\/)(_astro|data\/search|pictures|pagefind\/(en|zh)\/(fragment|index))\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
