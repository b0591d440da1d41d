import { langTag, type Lang } from '../../domain/lang.ts';
import { escapeHtml } from '../../domain/quote.ts';
import { metaSecurityPolicy } from '../../hosting/policy.ts';

/** A page that is gone, and where it and its sections went. */
export interface ForwardPage {
  lang: Lang;
  /** Whole or root-relative addresses. */
  to: string;
  name: string;
  sections: { old: string; to: string; name: string }[];
  canonical?: string | undefined;
  styles: string;
  /** The site's one script, as on every page: it forwards at once and keeps the fragment. */
  script: string;
  home: string;
  siteName: string;
}

const told = {
  en: { title: 'This page has moved', went: 'It is now here:', sections: 'Its sections:' },
  zh: { title: '页面已搬走', went: '现在在这里：', sections: '各节：' },
};

/**
 * The page at an old address. A refresh in HTML loses the fragment, so the script forwards where there is one; without
 * script every old section id stands here with its own link (the one asked for is marked), and the page itself follows
 * after a while, or at once where it had no sections.
 */
export function forwardPage({ lang, to, name, sections, canonical, styles, script, home, siteName }: ForwardPage): string {
  const say = told[lang];
  const list = sections.length ? `<p>${say.sections}</p><ul>${sections.map((section) => `<li id="${section.old}" data-to="${section.to}"><a href="${section.to}">${escapeHtml(section.name)}</a></li>`).join('')}</ul>` : '';
  return `<!DOCTYPE html><html lang="${langTag[lang]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="content-security-policy" content="${metaSecurityPolicy}"><meta name="referrer" content="same-origin"><title>${escapeHtml(`${say.title}${lang === 'zh' ? '：' : ': '}${name}`)}</title><meta name="description" content="${escapeHtml(`${say.title}${lang === 'zh' ? '：' : ': '}${name}`)}">${canonical ? `<link rel="canonical" href="${canonical}">` : ''}<noscript><meta http-equiv="refresh" content="${sections.length ? 10 : 0}; url=${to}"></noscript>${styles}${script}</head><body class="kind-root kind-moved"><header class="site-header"><a class="brand" href="${home}"><span>${siteName}</span></a></header><main id="main" data-moved="${to}"><h1>${say.title}</h1><p>${say.went}${lang === 'zh' ? '' : ' '}<a href="${to}">${escapeHtml(name)}</a></p>${list}</main></body></html>\n`;
}
