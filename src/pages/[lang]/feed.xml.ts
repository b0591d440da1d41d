import type { APIRoute } from 'astro';
import { atom } from '../../domain/atom.ts';
import { formatDate, isPending } from '../../domain/dates.ts';
import type { Lang } from '../../domain/lang.ts';
import { linkCitations } from '../../markdown/citations.ts';
import { href, langPaths } from '../../i18n/urls.ts';
import { ui } from '../../i18n/ui.ts';
import { library } from '../../library/index.ts';
import { site } from '../../library/site.ts';
import { today } from '../../library/today.ts';
import { siteUrl } from '../../settings.ts';

/** A feed needs absolute addresses: without SITE_URL there is none. */
export const getStaticPaths = () => (siteUrl ? langPaths() : []);

/** Changes in the law and of the site, in one language. */
export const GET: APIRoute = ({ props }) => {
  const { lang } = props as { lang: Lang };
  const content = library();
  const page = site().pages.get('changes/')!;
  const absolute = (path: string) => new URL(href(lang, path), siteUrl).href;
  const now = today(content);
  const plain = (text: string) => linkCitations(text, lang, content.citations).map((piece) => piece.text).join('');
  const state = (date: string) => {
    const day = formatDate(date, lang);
    if (isPending(date, now)) return lang === 'zh' ? `尚未施行，自${day}起。` : `Not yet in force: from ${day}. `;
    return lang === 'zh' ? `${day}。` : `${day}. `;
  };
  return new Response(
    atom({
      self: absolute('feed.xml'),
      page: absolute('changes/'),
      title: lang === 'zh' ? `${ui(lang, 'siteName')}：法律变动与本站变动` : `${ui(lang, 'siteName')}: changes in the law, and of this site`,
      subtitle: page.description[lang],
      author: ui(lang, 'siteName'),
      lang,
      entries: [
        ...content.siteChanges.map(({ id, data }) => ({ url: absolute(`changes/#${id}`), title: data.title[lang], updated: data.date, text: data.text[lang] })),
        ...content.changes.map(({ id, data }) => ({ url: absolute(`changes/#${id}`), title: data.title[lang], updated: data.listed, text: state(data.date) + plain(data.text[lang]) })),
      ],
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
};
