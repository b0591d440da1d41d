import type { Body } from '../../schemas/body.ts';

/** Outlines of the marks in a 20 by 20 field, drawn with 2 px lines. */
export const shapePaths: Record<Body['mark'], string> = {
  circle: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM7 10h6',
  square: 'M3.500 3.500h13v13h-13zM7 8h6M10 8v6',
  triangle: 'M10 3l7.500 13.500h-15zM10 9v3.500',
  cross: 'M7.500 3h5v4.500H17v5h-4.500V17h-5v-4.500H3v-5h4.500z',
  diamond: 'M10 2.500L17.500 10 10 17.500 2.500 10zM10 7v6',
  gavel: 'M4 17h9M6 9l5 5M9 4l6 6M7.500 5.500l6 6',
  arch: 'M3 17V9l7-6 7 6v8zM8 17v-5h4v5',
  wave: 'M3 12c0-5 3-8 7-8s7 3 7 8M3 12v3h3v-3M17 12v3h-3v-3',
  house: 'M3 10l7-6.500 7 6.500M5 9v8h10V9',
  letter: 'M3 5h14v10.500H3zM3 5.500l7 5.500 7-5.500',
};
