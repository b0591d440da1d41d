import { Resvg } from '@resvg/resvg-js';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import satori, { type Font } from 'satori';
import type { Picture } from '../../library/pictures.ts';
import { sixteenColours } from './png.ts';

const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')), 'files');
const weights = [400, 700] as const;
const fontFile = (part: string, weight: number): string => join(files, `noto-sans-sc-${part}-${weight}-normal.woff`);
const load = (part: string, weight: 400 | 700): Font => ({ name: part, data: readFileSync(fontFile(part, weight)), weight, style: 'normal' });
const family = ['latin', 'latin-ext', 'chinese-simplified'];
let fonts: Font[] | undefined;

interface Node {
  type: string;
  props: Record<string, unknown>;
}
const box = (style: Record<string, unknown>, ...children: (Node | string)[]): Node => ({ type: 'div', props: { style: { display: 'flex', ...style }, children: children.length === 1 ? children[0] : children } });

/** How broad signs of this face are, of its size; the rest are like small letters. */
const widths: [RegExp, number][] = [
  [/[\u2e80-\uffef“”‘’…—]/u, 1],
  [/\s/u, 0.23],
  [/[.,:;'!|]/u, 0.28],
  [/[ijlftr()[\]"-]/u, 0.36],
  [/[mwMW]/u, 0.88],
  [/[A-Z]/u, 0.66],
];
const breadth = (text: string): number => [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.57), 0);

/** The largest size at which words fill no more than a field: rows of their own line height, each a little short. */
function sizeFor(text: string, width: number, height: number, leading: number, largest: number, smallest: number): number {
  for (let size = largest; size > smallest; size -= 2) {
    const perRow = (width / size) * 0.94;
    const rows = text.split('\n').reduce((sum, line) => sum + Math.ceil(breadth(line) / perRow), 0);
    if (rows * size * leading <= height) return size;
  }
  return smallest;
}

const [paper, ink, quiet, line, seal] = ['#fbfaf6', '#1f1d1a', '#5b5750', '#8d8880', '#b5301c'];
const width = 1200;
const height = 630;
const margin = 64;

const mark: Node = {
  type: 'svg',
  props: {
    viewBox: '0 0 32 32',
    width: 52,
    height: 52,
    children: [
      { type: 'path', props: { fill: 'none', stroke: seal, 'stroke-width': 3, 'stroke-linejoin': 'round', d: 'M20 28.5H6a2.500 2.500 0 0 1-2.500-2.500V6A2.500 2.500 0 0 1 6 3.500h20A2.500 2.500 0 0 1 28.500 6v14' } },
      { type: 'path', props: { fill: seal, d: 'M20 20h10v10H20z' } },
    ],
  },
};

/** The picture as a tree that satori lays out: whose words, where from, the words, the mark and the date. */
function layout({ voice, over, date, lang, ...shown }: Picture): Node {
  // This face draws curly quotes as wide as a Chinese sign: right there, a hole in an English line.
  const [title, words] = [shown.title, shown.words].map((text) => (lang === 'en' ? text.split('\n').map((row) => (/\p{Script=Han}.*[，。？]/u.test(row) ? row : row.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"))).join('\n') : text)) as [string, string];
  const inner = width - 2 * margin;
  // One row where that needs no small letters: a number alone in the second reads badly.
  const oneRow = Math.floor((inner * 0.97) / breadth(title));
  const titleSize = oneRow >= 46 ? Math.min(58, oneRow) : sizeFor(title, inner, 150, 1.3, 58, 40);
  const titleRows = oneRow >= 46 ? 1 : Math.ceil(breadth(title) / ((inner / titleSize) * 0.94));
  const room = height - 2 * 44 - 44 - titleRows * titleSize * 1.3 - 76 - 50;
  // The law behind a double rule, speech behind the seal's red one: as on the pages.
  const rule = voice === 'law' ? { borderLeft: `2px solid ${line}`, marginLeft: 6, paddingLeft: 26 } : voice === 'spoken' ? { borderLeft: `6px solid ${seal}`, paddingLeft: 26 } : {};
  const field = inner - (voice === 'ours' ? 0 : 34);
  const leading = lang === 'zh' ? 1.52 : 1.4;
  const size = sizeFor(words, field, room, leading, 50, 26);
  const lines = words.split('\n').map((text) => box({ display: 'block' }, text));
  const text = box({ flexDirection: 'column', fontSize: size, lineHeight: leading, ...rule }, ...lines);
  return box(
    { width, height, boxSizing: 'border-box', flexDirection: 'column', background: paper, color: ink, padding: `44px ${margin}px`, fontFamily: family.join(', ') },
    box({ fontSize: 27, color: quiet, height: 44 }, over),
    box({ display: 'block', fontSize: titleSize, fontWeight: 700, lineHeight: 1.3 }, title),
    box({ marginTop: 22, maxHeight: room + 8, overflow: 'hidden' }, voice === 'law' ? box({ borderLeft: `2px solid ${line}` }, text) : text),
    box({ flexGrow: 1 }),
    box({ height: 76, boxSizing: 'border-box', alignItems: 'center', borderTop: `2px solid ${line}`, paddingTop: 18 }, mark, box({ fontSize: 34, fontWeight: 700, marginLeft: 16 }, lang === 'zh' ? '补缴' : 'Bujiao 补缴'), box({ flexGrow: 1 }), box({ fontSize: 30, color: quiet }, date)),
  );
}

/** Signs outside the usual set stand in numbered parts of the font, by range. */
const parts: [string, [number, number][]][] = [];
function partWith(sign: string): string | undefined {
  if (!parts.length) {
    const ranges = JSON.parse(readFileSync(join(files, '../unicode.json'), 'utf8')) as Record<string, string>;
    for (const [name, list] of Object.entries(ranges)) parts.push([name.replace(/[[\]]/g, ''), list.split(',').map((range) => range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16)) as [number, number]).map(([from, to]) => [from, to ?? from])]);
  }
  const code = sign.codePointAt(0)!;
  return parts.find(([name, ranges]) => existsSync(fontFile(name, 400)) && ranges.some(([from, to]) => code >= from && code <= to))?.[0];
}

/** Draws one picture. Throws where the fonts lack a sign, so that no picture goes out with an empty box. */
export async function drawPicture(picture: Picture): Promise<Buffer> {
  fonts ??= weights.flatMap((weight) => family.map((part) => load(part, weight)));
  const missing: string[] = [];
  const svg = await satori(layout(picture) as never, {
    width,
    height,
    fonts,
    loadAdditionalAsset: async (_language, segment) => {
      const found = [...new Set([...segment].map(partWith))];
      if (found.some((part) => !part)) missing.push(segment);
      return found.flatMap((part) => (part ? weights.map((weight) => load(part, weight)) : []));
    },
  });
  if (missing.length) throw new Error(`the fonts have no sign for ${missing.map((text) => `"${text}"`).join(', ')} (in the preview picture of "${picture.title}")`);
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sixteenColours(drawn.pixels, drawn.width, drawn.height);
}
