import { langTag, otherLang, type Lang } from '../../domain/lang.ts';
import { escapeHtml } from '../../domain/quote.ts';
import { metaSecurityPolicy } from '../../hosting/policy.ts';

/** Everything that stands on the page of a section. */
export interface SectionPage {
  lang: Lang;
  key: string;
  /** What is shown: cut from the whole page. */
  html: string;
  hasHeading: boolean;
  /** Shown where the section has no heading of its own: its name, and what it is about. */
  heading: [string, string];
  /** At most 80 signs. */
  title: string;
  /** At most 250 signs: the sentence itself. */
  description: string;
  /** The way here: [address, name]; the last is the whole page. */
  crumbs: [string, string][];
  /** Address of the section on the whole page. */
  context: string;
  /** The sections beside it on the page: [address, name]. */
  before?: [string, string] | undefined;
  after?: [string, string] | undefined;
  /** "as of …" */
  date: string;
  asOf: string;
  /** Notices of the page that limit the section, as HTML. */
  notices: string;
  /** For previews, where the origin is known. */
  absolute?: { canonical: string; own: string; picture: string; alt: string } | undefined;
  /** Address of the page of this section in the other language. */
  twin: string;
  home: string;
  icon: string;
  /** `<link rel="stylesheet">` (or, while developing, `<style>`) of the whole page. */
  styles: string;
  siteName: string;
}

const told = {
  en: { here: 'You are here', one: 'One section of', context: 'Read in context', before: 'Previous', after: 'Next', other: '中文', beside: 'Beside it' },
  zh: { here: '当前位置', one: '摘自', context: '查看上下文', before: '上一节', after: '下一节', other: 'English', beside: '前后' },
};

const mark = '<svg class="site-mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round" d="M20 28.500H6a2.500 2.500 0 0 1-2.500-2.500V6A2.500 2.500 0 0 1 6 3.500h20A2.500 2.500 0 0 1 28.500 6v14"></path><path fill="currentColor" d="M20 20h10v10H20z"></path></svg>';

const meta = (name: string, content: string): string => `<meta ${name.includes(':') && !name.startsWith('twitter') ? 'property' : 'name'}="${name}" content="${escapeHtml(content)}">`;

/**
 * The page of one section, for a forum: it previews as that section, opens on it, and leads to the whole. No script.
 * The canonical address is the whole page's, for search engines; forums that would follow it are told not to
 * (`og:ignore_canonical`), since they would preview the wrong thing.
 */
export function sectionPage(page: SectionPage): string {
  const { lang, absolute } = page;
  const say = told[lang];
  const link = ([to, name]: [string, string], rel?: string): string => `<a${rel ? ` rel="${rel}"` : ''} href="${to}">${rel ? `<span class="label">${rel === 'prev' ? say.before : say.after}</span> ` : ''}${escapeHtml(name)}</a>`;
  const [wholePage] = page.crumbs.slice(-1) as [[string, string]];
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title>`,
    meta('description', page.description),
    meta('color-scheme', 'light dark'),
    `<meta http-equiv="content-security-policy" content="${metaSecurityPolicy}">`,
    meta('referrer', 'same-origin'),
    `<link rel="icon" href="${page.icon}" type="image/svg+xml">`,
    meta('og:type', 'article'),
    meta('og:title', page.title),
    meta('og:description', page.description),
    meta('og:site_name', page.siteName),
    meta('og:locale', lang === 'zh' ? 'zh_CN' : 'en_US'),
    meta('article:modified_time', page.asOf),
    meta('og:ignore_canonical', 'true'),
    ...(absolute
      ? [`<link rel="canonical" href="${absolute.canonical}">`, meta('og:url', absolute.own), meta('og:image', absolute.picture), meta('og:image:type', 'image/png'), meta('og:image:width', '1200'), meta('og:image:height', '630'), meta('og:image:alt', absolute.alt), meta('twitter:card', 'summary_large_image'), meta('twitter:title', page.title), meta('twitter:description', page.description), meta('twitter:image', absolute.picture)]
      : []),
    page.styles,
  ].join('');
  const beside = page.before || page.after ? `<nav class="neighbors" aria-label="${say.beside}">${page.before ? link(page.before, 'prev') : ''}${page.after ? link(page.after, 'next') : ''}</nav>` : '';
  return `<!DOCTYPE html><html lang="${langTag[lang]}"><head>${head}</head><body class="kind-section"><header class="site-header"><a class="brand" href="${page.home}">${mark}<span>${page.siteName}</span></a><a class="other-lang" href="${page.twin}" hreflang="${langTag[otherLang(lang)]}" lang="${langTag[otherLang(lang)]}">${say.other}</a></header><nav class="crumbs" aria-label="${say.here}"><ol>${page.crumbs.map((crumb) => `<li>${link(crumb)}</li>`).join('')}</ol></nav><div class="page"><main id="main">${page.hasHeading ? '' : `<h1>${escapeHtml(page.heading[0])}<span class="caption">${escapeHtml(page.heading[1])}</span></h1>`}${page.notices}<div class="alone quote prose">${page.html}</div><p class="row-note">${say.one}${lang === 'zh' ? '' : ' '}${lang === 'zh' && !wholePage[1].startsWith('《') ? `“${escapeHtml(wholePage[1])}”` : escapeHtml(wholePage[1])} · <time datetime="${page.asOf}">${escapeHtml(page.date)}</time></p><p><a class="button" href="${page.context}">${say.context} →</a></p>${beside}</main></div></body></html>\n`;
}
