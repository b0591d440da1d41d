import type {} from 'mdast-util-to-hast';
import type { Heading, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { langOfFile } from './lang-of-file.ts';

/** Tells the components of prose, and the component that draws headings, which language they stand in. */
export function remarkLangProps() {
  return (tree: Root, file: VFile) => {
    const lang = langOfFile(file);
    if (!lang) return;
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        (node as MdxJsxFlowElement | MdxJsxTextElement).attributes.push({ type: 'mdxJsxAttribute', name: 'lang', value: lang });
      } else if (node.type === 'heading') {
        const heading = node as Heading;
        heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, lang } } as Heading['data'];
      }
    });
  };
}
