import type { Result } from './engine.ts';

/** A result as a list item with one link. The excerpt holds text and <mark> only, which the index made from our own pages. */
export function resultItem({ url, title, page, type, excerpt }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const kind = document.createElement('small');
  kind.textContent = page ? `${type} · ${page}` : type;
  const name = document.createElement('b');
  name.textContent = title;
  const text = document.createElement('span');
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const marked = piece.match(/^<mark>(.*)<\/mark>$/);
    const node = marked ? document.createElement('mark') : document.createTextNode('');
    node.textContent = decode(marked ? marked[1]! : piece);
    text.append(node);
  }
  link.append(kind, name, text);
  item.append(link);
  return item;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
