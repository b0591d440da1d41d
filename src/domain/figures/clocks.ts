import type { Lang } from '../lang.ts';
import type { Clock, ClockFigure } from '../../schemas/figure.ts';
import { measure, wrap } from './text.ts';

export interface DrawnText {
  x: number;
  y: number;
  leading: number;
  lines: string[];
}

export interface DrawnClock {
  clock: Clock;
  name: DrawnText;
  text: DrawnText;
  mark?: { x: number; y: number };
  bars: { x: number; y: number; width: number; height: number; kind: Clock['spans'][number]['kind'] }[];
  /** Height of the middle of its bars. */
  axis: number;
}

export interface DrawnClocks {
  width: number;
  height: number;
  ticks: { x: number; label: string; anchor: 'start' | 'middle' | 'end'; lines: [number, number][] }[];
  tickY: number[];
  groups: { title: DrawnText; clocks: DrawnClock[] }[];
  /** Left and right end of the scale. */
  scale: [number, number];
}

export const clockSizes = { group: 13, name: 14.5, text: 12.5, tick: 11.5 };
const barHeight = 8;

/** Where a day stands between 0 and 1: marks are equally far apart, days between two marks evenly spread. */
export function position(day: number, ticks: { day: number }[]): number {
  const after = ticks.findIndex((tick) => tick.day >= day);
  if (after === -1) return 1;
  if (after === 0) return 0;
  const [a, b] = [ticks[after - 1]!.day, ticks[after]!.day];
  return (after - 1 + (day - a) / (b - a)) / (ticks.length - 1);
}

/** The clocks under each other on one scale; on a wide picture the words stand to the left of the bars. */
export function layoutClocks(figure: ClockFigure, lang: Lang, width: number): DrawnClocks {
  const wide = width >= 560;
  const left = wide ? width * 0.4 : 4;
  const scale: [number, number] = [left, width - 6];
  const at = (day: number) => left + position(day, figure.ticks) * (scale[1] - left);
  const groups: DrawnClocks['groups'] = [];
  const tickY: number[] = [];
  const reach: [number, number][] = [];
  let y = 2;
  for (const { title, clocks } of figure.groups) {
    const titleLines = wrap(title[lang], wide ? left - 16 : width, clockSizes.group, true);
    const group = { title: { x: 0, y: y + clockSizes.group, leading: 18, lines: titleLines }, clocks: [] as DrawnClock[] };
    y += titleLines.length * 18 + (wide ? 0 : 18);
    tickY.push(wide ? y - 5 : y - 3);
    const top = y + (wide ? 2 : 4);
    y += 8;
    for (const clock of clocks) {
      const indent = clock.body ? 27 : 0;
      const room = wide ? left - 20 : width;
      const name = { x: indent, y: y + clockSizes.name, leading: 19, lines: wrap(clock.name[lang], room - indent, clockSizes.name, true) };
      let textY = y + Math.max(name.lines.length * 19, clock.body ? 21 : 0) + 1;
      const text = { x: 0, y: textY + clockSizes.text, leading: 17, lines: wrap(clock.text[lang], room, clockSizes.text) };
      textY += text.lines.length * 17;
      const barY = wide ? y + 5 : textY + 6;
      const bars = clock.spans.map(({ from, to, kind }) => ({ x: at(from), y: barY, width: Math.max(3, at(to) - at(from)), height: barHeight, kind }));
      group.clocks.push({ clock, name, text, mark: clock.body ? { x: 0, y } : undefined, bars, axis: barY + barHeight / 2 });
      y = Math.max(textY, barY + barHeight) + (wide ? 16 : 18);
    }
    reach.push([top, y - 8]);
    groups.push(group);
    y += 12;
  }
  const ticks = figure.ticks.map(({ day, label }, index) => ({
    x: at(day),
    label: label[lang],
    anchor: index === 0 ? ('start' as const) : index === figure.ticks.length - 1 ? ('end' as const) : ('middle' as const),
    lines: reach,
  }));
  return { width, height: y - 8, ticks, tickY, groups, scale };
}

/** Whether the words on the scale keep clear of each other. */
export function ticksFit({ ticks }: DrawnClocks): boolean {
  const spans = ticks.map(({ x, label, anchor }): [number, number] => {
    const w = measure(label, clockSizes.tick);
    return anchor === 'start' ? [x, x + w] : anchor === 'end' ? [x - w, x] : [x - w / 2, x + w / 2];
  });
  return spans.every(([start], index) => index === 0 || start >= spans[index - 1]![1] + 2);
}
