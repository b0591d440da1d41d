import { customPinyin, pinyin } from 'pinyin-pro';
import { isHan } from '../domain/pinyin.ts';

// Words that the library reads wrongly, found by reading its output aloud.
customPinyin({
  稽查处: 'jī chá chù',
  处长: 'chù zhǎng',
  局长: 'jú zhǎng',
  还款: 'huán kuǎn',
  为由: 'wéi yóu',
  倒查: 'dào chá',
  补得了: 'bǔ de liǎo',
  补不了: 'bǔ bu liǎo',
  办不了: 'bàn bu liǎo',
  缴得了: 'jiǎo de liǎo',
  给予: 'jǐ yǔ',
});

/** One syllable for each Chinese character of the line, separated by spaces; other signs have none. */
export function proposePinyin(line: string): string {
  const syllables = pinyin(line, { type: 'array', toneSandhi: false });
  return [...line].flatMap((char, index) => (isHan(char) ? [syllables[index]!] : [])).join(' ');
}
