import { createHash } from 'node:crypto';
import { citationKey, formatCitation } from '../domain/citations.ts';
import { langs, type Both, type Lang } from '../domain/lang.ts';
import { asOfText, clip, placeOf } from '../domain/quote.ts';
import { linkCitations } from '../markdown/citations.ts';
import { claimVerdictNames, typeNames, ui, validityNames, verdictNames } from '../i18n/ui.ts';
import type { Article } from '../schemas/article.ts';
import type { Law } from '../schemas/law.ts';
import type { AsOf } from './as-of.ts';
import type { LawEntry, Library } from './load.ts';
import type { Page } from './pages.ts';

/** What a preview picture shows. */
export interface Picture {
  lang: Lang;
  /** Whose words: of the law, ours, or to be said aloud. */
  voice: 'law' | 'ours' | 'spoken';
  /** A quiet line above: what kind of thing this is, and what must be known of it. */
  over: string;
  /** Where the words stand, or the title. */
  title: string;
  /** The sentence. */
  words: string;
  date: string;
}

/** Raised when the drawing changes, so that no old picture is taken from the cache. */
const drawing = 2;

/** The file name of a picture: the same content has the same name, so that it is drawn once and may be kept for ever. */
export const pictureName = (picture: Picture): string => `${createHash('sha256').update(JSON.stringify([drawing, picture])).digest('hex').slice(0, 20)}.png`;

/** The pictures of the site: by page (`en/law/…/63/`) and by section (`en sil-63-2`). A section without one borrows its page's. */
export interface Pictures {
  pages: Map<string, Picture>;
  sections: Map<string, Picture>;
}

/** Every page has a picture; so have paragraphs of law where there are several, and corrections. */
export function listPictures(library: Library, pages: Page[], asOf: AsOf): Pictures {
  const pictures: Pictures = { pages: new Map(), sections: new Map() };
  const laws = new Map<string, { law: LawEntry; article: Article }>(library.laws.flatMap((law) => law.articles.map(({ data }) => [`${law.id}/${data.number}`, { law, article: data }] as const)));
  const scripts = new Map(library.scripts.map(({ id, data }) => [id, data]));
  for (const lang of langs) {
    for (const page of pages) {
      const date = asOfText(asOf.pages.get(page.path) ?? asOf.handbook, lang);
      const known = page.type === 'article' ? laws.get(page.id) : undefined;
      const script = page.type === 'script' ? scripts.get(page.id) : undefined;
      pictures.pages.set(
        `${lang}/${page.path}`,
        known
          ? ofArticle(library, known.law, known.article, undefined, date, lang)
          : script
            ? { lang, voice: 'spoken', over: `${ui(lang, 'theySay')} · ${verdictNames[script.verdict]![lang]}`, title: lang === 'zh' ? `“${script.said.zh}”` : `“${script.said.en}”`, words: lang === 'zh' ? script.replies[0]!.zh : `${script.replies[0]!.zh}\n${script.replies[0]!.en}`, date }
            : { lang, voice: 'ours', over: page.path === '' ? ui(lang, 'generalInformation') : (typeNames[page.type]?.[lang] ?? ui(lang, 'page')), title: page.title[lang], words: written(page.description[lang], lang, library), date },
      );
      if (!known?.article.paragraphs || known.article.paragraphs.length < 2) continue;
      const book = library.citations.book(known.law.id);
      known.article.paragraphs.forEach((_, index) => {
        const key = citationKey({ law: known.law.id, article: known.article.number, paragraph: index + 1 }, book);
        pictures.sections.set(`${lang} ${key}`, ofArticle(library, known.law, known.article, index, date, lang));
      });
    }
    for (const { data } of library.corrections) {
      pictures.sections.set(`${lang} corrections--${data.id}`, { lang, voice: 'ours', over: commonlySaid[lang], title: `${claimVerdictNames[data.verdict]![lang]}${lang === 'zh' ? '：' : ': '}“${data.said[lang]}”`, words: written(data.say[lang], lang, library), date: asOfText(data.reviewed, lang) });
    }
  }
  return pictures;
}

/** Short codes written out: `SIL 63(2)` reads "Social Insurance Law 63(2)". */
const written = (text: string, lang: Lang, library: Library): string => linkCitations(text, lang, library.citations).map((piece) => piece.text).join('');

const commonlySaid: Both = { en: 'Commonly said, and what the law says', zh: '常见说法与法律怎么说' };
const noted: Both = { en: 'see the note', zh: '见附注' };
const repealed: Both = { en: 'repealed', zh: '已废止' };

/**
 * What a preview must say of an article or one of its paragraphs before anyone relies on it: not in force, that a note stands on the page, repealed.
 * @param index the paragraph, from 0; undefined for the article
 */
export function limitsOf(law: Law, article: Article, index: number | undefined, lang: Lang): string[] {
  return [
    law.validity.state !== 'in-force' && validityNames[law.validity.state]![lang],
    article.notices.some(({ paragraph }) => paragraph === undefined || index === undefined || paragraph === index + 1) && noted[lang],
    (index === undefined ? article.repealed.length > 0 && article.repealed.length === article.paragraphs?.length : article.repealed.includes(index + 1)) && repealed[lang],
  ].filter((limit) => typeof limit === 'string');
}

function ofArticle(library: Library, { id, data: law }: LawEntry, article: Article, index: number | undefined, date: string, lang: Lang): Picture {
  const paragraphs = article.paragraphs ?? [];
  const place = placeOf(article.number, index === undefined ? '' : `p${index + 1}`, paragraphs.length === 1)!;
  const shown = paragraphs[index ?? 0];
  const limits = limitsOf(law, article, index, lang);
  const voice = shown ? (lang === 'zh' ? ui('zh', 'official') : `${ui('en', 'ourTranslation')}; the Chinese prevails`) : ui(lang, 'wordingUnconfirmed');
  const words = shown ? [shown[lang], ...shown.items.map((item) => item[lang])].join(lang === 'zh' ? '' : ' ') : written(article.described![lang], lang, library);
  return { lang, voice: shown ? 'law' : 'ours', over: [voice, ...limits].join(' · '), title: formatCitation({ law: id, ...place }, library.citations.book(id), lang), words: clip(words, lang === 'zh' ? 190 : 340), date };
}
