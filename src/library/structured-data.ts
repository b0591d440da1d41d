import type { LooseDate } from '../domain/dates.ts';
import { langTag, type Lang } from '../domain/lang.ts';
import { clip } from '../domain/quote.ts';
import { claimVerdictNames, ui } from '../i18n/ui.ts';
import type { Library } from './load.ts';
import type { Page } from './pages.ts';

/** Where a page stands, for data about it. */
export interface PlaceOfPage {
  lang: Lang;
  /** Makes a whole address of a path below the language. */
  address: (path: string) => string;
  /** The way to the page: [path, name]. */
  crumbs: [string, string][];
  asOf: LooseDate;
}

type Thing = Record<string, unknown>;

/** What a page is, in the words of schema.org: one graph of the page, the way to it and what it is about. */
export function structuredData(page: Page, library: Library, { lang, address, crumbs, asOf }: PlaceOfPage): Thing {
  const here = address(page.path);
  const site = `${address('')}#site`;
  const main: Thing = { '@type': page.path === 'about/' ? 'AboutPage' : page.type === 'list' ? 'CollectionPage' : 'WebPage', '@id': here, url: here, name: page.title[lang], description: clip(page.description[lang], 250), inLanguage: langTag[lang], isPartOf: { '@id': site }, ...(asOf ? { lastReviewed: asOf } : {}) };
  const trail = { '@type': 'BreadcrumbList', itemListElement: [['', ui(lang, 'home')] as [string, string], ...crumbs, ...(page.path ? [[page.path, page.title[lang]] as [string, string]] : [])].map(([path, name], index) => ({ '@type': 'ListItem', position: index + 1, name, item: address(path) })) };
  const about = subject(page, library, lang, address);
  // What the thing says of itself, its page need not say again; what an article is about stands in the page's own description.
  if (about?.description === main.description || about?.['@type'] === 'Article') delete main.description;
  if (about?.headline === main.name) delete main.name;
  // Its own page tells what the site is; the others only name it.
  const itself = page.path === '' ? [{ '@type': 'WebSite', '@id': site, name: ui(lang, 'siteName'), url: here, inLanguage: langTag[lang], potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${address('search/')}?q={search_term_string}` }, 'query-input': 'required name=search_term_string' } }] : [];
  return { '@context': 'https://schema.org', '@graph': [...itself, about ? { ...main, mainEntity: { '@id': about['@id'] } } : main, trail, ...(about ? [about] : [])] };
}

const legalForce = { 'in-force': 'InForce', 'in-part': 'PartiallyInForce', pending: 'NotInForce' } as Record<string, string>;

/** The thing that a page is about, where schema.org has a word for it. */
function subject(page: Page, library: Library, lang: Lang, address: (path: string) => string): (Thing & { '@id': string }) | undefined {
  const here = address(page.path);
  if (page.type === 'law' || page.type === 'article') {
    const law = library.laws.find(({ id }) => page.path.startsWith(`law/${id}/`))!.data;
    const id = page.path.split('/')[1]!;
    const force = legalForce[law.validity.state];
    const whole: Thing & { '@id': string } = {
      '@type': 'Legislation',
      '@id': `${address(`law/${id}/`)}#law`,
      name: law.title.zh,
      alternateName: law.title.en,
      ...(law.number ? { legislationIdentifier: law.number } : {}),
      legislationJurisdiction: 'CN',
      legislationPassedBy: law.issuer.zh,
      datePublished: law.promulgated,
      legislationDate: law.promulgated,
      ...(law.amended ? { dateModified: law.amended, legislationDateVersion: law.amended } : {}),
      // Where validity could not be confirmed, nothing is said of it.
      ...(force ? { legislationLegalForce: `https://schema.org/${force}` } : {}),
      inLanguage: 'zh-CN',
    };
    if (page.type === 'law') return whole;
    const article = library.laws.find((entry) => entry.id === id)!.articles.find(({ data }) => `law/${id}/${data.number}/` === page.path)!.data;
    return {
      '@type': 'Legislation',
      '@id': `${here}#article`,
      name: page.title[lang],
      legislationIdentifier: `第${article.number}条`,
      legislationJurisdiction: 'CN',
      ...(force && !article.repealed.length ? { legislationLegalForce: `https://schema.org/${force}` } : {}),
      inLanguage: 'zh-CN',
      isPartOf: whole,
    };
  }
  switch (page.type) {
    case 'guide': {
      const data = library.guides.find(({ id }) => id === page.id)!.data;
      return { '@type': 'Article', '@id': `${here}#article`, headline: page.title[lang], dateModified: data.reviewed, publisher: { '@type': 'Organization', name: ui(lang, 'siteName') }, license: 'https://creativecommons.org/licenses/by/4.0/' };
    }
    case 'script': {
      const data = library.scripts.find(({ id }) => id === page.id)!.data;
      return { '@type': 'Question', '@id': `${here}#said`, name: data.said[lang], text: data.said.zh, answerCount: data.replies.length, suggestedAnswer: data.replies.map((reply) => ({ '@type': 'Answer', url: `${here}#${reply.id}`, text: lang === 'zh' ? reply.zh : `${reply.zh} (${reply.en})` })) };
    }
    case 'region':
      return { '@type': 'AdministrativeArea', '@id': `${here}#place`, name: library.regions.find(({ id }) => id === page.id)!.data.name[lang] };
  }
  switch (page.path) {
    case 'glossary/':
      return { '@type': 'DefinedTermSet', '@id': `${here}#terms`, name: page.title[lang], hasDefinedTerm: library.glossary.map(({ data }) => ({ '@type': 'DefinedTerm', '@id': `${here}#${data.id}`, name: data.zh, alternateName: data.en, description: data.meaning[lang] })) };
    case 'corrections/':
      return { '@type': 'ItemList', '@id': `${here}#claims`, name: page.title[lang], itemListElement: library.corrections.map(({ data }, index) => ({ '@type': 'ListItem', position: index + 1, item: { '@type': 'ClaimReview', url: `${here}#${data.id}`, claimReviewed: data.said[lang], datePublished: data.reviewed, reviewBody: data.say[lang], author: { '@type': 'Organization', name: ui(lang, 'siteName') }, reviewRating: { '@type': 'Rating', alternateName: claimVerdictNames[data.verdict]![lang] } } })) };
  }
  return undefined;
}

/** Data as it may stand in a page: no "<" can end the script element. */
export const jsonForHtml = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
