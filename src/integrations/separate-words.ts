const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const zeroWidthSpace = '\u200b';

/** Puts a zero-width space between the words of a Chinese text. */
export const separateWords = (text: string): string => [...segmenter.segment(text)].map(({ segment }) => segment).join(zeroWidthSpace);
