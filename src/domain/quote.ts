import { citationNumbers, formatPlace } from './citations.ts';
import { formatDate, type LooseDate } from './dates.ts';
import type { Lang } from './lang.ts';

/** The forms in which a section can be copied: its address; words and source without markup; two kinds of markup; the citation alone. */
export const forms = ['link', 'text', 'markdown', 'bbcode', 'citation'] as const;
export type Form = (typeof forms)[number];

/** A run of words in one language, as a paragraph or a list item. */
export interface Block {
  text: string;
  /** Where it differs from the page's: `zh-CN`. */
  lang?: string;
}

/** What is passed on when a section is quoted. */
export interface Quotation {
  lang: Lang;
  words: Block[];
  /** Where the words stand: 《社会保险法》第六十三条第二款; "Why? · Base too low". */
  source: string;
  /** The citation for a paper or a footnote. */
  citation: string;
  /** What must be known before relying on the words: not in force, overtaken, our translation. */
  notes: string[];
  /** The day up to which the words were checked. */
  asOf: LooseDate;
  /** The whole address. */
  address: string;
}

/** What goes to the clipboard: the form itself, and the same for fields that take formatted text. */
export interface Copied {
  plain: string;
  html: string;
}

/** A quotation in one of the forms. */
export function formatQuotation(form: Form, quotation: Quotation): Copied {
  const { words, source, citation, notes, address, lang } = quotation;
  const date = asOfText(quotation.asOf, lang);
  const comma = lang === 'zh' ? '，' : ', ';
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(source)}</a>`;
  const html = (blocks: string, line: string): string => `${blocks}<p>— ${line}${comma}${escapeHtml(date)}</p>${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}`;
  const quoted = html(`<blockquote>${words.map(({ text, lang: of }) => `<p${of ? ` lang="${escapeHtml(of)}"` : ''}>${escapeHtml(text)}</p>`).join('')}</blockquote>`, link);
  switch (form) {
    // The bare address: a forum makes a preview only of an address that stands alone, and a browser's address field
    // takes nothing else. The date goes with it where formatted text is taken, and stands in the preview.
    case 'link':
      return { plain: address, html: `${link}${comma}${escapeHtml(date)}` };
    case 'text':
      return { plain: [`“${words.map(({ text }) => text).join('\n')}”`, `— ${source}${comma}${date}`, ...notes, address].join('\n'), html: quoted };
    case 'markdown':
      return { plain: [words.map(({ text }) => `> ${escapeMarkdown(text)}`).join('\n>\n'), `— [${escapeMarkdown(source)}](${markdownAddress(address)})${comma}${date}`, ...notes.map(escapeMarkdown)].join('\n\n'), html: quoted };
    case 'bbcode':
      return { plain: [`[quote]${words.map(({ text }) => escapeBbcode(text)).join('\n\n')}[/quote]`, `— [url=${bbcodeAddress(address)}]${escapeBbcode(source)}[/url]${comma}${date}`, ...notes.map(escapeBbcode)].join('\n'), html: quoted };
    case 'citation':
      return { plain: citation, html: `<p><a href="${escapeHtml(address)}">${escapeHtml(citation)}</a></p>` };
  }
}

/** "as of 30 September 2026", 核对至2026年9月30日. */
export const asOfText = (date: LooseDate, lang: Lang): string => (lang === 'zh' ? `核对至${formatDate(date, 'zh')}` : `as of ${formatDate(date, 'en')}`);

/** What a citation of law needs besides its numbers. */
export interface CitedLaw {
  /** Full official title in the language of the citation. */
  title: string;
  /** When the text was last amended, if ever. */
  amended?: LooseDate | undefined;
}

/** 《中华人民共和国社会保险法》第六十三条第二款（2018年12月29日最近修改，核对至2026年9月30日）; in English likewise. */
export function citeLaw({ title, amended }: CitedLaw, place: Place, asOf: LooseDate, lang: Lang): string {
  const where = formatPlace({ law: '', ...place }, lang);
  if (lang === 'zh') return `《${title}》${where}（${amended ? `${formatDate(amended, 'zh')}最近修改，` : ''}${asOfText(asOf, 'zh')}）`;
  return `${title}${amended ? ` (as amended ${formatDate(amended, 'en')})` : ''}, ${where}, ${asOfText(asOf, 'en')}`;
}

/** "Social Insurance Law 63(2)", 《社会保险法》第六十三条第二款. */
export const shortCitation = (name: string, place: Place, lang: Lang): string => (lang === 'zh' ? `《${name}》${formatPlace({ law: '', ...place }, 'zh')}` : `${name} ${citationNumbers({ law: '', ...place })}`);

/** 补缴（Bujiao）：《标题》“小节”，核对至…，地址; in English likewise. */
export function citePage(title: string, section: string, asOf: LooseDate, address: string, lang: Lang): string {
  if (lang === 'zh') return `补缴（Bujiao）：《${title}》${section && `“${section}”`}，${asOfText(asOf, 'zh')}，${address}`;
  return `Bujiao 补缴, “${title}”${section && `, section “${section}”`}, ${asOfText(asOf, 'en')}, ${address}`;
}

export interface Place {
  article: number;
  paragraph?: number;
  item?: number;
}

/**
 * The place of a unit (`p2`, `p2-i3`) as lawyers name it: an article of one paragraph has no "paragraph 1".
 * @param sole whether the article has only one paragraph
 */
export function placeOf(article: number, id: string, sole: boolean): Place | undefined {
  const match = id.match(/^p(\d+)(?:-i(\d+))?$/);
  if (!match) return id ? undefined : { article };
  const [paragraph, item] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  return { article, ...(sole ? {} : { paragraph }), ...(item === undefined ? {} : { item }) };
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words that CommonMark (and its table and strike-out extensions) shows as they are. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#=+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    // Addresses and mail names would become links, and swallow what follows them.
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/(?<=www)\.|@/gi, '\\$&');

/** BBCode has no escape that all boards know; a zero-width space after the bracket keeps it from being a tag and shows nothing. */
export const escapeBbcode = (text: string): string => text.replace(/\[(?=\/?[a-z*])/gi, '[\u200b');

const markdownAddress = (address: string): string => address.replace(/[()<>\s]/g, encodeURIComponentFully);
const bbcodeAddress = (address: string): string => address.replace(/[[\]\s]/g, encodeURIComponentFully);
const encodeURIComponentFully = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

/** Cuts a text to a length: after a sentence where that keeps half of it, otherwise after a word; an ellipsis says so. */
export function clip(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const room = signs.slice(0, most - 1).join('');
  const sentence = room.match(/^[\s\S]*(?:[。！？；]|[.!?;](?=\s))/)?.[0] ?? '';
  if ([...sentence].length >= most / 2) return sentence.replace(/[；;]$/, '…');
  const word = /[\p{L}\p{N}]$/u.test(room) && /^[\p{L}\p{N}]/u.test(signs[most - 1]!) && !/\p{Script=Han}$/u.test(room) ? room.replace(/[^\s\p{Script=Han}]+$/u, '') : room;
  return `${(word.trim() ? word : room).replace(/[\s,，、;；:：(（“《]+$/u, '')}…`;
}

/** Blocks up to a number of signs; what does not fit is cut at a sentence, and the rest left out. */
export function clipBlocks(blocks: Block[], most: number): Block[] {
  const kept: Block[] = [];
  let left = most;
  for (const block of blocks) {
    const length = [...block.text].length;
    if (length <= left) kept.push(block);
    else {
      if (left > 60 || !kept.length) kept.push({ ...block, text: clip(block.text, Math.max(left, 60)) });
      else kept.push({ text: '…' });
      break;
    }
    left -= length;
  }
  return kept;
}

/** A title of at most 80 signs that begins with a citation and what limits it, neither of which is ever cut. */
export function citationTitle(citation: string, caption: string, most = 80): string {
  const room = most - [...citation].length - 3;
  return room >= Math.min(12, [...caption].length) ? `${citation} · ${clip(caption, room)}` : clip(citation, most);
}

/** A title of at most 80 signs from the name of a section and the page it stands on. */
export function sectionTitle(name: string, page: string, most = 80): string {
  const join = ' · ';
  const whole = name + join + page;
  if ([...whole].length <= most) return whole;
  const short = clip(name, most - join.length - 20);
  const room = most - [...short].length - join.length;
  return room >= 12 ? short + join + clip(page, room) : clip(name, most);
}
