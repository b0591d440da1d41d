const digits = '零一二三四五六七八九';
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a whole number as statutes write it: 六十三, 一百零八, 二百五十, 十, also 〇 and 两 and Arabic digits.
 * @returns the number, or undefined where the text is no such number
 */
export function fromChineseNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const char of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = units[char];
    if (unit) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      if (digit) return undefined;
      digit = digits.indexOf(char);
    }
  }
  return total + (digit ?? 0);
}

/** Writes 1 to 9999 as statutes do: 10 is 十, 63 is 六十三, 108 is 一百零八. */
export function toChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new RangeError(`${number} is not a whole number from 1 to 9999`);
  let text = '';
  let gap = false;
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits[digit]}${name}`;
    gap = false;
  }
  return text.replace(/^一十/, '十');
}
