import type { Arrow, FlowFigure } from '../../schemas/figure.ts';

/** An arrow between a row and the one below it, and the column it stands in. */
export interface ArrowBelow {
  column: 1 | 2 | 'whole';
  /** It leads from the lower row to the upper one. */
  up: boolean;
  label: Arrow['label'];
}

/**
 * The arrows between a row and the next, from left to right. An arrow stands in the column of the box that has one; a
 * box alone in its row spans both, so that arrows from two boxes, or to two, stay upright.
 * @param place of the upper row, from 0
 */
export function arrowsBelow({ rows, arrows }: FlowFigure, place: number): ArrowBelow[] {
  const upper = rows[place]!.map(({ id }) => id);
  const lower = rows[place + 1]?.map(({ id }) => id) ?? [];
  return arrows
    .flatMap(({ from, to, label }): ArrowBelow[] => {
      const up = lower.includes(from) && upper.includes(to);
      if (!up && !(upper.includes(from) && lower.includes(to))) return [];
      const [above, below] = up ? [to, from] : [from, to];
      const column = upper.length === 2 ? upper.indexOf(above) + 1 : lower.length === 2 ? lower.indexOf(below) + 1 : 'whole';
      return [{ column: column as ArrowBelow['column'], up, label }];
    })
    .sort((a, b) => Number(a.column) - Number(b.column));
}
