import { textWidth, wrap } from './text.ts';

/**
 * A flow drawn as a chart that can be read on a phone: questions stand below one another, their answers hang from them as
 * labelled edges, each outcome stands at the end of its answer, and edges to later questions run down a gutter. One column
 * is for a phone (an outcome below its label), two are for a desk (an outcome at the right of it). Pure geometry: nothing is known of HTML, of colours or of what is asked.
 */
export interface ChartQuestion {
  id: string;
  text: string;
  answers: ChartAnswer[];
}
export interface ChartAnswer {
  id: string;
  text: string;
  to: string;
  /** The outcome's name; undefined where the answer leads to another question of the chart. */
  outcome?: string | undefined;
}

export interface ChartOptions {
  width: number;
  columns: 1 | 2;
  /** Size of the letters; lines are 1.4 times as high. */
  size: number;
  /** Room kept at the left of an outcome's name (for a mark). */
  inset: number;
}

export interface ChartLine {
  text: string;
  x: number;
  y: number;
}
export interface ChartBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: ChartLine[];
}
export interface ChartEdge {
  question: string;
  answer: string;
  to: string;
  label: ChartLine[];
  /** The line of the edge, and the head of its arrow. */
  line: string;
  head: string;
  /** The outcome that it leads to. */
  box?: ChartBox;
}
export interface ChartLayout {
  width: number;
  height: number;
  questions: (ChartBox & { id: string })[];
  edges: ChartEdge[];
}

const pad = 10;
const rowGap = 12;
const questionGap = 30;
const trunk = 12;
const lane = 9;
/** Questions are drawn bold, and so wider. */
const bold = 1.1;
const round = (value: number): number => Math.round(value * 10) / 10;

interface Row {
  answer: ChartAnswer;
  middle: number;
  label: ChartLine[];
  labelEnd: number;
  /** The outcome stands below its label: the edge goes straight to it. */
  under: boolean;
  box?: ChartBox;
}
interface Placed {
  question: ChartQuestion;
  box: ChartBox;
  rows: Row[];
}
interface Column {
  left: number;
  right: number;
  placed: Placed[];
  height: number;
}

const lineHeight = (size: number) => size * 1.4;

function textLines(text: string, x: number, top: number, width: number, size: number, weight = 1): ChartLine[] {
  return wrap(text, width, size * weight).map((line, index) => ({ text: line, x: round(x), y: round(top + index * lineHeight(size) + size) }));
}

function placeColumn(questions: ChartQuestion[], left: number, right: number, { size, inset, columns }: ChartOptions): Column {
  const width = right - left;
  const stacked = columns === 1;
  const labelLeft = left + trunk + (stacked ? 20 : 14);
  const labelWidth = stacked ? right - labelLeft : (right - labelLeft) * 0.44;
  const boxLeft = stacked ? labelLeft : labelLeft + labelWidth + 22;
  let y = 1;
  const placed = questions.map((question): Placed => {
    const lines = textLines(question.text, left + pad, y + pad - size * 0.1, width - 2 * pad, size, bold);
    const box = { x: left, y, width, height: lines.length * lineHeight(size) + 2 * pad - 4, lines };
    y += box.height + rowGap;
    const rows = question.answers.map((answer): Row => {
      const wanted = wrap(answer.text, labelWidth, size).length * lineHeight(size);
      const name = answer.outcome === undefined ? [] : wrap(answer.outcome, right - boxLeft - inset - 2 * pad + 6, size);
      const boxHeight = name.length ? name.length * lineHeight(size) + 12 : 0;
      const under = stacked && boxHeight > 0 ? wanted + 3 : 0;
      const height = under ? under + boxHeight : Math.max(wanted, boxHeight);
      const middle = under ? y + under + boxHeight / 2 : y + height / 2;
      const label = textLines(answer.text, labelLeft, under ? y : middle - wanted / 2, labelWidth, size);
      const top = middle - boxHeight / 2;
      const row: Row = { answer, middle, label, labelEnd: labelLeft + Math.max(...label.map(({ text }) => textWidth(text.trimEnd(), size))) + 5, under: under > 0 };
      if (answer.outcome !== undefined) {
        row.box = { x: boxLeft, y: top, width: right - boxLeft, height: boxHeight, lines: textLines(answer.outcome, boxLeft + inset + pad - 3, top + 6 - size * 0.1, right - boxLeft - inset - 2 * pad + 6, size) };
      }
      y += height + rowGap;
      return row;
    });
    y += questionGap - rowGap;
    return { question, box, rows };
  });
  return { left, right, placed, height: y - questionGap + 1 };
}

/** Which lane of the gutter each question's edges run in: lanes are shared by edges that do not overlap. */
function lanes(questions: ChartQuestion[], targets: string[]): Map<string, number> {
  const index = new Map(questions.map(({ id }, place) => [id, place]));
  const spans = targets.map((target) => ({ target, from: questions.findIndex(({ answers }) => answers.some(({ to }) => to === target)), to: index.get(target) ?? questions.length }));
  const free: number[] = [];
  const taken = new Map<string, number>();
  for (const { target, from, to } of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    let at = free.findIndex((until) => until <= from);
    if (at === -1) at = free.length;
    free[at] = to;
    taken.set(target, at);
  }
  return taken;
}

/** Lays out the chart. The questions must stand in an order in which every answer leads downwards (see `downwards`). */
export function layoutChart(questions: ChartQuestion[], options: ChartOptions): ChartLayout {
  if (options.columns === 1) return drawColumns([questions], options);
  const splits = questions.slice(1).map((_, index) => drawColumns([questions.slice(0, index + 1), questions.slice(index + 1)], options));
  return splits.reduce((best, layout) => (layout.height < best.height ? layout : best), splits[0] ?? drawColumns([questions], options));
}

function drawColumns(groups: ChartQuestion[][], options: ChartOptions): ChartLayout {
  const home = new Map(groups.flatMap((group, column) => group.map(({ id }) => [id, column] as const)));
  const targets = (column: number, to: number) => [...new Set(groups[column]!.flatMap(({ answers }) => answers.map((answer) => answer.to)).filter((id) => home.get(id) === to))];
  const own = groups.map((group, column) => lanes(group, targets(column, column)));
  const across = groups.length > 1 ? targets(0, 1) : [];
  const gutter = own.map((map) => (Math.max(-1, ...map.values()) + 1) * lane + 8);
  const gap = groups.length > 1 ? across.length * lane + 22 : 0;
  const inner = (options.width - 2 - gutter.reduce((sum, width) => sum + width, 0) - gap) / groups.length;
  let left = 1;
  const columns = groups.map((group, index) => {
    const column = placeColumn(group, left, left + inner, options);
    left += inner + gutter[index]! + gap;
    return column;
  });

  const boxes = new Map(columns.flatMap(({ placed }) => placed.map(({ question, box }) => [question.id, box] as const)));
  const edges = columns.flatMap((column, index) =>
    column.placed.flatMap(({ question, box, rows }) => {
      let stem = box.y + box.height;
      return rows.map(({ answer, middle, label, labelEnd, under, box: target }): ChartEdge => {
        const from = column.left + trunk;
        const start = `M${round(from)} ${round(stem)}V${round(middle)}H${round(label[0]!.x - 5)}`;
        const above = stem;
        stem = middle;
        const end = boxes.get(answer.to);
        if (target) {
          const tip = round(target.x);
          const line = under ? `M${round(from)} ${round(above)}V${round(middle)}H${tip}` : `${start}M${round(labelEnd)} ${round(middle)}H${tip}`;
          return { question: question.id, answer: answer.id, to: answer.to, label, line, head: headAt(tip, middle, 1), box: rounded(target) };
        }
        const there = home.get(answer.to) === index;
        const at = there ? column.right + 8 + own[index]!.get(answer.to)! * lane : column.right + gutter[index]! + 4 + across.indexOf(answer.to) * lane;
        const goal = round(end!.y + end!.height / 2);
        const tip = round(there ? end!.x + end!.width : end!.x);
        const down = goal > middle ? 1 : -1;
        const turn = there ? -1 : 1;
        const line = `${start}M${round(labelEnd)} ${round(middle)}H${round(at - 5)}q5 0 5 ${5 * down}V${round(goal - 5 * down)}q0 ${5 * down} ${5 * turn} ${5 * down}H${tip}`;
        return { question: question.id, answer: answer.id, to: answer.to, label, line, head: headAt(tip, goal, turn) };
      });
    }),
  );
  return {
    width: options.width,
    height: Math.ceil(Math.max(...columns.map(({ height }) => height))),
    questions: columns.flatMap(({ placed }) => placed.map(({ question, box }) => ({ id: question.id, ...rounded(box) }))),
    edges,
  };
}

/** An arrow's head with its tip here, pointing right (1) or left (-1). */
const headAt = (x: number, y: number, direction: 1 | -1): string => `M${x} ${round(y)}l${-7 * direction} -4v8z`;

const rounded = ({ x, y, width, height, lines }: ChartBox): ChartBox => ({ x: round(x), y: round(y), width: round(width), height: round(height), lines });
