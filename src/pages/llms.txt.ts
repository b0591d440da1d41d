import type { APIRoute } from 'astro';
import { langs, type Lang } from '../domain/lang.ts';
import { escapeMarkdown } from '../domain/quote.ts';
import { asset, href } from '../i18n/urls.ts';
import { typeNames, ui } from '../i18n/ui.ts';
import { library } from '../library/index.ts';
import type { Page } from '../library/pages.ts';
import { site } from '../library/site.ts';

const about = `Bujiao 补缴 is a public handbook, in English and Chinese, for workers in mainland China whose employer did not pay their social insurance: which office to go to, by which article of law, and what to say at the counter.

Official words of the law, our translation and our reading are three different things and marked as such; of the law, the Chinese prevails. What is uncertain is marked as uncertain: quote it with that mark and with its date. General information, not legal advice. Our words are CC BY 4.0; statutes are free of copyright.

Every page is there as Markdown at its address with .md in place of the last slash. Every section has a short address of its own, /en/s/<key>/ and /zh/s/<key>/ (for example s/sil-63-2/ for Social Insurance Law, Article 63, paragraph 2), which is kept for ever.`;

/** What the site is and where everything stands, for language models and other machines that quote. */
export const GET: APIRoute = ({ site: origin }) => {
  const whole = (address: string): string => (origin ? new URL(address, origin).href : address);
  const pages = [...site().pages.values()];
  const line = (page: Page, lang: Lang): string => `- [${escapeMarkdown(page.title[lang])}](${whole(page.path === '' ? asset(`${lang}.md`) : href(lang, page.path.replace(/\/$/, '.md')))})${page.type === 'article' ? '' : `: ${escapeMarkdown(page.description[lang])}`}`;
  const group = (name: string, wanted: Page[], lang: Lang): string => `### ${name}\n\n${wanted.map((page) => line(page, lang)).join('\n')}`;
  const data = [
    `- [articles.json](${whole(asset('data/articles.json'))}): every article with its paragraphs and items: id, citation, official text, our English, status, address ([schema](${whole(asset('data/articles.schema.json'))}))`,
    `- [addresses.json](${whole(asset('data/addresses.json'))}): every section key and its address`,
  ];
  const rooms = langs.map((lang) =>
    [
      `## ${lang === 'en' ? 'Pages in English' : '中文页面'}`,
      group(ui(lang, 'home'), pages.filter(({ type }) => type === 'list' || type === 'flow'), lang),
      ...(['guide', 'script', 'outcome', 'region', 'letter'] as const).flatMap((type) => {
        const found = pages.filter((page) => page.type === type);
        return found.length ? [group(typeNames[type]![lang], found, lang)] : [];
      }),
      ...library().laws.map((law) => group(law.data.title[lang], pages.filter(({ path }) => path.startsWith(`law/${law.id}/`)), lang)),
    ].join('\n\n'),
  );
  return new Response(`# Bujiao 补缴\n\n> ${ui('en', 'siteClaim')}. ${ui('zh', 'siteClaim')}。\n\n${about}\n\n## Data\n\n${data.join('\n')}\n\n${rooms.join('\n\n')}\n`);
};
