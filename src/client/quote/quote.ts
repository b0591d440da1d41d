// Everything about quoting that the first view of a page does not need: what is quoted, the five forms, the clipboard,
// the window to choose in, the offer to quote what is selected.
import { asOfText, citeLaw, citePage, clipBlocks, formatQuotation, forms, placeOf, sectionTitle, shortCitation, type Block, type Form, type Quotation } from '../../domain/quote.ts';
import { readBlocks, sectionName, sectionParts, sectionWords, type MarkupElement, type MarkupNode } from '../../domain/section-markup.ts';
import { addStyles } from '../add-styles.ts';
import { addressOf, main } from '../section.ts';
import { offerField, tell } from '../toast.ts';
import { say, zh } from '../words.ts';
import { rememberedForm } from './remembered.ts';
import styles from './quote.css?url';

addStyles(styles);

const lang = zh ? 'zh' : 'en';
const pageLang = document.documentElement.lang;
/** The DOM, by the rules that the build reads its own pages by. */
const markup = (element: HTMLElement): MarkupElement => element as unknown as MarkupElement;

const names: Record<Form, { form: string; button: string; done: string }> = {
  link: { form: say('Link', '链接'), button: say('Copy link', '复制链接'), done: say('Link copied', '链接已复制') },
  text: { form: say('Plain text', '纯文本'), button: say('Copy quote', '复制引文'), done: say('Quote copied', '引文已复制') },
  markdown: { form: 'Markdown', button: say('Copy Markdown', '复制 Markdown'), done: say('Markdown copied', 'Markdown 已复制') },
  bbcode: { form: 'BBCode', button: say('Copy BBCode', '复制 BBCode'), done: say('BBCode copied', 'BBCode 已复制') },
  citation: { form: say('Citation', '引证'), button: say('Copy citation', '复制引证'), done: say('Citation copied', '引证已复制') },
};
const isForm = (form: string): form is Form => form in names;

/** What the copy button says when a form is remembered. */
export const labelOf = (form: string): string => names[isForm(form) ? form : 'link'].button;

/** A section, or words selected in it, with source, date and address. Without a section: the page. */
function quotation(section: HTMLElement | undefined, selected?: Block[]): Quotation {
  const { law, lawShort, article, amended, title = document.title } = main.dataset;
  const asOf = section?.closest<HTMLElement>('[data-as-of]')?.dataset.asOf ?? main.dataset.asOf ?? '';
  const address = section ? addressOf(section) : location.href.replace(/[?#].*/, '');
  const place = article ? placeOf(Number(article), section?.id ?? '', !document.getElementById('p2')) : undefined;
  const name = section && !place ? sectionName(markup(section), headingAbove(section), pageLang) : '';
  const notes = [...main.querySelectorAll<HTMLElement>('[data-notice]')].filter(({ dataset }) => !dataset.paragraph || !section?.id.match(/^p\d/) || section.id.split('-')[0] === `p${dataset.paragraph}`).map((note) => readBlocks([markup(note)], pageLang).map(({ text }) => text).join(' '));
  if (section?.matches('.repealed')) notes.push(say('This paragraph has been repealed.', '本款已废止。'));
  if (place && !zh) notes.push('English: our translation; the Chinese prevails.');
  if (section && !place) for (const part of sectionParts(markup(section)).parts) if (part.classList.contains('voice-note')) notes.push(part.textContent!.trim());
  return {
    lang,
    words: clipBlocks(selected ?? (section ? sectionWords(markup(section), pageLang) : readBlocks([markup(main)], pageLang)), 900),
    source: place ? shortCitation(lawShort!, place, lang) : name ? sectionTitle(name, title, 200) : title,
    citation: place ? citeLaw({ title: law!, amended }, place, asOf, lang) : citePage(title, name, asOf, address, lang),
    notes,
    asOf,
    address,
  };
}

/** The heading that a section without one of its own stands under. */
function headingAbove(section: HTMLElement): string {
  const before = [...main.querySelectorAll<HTMLElement>('h2, h3')].filter((heading) => heading.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING);
  const last = before.at(-1);
  return last && section.parentElement?.contains(last) ? readBlocks([markup(last)], pageLang).map(({ text }) => text).join(' ') : '';
}

async function copy(form: Form, what: Quotation): Promise<void> {
  const { plain, html } = formatQuotation(form, what);
  try {
    try {
      const blob = (text: string, type: string) => new Blob([text], { type });
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') })]);
    } catch {
      await navigator.clipboard.writeText(plain);
    }
    tell(names[form].done);
  } catch {
    offerField(plain, say('Copy this: ', '请复制：'), form === 'link' ? say('Address', '地址') : say('Text to copy', '要复制的文字'));
  }
}

/** Copies a section in the form that the reader asked to remember. */
export const copySection = (section: HTMLElement, form: string): Promise<void> => copy(isForm(form) ? form : 'link', quotation(section));

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Opens the window with the five forms, for a section or for selected words. */
export const openForms = (section: HTMLElement): void => choose(quotation(section));

function choose(what: Quotation): void {
  const window = element('dialog', 'forms');
  const title = element('h2', '', what.source);
  title.id = 'forms-title';
  window.setAttribute('aria-labelledby', title.id);
  const remember = element('input');
  remember.type = 'checkbox';
  const kept = rememberedForm();
  remember.checked = kept !== null;
  const list = element('ul');
  for (const form of forms) {
    const { plain } = formatQuotation(form, what);
    const button = element('button', '', element('b', '', names[form].form), ' ', element('span', '', plain.replace(/\s+/g, ' ').slice(0, 160)));
    button.type = 'button';
    if (form === (kept ?? 'link')) button.autofocus = true;
    button.addEventListener('click', () => {
      rememberedForm(remember.checked ? form : '');
      window.close();
      void copy(form, what);
    });
    list.append(element('li', '', button));
  }
  const close = element('button', 'close', '×');
  close.type = 'button';
  close.setAttribute('aria-label', say('Close', '关闭'));
  close.addEventListener('click', () => window.close());
  remember.addEventListener('change', () => remember.checked || rememberedForm(''));
  window.append(close, title, element('p', 'row-note', asOfText(what.asOf, lang)), list, element('label', '', remember, ' ', say('Remember the form I choose, on this device', '在这台设备上记住我选的格式')));
  window.addEventListener('close', () => window.remove());
  window.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = window.getBoundingClientRect();
    if (target === window && (clientX < left || clientX > right || clientY < top || clientY > bottom)) window.close();
  });
  document.body.append(window);
  window.showModal();
}

/** Where the reader arrived: the citation, beside the copy control. */
export function citeHere(section: HTMLElement, control: HTMLElement): void {
  if (!section.contains(control)) return;
  control.querySelector('.cite-here')?.remove();
  const { source, asOf } = quotation(section);
  const where = main.dataset.article && /^p\d/.test(section.id) ? `${source}${zh ? '，' : ', '}` : '';
  control.prepend(element('span', 'cite-here', `${where}${asOfText(asOf, lang)}`));
}

/** The section that a place in the text belongs to: the one around it, or the last one that begins before it. */
function sectionOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const around = element?.closest<HTMLElement>('[data-section]');
  if (around) return around;
  let last: HTMLElement | undefined;
  for (const section of main.querySelectorAll<HTMLElement>('[data-section]')) {
    if (!(section.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    last = section;
  }
  return last;
}

let bar: HTMLElement | undefined;

/** Offers to quote what is selected; without a selection, takes the offer back. */
export function offerSelection(selection: Selection | undefined): void {
  bar?.remove();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
  const wordsLang = around?.closest('[lang]')?.getAttribute('lang') ?? pageLang;
  // Ruby holds its pinyin in elements that a selection inside one word does not contain.
  const words = readBlocks([...range.cloneContents().childNodes] as unknown as MarkupNode[], wordsLang).map((block) => (block.lang || wordsLang === pageLang ? block : { ...block, lang: wordsLang }));
  if (!words.length) return;
  const what = quotation(sectionOf(range.startContainer), words);
  const button = element('button', '', say('Quote the selection', '引用所选文字'));
  button.type = 'button';
  button.addEventListener('click', () => {
    bar?.remove();
    choose(what);
  });
  bar = element('div', 'quote-bar', button, element('span', '', what.source));
  document.body.append(bar);
}
