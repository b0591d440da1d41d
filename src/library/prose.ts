import type { Heading, Link, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { splitHeadingId } from '../markdown/heading-ids.ts';
import { idPattern } from '../schemas/common.ts';
import type { Problem } from './problems.ts';

/** The components that prose may use, with the attributes each needs. */
export const proseComponents: Record<string, { needs: string[]; example: string }> = {
  Law: { needs: ['at'], example: '<Law at="SIL 63(2)" />' },
  Note: { needs: ['kind'], example: '<Note kind="uncertain">…</Note>' },
  Say: { needs: ['script'], example: '<Say script="go-to-tax" reply="polite" />' },
  Figure: { needs: ['id'], example: '<Figure id="five-steps" />' },
};

/** What a component in prose was given. */
export interface ProseComponent {
  name: string;
  attributes: Record<string, string>;
  line?: number;
}

/** What the checks and indexes need to know of one prose file. */
export interface Prose {
  file: string;
  headings: { id: string; depth: number; text: string; line?: number }[];
  /** Running text, piece by piece, without code: what citations are looked for in. */
  texts: { value: string; line?: number }[];
  links: { url: string; text: string; line?: number }[];
  components: ProseComponent[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const textOf = (node: Heading | Link | RootContent): string => ('value' in node ? String(node.value) : 'children' in node ? node.children.map((child) => textOf(child as RootContent)).join('') : '');

/** Reads one MDX file of prose; everything that prose must not hold becomes a problem. */
export function readProse(file: string, text: string): { prose: Prose; problems: Problem[] } {
  const prose: Prose = { file, headings: [], texts: [], links: [], components: [] };
  const problems: Problem[] = [];
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    const { reason, line, place } = error as { reason?: string; line?: number; place?: { line?: number; start?: { line: number } } };
    const what = `does not parse as MDX: ${reason ?? String(error)}`;
    return { prose, problems: [{ file, line: line ?? place?.line ?? place?.start?.line, what, write: 'prose holds no < > { } except the components ' + Object.keys(proseComponents).join(', ') }] };
  }
  visit(tree, (node) => {
    const line = node.position?.start.line;
    switch (node.type) {
      case 'heading': {
        const { id, text: words } = splitHeadingId(textOf(node));
        const slug = words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'section-id';
        if (!id) problems.push({ file, line, field: `heading "${words}"`, what: 'has no id: an address must not depend on the words of a heading', write: `${'#'.repeat(node.depth)} ${words} [#${slug}]` });
        else if (!idPattern.test(id)) problems.push({ file, line, field: `heading "${words}"`, what: `"${id}" is not an ASCII id: lower-case letters and digits, words joined by hyphens`, write: `${'#'.repeat(node.depth)} ${words} [#${slug}]` });
        else if (prose.headings.some((heading) => heading.id === id)) problems.push({ file, line, field: `heading "${words}"`, what: `the id "${id}" stands twice on this page`, write: `${'#'.repeat(node.depth)} ${words} [#${id}-2]` });
        if (node.depth === 1) problems.push({ file, line, field: `heading "${words}"`, what: 'is a first-level heading; the page’s title comes from its YAML file', write: `## ${words} [#${id ?? slug}]` });
        prose.headings.push({ id: id ?? '', depth: node.depth, text: words, line });
        break;
      }
      case 'text':
        prose.texts.push({ value: node.value, line });
        break;
      case 'link':
        prose.links.push({ url: node.url, text: textOf(node), line });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const known = proseComponents[name];
        if (!known) {
          problems.push({ file, line, field: `<${name}>`, what: `is not a component that prose may use: ${Object.keys(proseComponents).join(', ')}`, write: proseComponents.Note!.example });
          break;
        }
        const attributes = Object.fromEntries(node.attributes.flatMap((attribute) => ('name' in attribute && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [])));
        for (const needed of known.needs) if (!attributes[needed]) problems.push({ file, line, field: `<${name}>`, what: `needs the attribute "${needed}"`, write: known.example });
        prose.components.push({ name, attributes, line });
        break;
      }
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        problems.push({ file, line, what: 'holds code; prose is words and the known components only', write: 'take out the import, export or { … }' });
        break;
      case 'html':
        problems.push({ file, line, what: 'holds HTML', write: 'write it in Markdown, or use one of the components' });
        break;
    }
  });
  return { prose, problems };
}
