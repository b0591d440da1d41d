import type {} from 'mdast-util-to-hast';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Splits "What to bring [#bring]" into its words and its id. */
export function splitHeadingId(text: string): { text: string; id?: string } {
  const match = text.match(/^(.*?)\s*\[#([^\]]*)\]\s*$/s);
  return match ? { text: match[1]!, id: match[2]! } : { text };
}

/**
 * Gives each heading the id that stands at its end as `[#id]`, and takes the mark out of the text.
 * Ids are written by hand, since an id made from words breaks in translation and changes with every rewording.
 */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== 'text') return;
      const { text, id } = splitHeadingId(last.value);
      if (!id) return;
      last.value = text;
      heading.data = { ...heading.data, id, hProperties: { ...heading.data?.hProperties, id } } as Heading['data'];
    });
  };
}
