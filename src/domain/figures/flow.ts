import type { Lang } from '../lang.ts';
import type { Box, FlowFigure } from '../../schemas/figure.ts';
import { measure, wrap } from './text.ts';

/** Who speaks in a line of a picture: we (title, text), the law (its own words), or a note of where it stands. */
export type Voice = 'title' | 'text' | 'law' | 'basis' | 'name';

/** One text of a picture, already broken into lines. */
export interface Label {
  voice: Voice;
  x: number;
  /** Baseline of its first line. */
  y: number;
  leading: number;
  lines: string[];
  /** For words of the law: where they stand, and the double rule beside them. */
  at?: string;
  rule?: { x: number; top: number; bottom: number };
}

export interface DrawnBox {
  box: Box;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Height of what it holds; less than `height` where its neighbor holds more. */
  ink: number;
  /** Top left corner of each body's mark, 20 by 20. */
  marks: { body: string; x: number; y: number }[];
  /** Where the number of a step stands. */
  step?: { x: number; y: number };
  labels: Label[];
}

export interface DrawnArrow {
  from: string;
  to: string;
  /** Path of the line; the head is drawn at its end. */
  path: string;
  head: string;
  label?: { x: number; y: number; leading: number; lines: string[]; anchor: 'start' | 'middle' };
}

export interface DrawnFlow {
  width: number;
  height: number;
  boxes: DrawnBox[];
  arrows: DrawnArrow[];
}

/** What the drawing needs to know of the site. */
export interface Names {
  /** A citation for readers. */
  cite: (at: string) => string;
  /** The Chinese name of a body, where the page is English; otherwise nothing. */
  chineseName: (body: string) => string | undefined;
}

/** Sizes in units of the drawing; at the widths used, one unit is about one pixel. */
export const sizes: Record<Voice, { size: number; leading: number; bold?: boolean }> = {
  title: { size: 15, leading: 20, bold: true },
  name: { size: 12.5, leading: 17 },
  text: { size: 13.5, leading: 19 },
  law: { size: 14.5, leading: 21 },
  basis: { size: 11.5, leading: 16 },
};
const edge = 1;
const pad = 12;
const labelSize = 12.5;
const labelLeading = 16;

/** Citations line by line: one is broken only where it alone is wider than the room. */
function wrapCitations(citations: string[], lang: Lang, room: number): string[] {
  const { size } = sizes.basis;
  const between = lang === 'zh' ? '、' : ', ';
  const lines: string[] = [];
  for (const [index, citation] of citations.entries()) {
    const text = citation + (index < citations.length - 1 ? between.trimEnd() : '');
    const joined = `${lines.at(-1) ?? ''}${lang === 'en' && lines.length ? ' ' : ''}${text}`;
    if (lines.length && measure(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(...wrap(text, room, size));
  }
  return lines;
}

/** Lays the words of one box out in a width; x and y from its top left corner. */
function fill(box: Box, width: number, lang: Lang, names: Names, compact: boolean): Pick<DrawnBox, 'labels' | 'ink' | 'marks' | 'step'> {
  const labels: Label[] = [];
  const bare = box.style === 'bare';
  const side = bare ? 1 : pad;
  const top = bare ? 6 : pad - 1;
  const inner = width - 2 * side;
  const split = inner > 430 && box.law !== undefined;
  const leftWidth = split ? inner * 0.54 : inner;
  const stepWidth = box.step ? 20 : 0;
  const many = box.bodies.length > 1;
  const indent = stepWidth + (box.bodies.length === 1 ? 27 : 0);
  const put = (voice: Voice, lines: string[], x: number, y: number, more: Partial<Label> = {}): number => {
    const { size, leading } = sizes[voice];
    labels.push({ voice, x, y: y + size, leading, lines, ...more });
    return y + lines.length * leading;
  };
  const broken = (voice: Voice, text: string, room: number) => wrap(text, room, sizes[voice].size, sizes[voice].bold);

  let y = top + (many ? 26 : 0);
  y = put('title', broken('title', box.title[lang], leftWidth - indent), side + indent, y);
  const chinese = box.bodies.flatMap((body) => names.chineseName(body) ?? []).join(' · ');
  if (chinese) y = put('name', broken('name', chinese, leftWidth - indent), side + indent, y);
  if (box.text) y = put('text', broken('text', box.text[lang], leftWidth), side, Math.max(y, top + (box.bodies.length ? 22 : 0)) + 3);
  const [x2, room2] = split ? [side + inner * 0.58, inner * 0.42] : [side, inner];
  let y2 = split ? top : y + (box.law ? 6 : 4);
  const shift = box.law ? 12 : 0;
  if (box.law) {
    const lines = broken('law', box.law.zh, room2 - shift);
    const start = y2;
    y2 = put('law', lines, x2 + shift, y2, { at: box.law.at, rule: { x: x2 + 2, top: start, bottom: start + lines.length * sizes.law.leading } }) + 3;
  }
  const cited = compact ? [] : [...new Set([...(box.law ? [box.law.at] : []), ...box.basis])].map(names.cite);
  if (cited.length) y2 = put('basis', wrapCitations(cited, lang, room2 - shift), x2 + shift, y2);
  return {
    labels,
    ink: Math.max(y, y2) + (bare ? 4 : pad - 3),
    marks: box.bodies.map((body, index) => ({ body, x: side + stepWidth + index * 27, y: top })),
    step: box.step ? { x: side, y: top + sizes.title.size } : undefined,
  };
}

/** The rows of a picture, laid out for a width: boxes of a row are equally wide and high, arrows run in the gaps. */
export function layoutFlow(figure: FlowFigure, lang: Lang, width: number, names: Names): DrawnFlow {
  const place = new Map(figure.rows.flatMap((row, r) => row.map((box, c) => [box.id, { r, c }] as const)));
  const across = figure.arrows.filter(({ from, to }) => place.get(from)!.r === place.get(to)!.r);
  const acrossLabel = Math.max(0, ...across.map(({ label }) => (label ? measure(label[lang], labelSize) : 0)));
  const gapX = across.length ? Math.max(26, acrossLabel + 16) : 14;
  // Questions on the left are longer than answers on the right.
  const share = across.length ? [0.54, 0.46] : [0.5, 0.5];
  const columnWidth = (count: number, column: number) => (count === 1 ? width - 2 * edge : (width - 2 * edge - gapX) * share[column]!);

  const boxes: DrawnBox[] = [];
  const drawn = new Map<string, DrawnBox>();
  const arrows: DrawnArrow[] = [];
  let y = edge;
  figure.rows.forEach((row, r) => {
    if (r > 0) y += gapHeight(figure, r, lang, columnWidth, place);
    const filled = row.map((box, c) => fill(box, columnWidth(row.length, c), lang, names, figure.compact));
    const height = Math.max(...filled.map((each) => each.ink));
    row.forEach((box, c) => {
      const x = edge + (c ? columnWidth(row.length, 0) + gapX : 0);
      const { labels, marks, step, ink } = filled[c]!;
      const moved = <P extends { x: number; y: number }>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
      const one: DrawnBox = {
        box,
        x,
        y,
        width: columnWidth(row.length, c),
        height,
        ink,
        marks: marks.map(moved),
        step: step && moved(step),
        labels: labels.map((label) => ({ ...moved(label), rule: label.rule && { x: label.rule.x + x, top: label.rule.top + y, bottom: label.rule.bottom + y } })),
      };
      boxes.push(one);
      drawn.set(box.id, one);
    });
    y += height;
  });

  for (const { from, to, label } of figure.arrows) {
    const [a, b] = [drawn.get(from)!, drawn.get(to)!];
    if (a.y === b.y) {
      const right = b.x > a.x;
      const [x1, x2] = right ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
      const middle = a.y + Math.min(24, a.height / 2);
      arrows.push({ from, to, path: `M${n(x1)} ${n(middle)}H${n(x2 + (right ? -3 : 3))}`, head: head(x2, middle, right ? 'right' : 'left'), label: label && { x: (x1 + x2) / 2 - 2, y: middle - 10, leading: labelLeading, lines: [label[lang]], anchor: 'middle' } });
      continue;
    }
    const down = b.y > a.y;
    const straight = Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < 1;
    // Under words without a frame the arrow starts near their beginning, where the eye is.
    const offset = straight && a.box.style === 'bare' && across.length ? 12 : a.width / 2;
    const [xa, xb] = straight ? [a.x + offset, a.x + offset] : [a.x + a.width / 2, b.x + b.width / 2];
    const bottom = (box: DrawnBox) => box.y + (box.box.style === 'bare' ? box.ink : box.height);
    const [ya, yb] = down ? [bottom(a), b.y] : [a.y, bottom(b)];
    const merging = figure.arrows.filter((other) => other.to === to && drawn.get(other.from)!.y === a.y).length > 1;
    // The bend lies next to the box that several lines share, so that each label has the straight part to itself.
    const bend = merging ? yb + (down ? -16 : 16) : ya + (down ? 9 : -9);
    const path = straight ? `M${n(xa)} ${n(ya)}V${n(yb + (down ? -3 : 3))}` : `M${n(xa)} ${n(ya)}V${n(bend)}H${n(xb)}V${n(yb + (down ? -3 : 3))}`;
    const { lines, beside } = placeLabel(label?.[lang], Math.min(a.width, b.width), straight);
    const top = beside ? (ya + yb) / 2 - (lines.length * labelLeading) / 2 - 2 : merging || straight ? Math.min(ya, yb) + 6 : bend + 5;
    arrows.push({ from, to, path, head: head(xb, yb, down ? 'down' : 'up'), label: label && { x: beside ? xa + 9 : merging ? xa : xb, y: top + labelSize, leading: labelLeading, lines, anchor: beside ? 'start' : 'middle' } });
  }
  return { width, height: y + edge, boxes, arrows };
}

/** The label of an arrow between rows: at the right of a straight one where that is wide enough, otherwise across it. */
function placeLabel(label: string | undefined, width: number, straight: boolean): { lines: string[]; beside: boolean } {
  if (label === undefined) return { lines: [], beside: straight };
  const room = width / 2 - 14;
  const lines = wrap(label, room, labelSize);
  if (straight && lines.every((line) => measure(line, labelSize) <= room)) return { lines, beside: true };
  return { lines: wrap(label, width - 4, labelSize), beside: false };
}

/** The room between two rows: enough for the longest label of the arrows that cross it. */
function gapHeight(figure: FlowFigure, row: number, lang: Lang, columnWidth: (count: number, column: number) => number, place: Map<string, { r: number; c: number }>): number {
  const [above, below] = [figure.rows[row - 1]!.length, figure.rows[row]!.length];
  const gaps = figure.arrows.flatMap(({ from, to, label }) => {
    const [a, b] = [place.get(from)!, place.get(to)!];
    if (Math.min(a.r, b.r) !== row - 1 || Math.max(a.r, b.r) !== row) return [];
    const straight = above === below && a.c === b.c;
    const width = Math.min(columnWidth(a.r < b.r ? above : below, a.c), columnWidth(a.r < b.r ? below : above, b.c));
    const { lines, beside } = placeLabel(label?.[lang], width, straight);
    return beside ? Math.max(30, lines.length * labelLeading + 12) : 30 + (lines.length ? lines.length * labelLeading + 2 : 0);
  });
  return Math.max(14, ...gaps);
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

function head(x: number, y: number, direction: 'up' | 'down' | 'left' | 'right'): string {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  const at = (along: number, side: number) => `${n(x - dx * along + dy * side)} ${n(y - dy * along + dx * side)}`;
  return `M${at(8, 5)}L${at(1, 0)}L${at(8, -5)}`;
}
