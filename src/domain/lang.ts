/** The two languages of the site; the first is the one that a reader without a preference gets. */
export const langs = ['en', 'zh'] as const;
export type Lang = (typeof langs)[number];

/** A short text in both languages. */
export type Both = Record<Lang, string>;

/** What `lang` and `hreflang` say for each language. */
export const langTag: Both = { en: 'en', zh: 'zh-CN' };

export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'zh' : 'en');
