import type { APIRoute } from 'astro';
import { langTag, langs, type Lang } from '../domain/lang.ts';
import { asset, href } from '../i18n/urls.ts';
import { ui } from '../i18n/ui.ts';

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

/** What a browser needs to install the site as an app: name, start, colours, icons. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const icons = [192, 512].map((size) => ({ src: asset(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' }));
  return new Response(
    JSON.stringify({
      name: `${ui(lang, 'siteName')}: ${ui(lang, 'siteClaim')}`,
      short_name: ui(lang, 'siteName'),
      lang: langTag[lang],
      start_url: href(lang, ''),
      scope: asset(''),
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons: [{ src: asset('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...icons],
    }),
  );
};
