import type { Body } from '../schemas/body.ts';
import type { Both, Lang } from './lang.ts';

/** What a printed card says: an A6 to hold at the window. */
export interface Card {
  /** What it is for: the clerk's sentence, or the outcome. */
  title: Both;
  /** The title is what somebody says. */
  said: boolean;
  /** Whom to ask, first door first; and for what. */
  doors: { body: Body; task?: Both }[];
  /** What to say. */
  lines: { name: Both; zh: string }[];
  /** Citations that all this rests on, as authors write them. */
  basis: string[];
}

/** How much a card holds, so that a full one is set smaller. Counted in Chinese characters of one size; pinyin above a line takes as much room again. */
export function fullness({ title, doors, lines, basis }: Card, lang: Lang): 'airy' | 'full' | 'dense' | 'packed' {
  const words = (text: string) => (lang === 'zh' ? text.length : text.length * 0.5);
  const weight =
    words(title[lang]) * 1.5 +
    doors.reduce((sum, { task }) => sum + (lang === 'zh' ? 12 : 24) + (task ? 6 + words(task[lang]) : 0), 0) +
    lines.reduce((sum, { name, zh }) => sum + 10 + words(name[lang]) + zh.length * (lang === 'zh' ? 1 : 2), 0) +
    basis.length * 13;
  return weight < 290 ? 'airy' : weight < 380 ? 'full' : weight < 450 ? 'dense' : 'packed';
}
