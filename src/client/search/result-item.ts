import type { AnswerKind } from '../../domain/query/table.ts';
import type { Found } from '../../domain/query/found.ts';
import { say, zh } from '../words.ts';

/** Names of the kinds of results, as they are shown and filtered. */
export const kindNames: Record<AnswerKind, [en: string, zh: string]> = {
  article: ['Law', '法条'],
  law: ['Law', '法条'],
  guide: ['Guide', '指南'],
  script: ['What to say', '怎么说'],
  outcome: ['Where to go', '该找谁'],
  region: ['Region', '地区'],
  term: ['Term', '术语'],
  letter: ['Letter', '文书'],
  page: ['Page', '页面'],
  body: ['Office', '部门'],
  claim: ['Commonly said', '常见说法'],
  source: ['Source', '来源'],
  question: ['Question', '问一问'],
  change: ['Change in the law', '法律变动'],
};

export const kindName = (kind: AnswerKind): string => say(...kindNames[kind]);

/** A result as a list item with one link: its kind, its title, and where the words stand. All of it is set as text. */
export function resultItem({ kind, title, page, path, lang, at, away, excerpt }: Found, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${base}${lang}/${path}`;
  const foreign = (lang === 'zh') !== zh;
  const small = document.createElement('small');
  small.textContent = [kindName(kind), page, at, away ? say('not kept on this device', '没存在本机') : '', foreign ? say('in Chinese', '英文页面') : ''].filter(Boolean).join(' · ');
  const name = document.createElement('b');
  name.textContent = title;
  const text = document.createElement('span');
  for (const piece of excerpt ?? []) {
    const node = document.createElement(piece.found ? 'mark' : 'i');
    node.textContent = piece.text;
    text.append(piece.found ? node : piece.text);
  }
  if (foreign) for (const part of [name, text]) part.lang = lang === 'zh' ? 'zh-CN' : 'en';
  link.append(small, name, text);
  item.append(link);
  return item;
}

/** Puts results into a list; items that were there already stay as they are, so that nothing flickers and focus is kept. */
export function showResults(list: HTMLElement, results: Found[], base: string): void {
  const before = new Map([...list.children].map((item) => [(item as HTMLElement).dataset.key, item as HTMLElement]));
  const items = results.map((found) => {
    const key = `${found.lang}${found.place}`;
    const fresh = resultItem(found, base);
    fresh.dataset.key = key;
    const old = before.get(key);
    if (!old) return fresh;
    if (old.innerHTML !== fresh.innerHTML) {
      const [link, made] = [old.querySelector('a')!, fresh.querySelector('a')!];
      link.href = made.href;
      link.replaceChildren(...made.childNodes);
    }
    return old;
  });
  const kept = new Set(items);
  for (const item of [...list.children]) if (!kept.has(item as HTMLLIElement)) item.remove();
  items.forEach((item, place) => list.children[place] === item || list.insertBefore(item, list.children[place] ?? null));
}
