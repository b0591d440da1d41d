import { isHan } from './pinyin.ts';

/** One counter screen: words that are shown large, and what they rest on. All Chinese: the person across the desk reads it. */
export interface CounterScreen {
  /** Its anchor on the page, the same in both languages. */
  id: string;
  /** The words. Official ones carry their place in the law. */
  words: { text: string; official?: string }[];
  /** Article and full name of the law, one a line. */
  from: string[];
  /** What must not be left unsaid: not yet in force, overtaken. */
  notes: string[];
}

/** Numbers of characters up to which a size class holds; the class of a longer text is the last. Sizes are in screen.css. */
export const sizeSteps = [8, 12, 16, 20, 26, 32, 40, 50, 64, 80, 100, 130, 170, 220] as const;

/** The size class of a text: its length decides how large it can be set on a screen without a script. */
export function sizeClass(text: string): string {
  const length = [...text].reduce((sum, char) => sum + (isHan(char) || /[^\u0000-\u02ff]/.test(char) ? 1 : 0.6), 0);
  const step = sizeSteps.findIndex((most) => length <= most);
  return `size-${step === -1 ? sizeSteps.length : step}`;
}
