import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCitation } from '../../domain/citations.ts';
import { langTag, langs, otherLang, type Lang } from '../../domain/lang.ts';
import { forwards, parsePermalinks, planForwards, redirectLines, resolveKey, splitAddress } from '../../domain/permalinks.ts';
import { asOfText, citationTitle, clip, escapeHtml, placeOf, sectionTitle, shortCitation } from '../../domain/quote.ts';
import { sectionName, sectionWords } from '../../domain/section-markup.ts';
import { ui } from '../../i18n/ui.ts';
import { asset, href } from '../../i18n/urls.ts';
import { currentAddresses } from '../../library/check.ts';
import { library } from '../../library/index.ts';
import type { Page } from '../../library/pages.ts';
import { limitsOf, pictureName, type Pictures } from '../../library/pictures.ts';
import { site } from '../../library/site.ts';
import { basePath, siteUrl } from '../../settings.ts';
import { cutSection, headingAbove } from './cut.ts';
import { forwardPage } from './forward-page.ts';
import { pageMarkdown } from './markdown.ts';
import { keepOldIds } from './old-addresses.ts';
import { markup, parsePage, type HTMLElement } from './parse.ts';
import { sectionPage } from './section-page.ts';

const lockFile = 'content/permalinks.lock';
const whole = (address: string): string => (siteUrl ? new URL(address, siteUrl).href : address);

/**
 * What is made from the finished pages rather than rendered again: a small page for each section, each page as Markdown,
 * and whatever keeps old addresses working. Cutting is some twenty times cheaper than rendering.
 */
export function sections(): AstroIntegration {
  return {
    name: 'bujiao:sections',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now();
        const dist = fileURLToPath(dir);
        const old = oldAddresses(dist);
        let cut = 0;
        let texts = 0;
        const strays = new Set<string>();
        const { pages } = site();
        for (const lang of langs) {
          for (const file of [`${lang}/index.html`, ...readdirSync(join(dist, lang), { recursive: true }).map((name) => `${lang}/${String(name).split(sep).join('/')}`).filter((name) => name.endsWith('/index.html') && name !== `${lang}/index.html`).sort()]) {
            const path = file.slice(3).replace(/index\.html$/, '');
            if (path.startsWith('s/')) continue;
            let html = readFileSync(join(dist, file), 'utf8');
            const kept = old.inPage(html, path, lang);
            if (kept !== html) writeFileSync(join(dist, file), (html = kept));
            // Screens and cards are pages to show or to print, with no words of their own.
            if (!html.includes('type="text/markdown"')) continue;
            const root = parsePage(html);
            const main = root.querySelector('main')!;
            write(join(dist, path === '' ? `${lang}.md` : `${lang}/${path.slice(0, -1)}.md`), pageMarkdown(main, whole(href(lang, path)), lang));
            texts++;
            const page = pages.get(path);
            if (!page) continue;
            const known = new Set(page.sections.map(({ id }) => id));
            for (const { id } of main.querySelectorAll('[data-section]')) if (!known.has(id)) strays.add(`${path}#${id}`);
            for (const { key, html: own } of sectionsOf(root, page, lang)) {
              write(join(dist, lang, 's', key, 'index.html'), own);
              for (const alias of old.aliasesOf(key)) write(join(dist, lang, 's', alias, 'index.html'), own);
              cut++;
            }
          }
        }
        const moved = old.writePages();
        logger.info(`${cut} section pages, ${texts} pages as Markdown, ${moved} forwarding pages in ${((performance.now() - started) / 1000).toFixed(1)} s`);
        if (strays.size) logger.warn(`these carry data-section and are not in the list of pages (src/library/pages.ts), so that copying links to nothing: ${[...strays].slice(0, 10).join(' ')}`);
      },
      'astro:server:setup': ({ server }) => {
        // While writing, a section's page is cut from the page as it is now.
        server.middlewares.use((request, response, next) => {
          const match = request.url?.startsWith(basePath) ? request.url.slice(basePath.length).match(/^(en|zh)\/s\/([a-z0-9-]+)\/?(?:\?.*)?$/) : null;
          const page = match && [...site().pages.values()].find(({ sections: list }) => list.some(({ key }) => key === match[2]));
          if (!match || !page) return next();
          const lang = match[1] as Lang;
          fetch(`http://${request.headers.host}${href(lang, page.path)}`)
            .then((answer) => answer.text())
            .then((html) => {
              const found = sectionsOf(parsePage(html), page, lang).find(({ key }) => key === match[2]);
              if (!found) return next();
              response.setHeader('content-type', 'text/html; charset=utf-8');
              response.end(found.html);
            })
            .catch(next);
        });
      },
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * A section that is only a place to filter from (`#verdict-wrong`): the list of what it would show, each with its link.
 * @param id `<what>-<value>`; what it shows has the class `is-<value>`
 */
function filtered(main: HTMLElement, id: string): HTMLElement {
  const [value] = id.split('-').slice(-1) as [string];
  const rows = main.querySelectorAll(`.is-${value}`).map((entry) => `<li><a href="#${entry.id}">${escapeHtml(entry.querySelector('h3')!.textContent.trim())}</a></li>`);
  return parsePage(`<section><h2>${main.querySelector(`.filter [href="#${id}"]`)!.innerHTML.replace(/<b>\d+<\/b>/, '')}</h2><ul class="rows">${rows.join('')}</ul></section>`).firstChild as HTMLElement;
}

/** The page of each section of a built page. */
export function sectionsOf(root: HTMLElement, page: Page, lang: Lang): { key: string; html: string }[] {
  const { asOf, pictures } = site();
  const address = href(lang, page.path);
  const main = root.querySelector('main')!;
  const law = page.type === 'article' ? library().laws.find(({ id }) => page.path.startsWith(`law/${id}/`)) : undefined;
  const article = law?.articles.find(({ data }) => page.id === `${law.id}/${data.number}`)?.data;
  const pageName = law && article ? formatCitation({ law: law.id, article: article.number }, library().citations.book(law.id), lang) : page.type === 'law' ? library().citations.book(page.id).short[lang] : page.title[lang];
  const crumbs: [string, string][] = [...root.querySelectorAll('.crumbs a').map((link): [string, string] => [link.getAttribute('href') ?? '', link.textContent.trim()]), [address, clip(pageName, 48)]];
  if (crumbs.length === 1) crumbs.unshift([href(lang, ''), ui(lang, 'home')]);
  const styles = [...new Set(root.querySelectorAll('link[rel=stylesheet], head style').map((style) => style.outerHTML))].join('');
  const sole = article?.paragraphs?.length === 1;

  const found = page.sections.flatMap(({ key, id }) => {
    if (!id) return [];
    const marked = main.querySelector(`[id="${id}"]`);
    const element = marked?.textContent.trim() === '' ? filtered(main, id) : marked;
    if (!element) throw new Error(`${address} has no section "${id}", which src/library/pages.ts lists: give an element id="${id}" and data-section`);
    const place = article && placeOf(article.number, id, sole ?? false);
    return [{ key, id, element, place, name: place ? shortCitation(law!.data.short[lang], place, lang) : sectionName(markup(element), headingAbove(element, langTag[lang]), langTag[lang]) }];
  });

  return found.map(({ key, id, element, place, name }, index) => {
    const beside = (at: number): [string, string] | undefined => found[at] && [href(lang, `s/${found[at].key}/`), clip(found[at].name, 60)];
    const paragraph = place ? Number(id.match(/^p(\d+)/)?.[1]) - 1 : undefined;
    const limits = law && article ? limitsOf(law.data, article, paragraph, lang).join(lang === 'zh' ? '，' : ', ') : '';
    const limited = limits && (lang === 'zh' ? `（${limits}）` : ` (${limits})`);
    const title = place ? citationTitle(name + limited, article!.caption[lang]) : sectionTitle(name, pageName);
    const words = sectionWords(markup(element), langTag[lang]);
    // An English page of law describes itself in English; a heading is in the title already.
    const ours = place && lang === 'en' ? words.filter((block) => !block.lang) : words;
    const said = (ours.length > 1 && ours[0]!.text === name ? ours.slice(1) : ours).map(({ text }) => text).join(' ');
    const date = element.closest('[data-as-of]')?.getAttribute('data-as-of') ?? asOf.pages.get(page.path) ?? asOf.handbook;
    const notices = law ? main.querySelectorAll('[data-notice]').filter((notice) => concerns(notice.getAttribute('data-paragraph'), paragraph)).map((notice) => notice.outerHTML.replaceAll('href="#', `href="${address}#`)).join('') : '';
    return {
      key,
      html: sectionPage({
        lang,
        key,
        ...cutSection(element, address),
        heading: place ? [name + limited, article!.caption[lang]] : [name, pageName],
        title,
        description: clip(said || title, 250),
        crumbs,
        context: `${address}#${id}`,
        before: beside(index - 1),
        after: beside(index + 1),
        date: asOfText(date, lang),
        asOf: date,
        notices: notices && `<aside class="note note-warning">${notices}</aside>`,
        absolute: siteUrl ? { canonical: whole(address), own: whole(href(lang, `s/${key}/`)), ...pictureOf(pictures, lang, key, page.path) } : undefined,
        twin: href(otherLang(lang), `s/${key}/`),
        home: href(lang, ''),
        icon: asset('favicon.svg'),
        styles,
        siteName: ui(lang, 'siteName'),
      }),
    };
  });
}

const concerns = (noticed: string | undefined, paragraph: number | undefined): boolean => !noticed || paragraph === undefined || Number(noticed) === paragraph + 1;

/** The picture of a section, or its page's. */
function pictureOf(pictures: Pictures, lang: Lang, key: string, path: string): { picture: string; alt: string } {
  const picture = pictures.sections.get(`${lang} ${key}`) ?? pictures.pages.get(`${lang}/${path}`)!;
  return { picture: whole(asset(`pictures/${pictureName(picture)}`)), alt: `${picture.title}. ${picture.date}` };
}

/** Everything that keeps old addresses working, from the lock. */
function oldAddresses(dist: string) {
  const lock = parsePermalinks(readFileSync(lockFile, 'utf8'));
  const current = currentAddresses(library());
  const { pages } = site();
  const plan = planForwards(forwards(lock, current), pages);
  const aliases = Map.groupBy([...lock.aliases.keys()], (old) => resolveKey(old, lock.aliases, current) ?? '');
  const nameOf = (to: string, lang: Lang): string => pages.get(splitAddress(to).path)?.title[lang] ?? to;
  const says = { en: 'This section has moved:', zh: '这一节已搬到：' };
  return {
    inPage: (html: string, path: string, lang: Lang): string =>
      keepOldIds(html, plan.targets.get(path) ?? [], (plan.notes.get(path) ?? []).map(({ old, to }) => ({ old, href: href(lang, to), name: nameOf(to, lang), says: says[lang] }))),
    aliasesOf: (key: string): string[] => aliases.get(key) ?? [],
    writePages(): number {
      for (const lang of langs) {
        const home = parsePage(readFileSync(join(dist, lang, 'index.html'), 'utf8'));
        const [styles, script] = ['head link[rel=stylesheet]', 'head script[src]'].map((wanted) => home.querySelectorAll(wanted).map((element) => element.outerHTML).join('')) as [string, string];
        const page = (path: string, to: string, moved: Map<string, string>): void => {
          const file = join(dist, lang, path, 'index.html');
          if (existsSync(file)) return;
          write(file, forwardPage({ lang, to: href(lang, to), name: nameOf(to, lang), sections: [...moved].map(([id, address]) => ({ old: id, to: href(lang, address), name: `${nameOf(address, lang)} #${splitAddress(address).fragment}` })), canonical: siteUrl && whole(href(lang, splitAddress(to).path)), styles, script, home: href(lang, ''), siteName: ui(lang, 'siteName') }));
        };
        for (const [path, { to, sections: moved }] of plan.pages) page(path, to, moved);
        // The short address of a section that became a whole page.
        for (const [old] of lock.aliases) {
          const key = resolveKey(old, lock.aliases, current);
          if (key !== undefined) page(`s/${old}/`, current.get(key)!, new Map());
        }
      }
      const lines = redirectLines(plan, lock, current, basePath);
      if (lines) write(join(dist, '_redirects'), lines);
      return plan.pages.size * langs.length;
    },
  };
}
