const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const zeroWidthSpace = '\u200b';

/** Puts a zero-width space between the words of Chinese text in HTML; tags, attributes, scripts and styles stay as they are. */
export function separateWords(html: string): string {
  return html
    .split(/(<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]*>)/)
    .map((piece) => (piece.startsWith('<') || !/\p{Script=Han}{2}/u.test(piece) ? piece : [...segmenter.segment(piece)].map(({ segment }) => segment).join(zeroWidthSpace)))
    .join('');
}
