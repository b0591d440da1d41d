import type { Body } from '../../schemas/body.ts';

/** Outlines of the marks in a 20 by 20 field, drawn with 2 px lines. */
export const shapePaths: Record<Body['mark'], string> = {
  circle: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM7 10h6',
  square: 'M3.5 3.5h13v13h-13zM7 8h6M10 8v6',
  triangle: 'M10 3l7.5 13.5h-15zM10 9v3.5',
  cross: 'M7.5 3h5v4.5H17v5h-4.5V17h-5v-4.5H3v-5h4.5z',
  diamond: 'M10 2.5L17.5 10 10 17.5 2.5 10zM10 7v6',
  gavel: 'M4 17h9M6 9l5 5M9 4l6 6M7.5 5.5l6 6',
  arch: 'M3 17V9l7-6 7 6v8zM8 17v-5h4v5',
  wave: 'M3 12c0-5 3-8 7-8s7 3 7 8M3 12v3h3v-3M17 12v3h-3v-3',
  house: 'M3 10l7-6.5 7 6.5M5 9v8h10V9',
  letter: 'M3 5h14v10.5H3zM3 5.5l7 5.5 7-5.5',
};
