import { toSimplified } from './traditional.ts';

/** Text as the search compares it: half-width, lower case, simplified characters, one kind of quotation mark and space. */
export const plainText = (text: string): string => plainOwn(toSimplified(text.normalize('NFKC')));

/** The same for texts of this site, which are simplified already. */
export const plainOwn = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
