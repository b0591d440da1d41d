import { customPinyin, pinyin } from 'pinyin-pro';
import { isHan } from '../domain/pinyin.ts';

/**
 * Words that the library reads wrongly, or otherwise than we write them, found by reading its output aloud. Every
 * occurrence in content/pinyin.yaml is held to this list (tests/content/pinyin.test.ts), so a reading mended once
 * stays mended. 一 and 不 keep their own tone; neutral tones are written where everybody speaks them so.
 */
export const readings: Record<string, string> = {
  // A character with several readings.
  稽查处: 'jī chá chù',
  处长: 'chù zhǎng',
  局长: 'jú zhǎng',
  还款: 'huán kuǎn',
  为由: 'wéi yóu',
  倒查: 'dào chá',
  给予: 'jǐ yǔ',
  终了: 'zhōng liǎo',
  补得了: 'bǔ de liǎo',
  缴得了: 'jiǎo de liǎo',
  补不了: 'bǔ bù liǎo',
  办不了: 'bàn bù liǎo',
  报不了: 'bào bù liǎo',
  往后数: 'wǎng hòu shǔ',
  应缴: 'yīng jiǎo',
  没收到: 'méi shōu dào',
  内部分工: 'nèi bù fēn gōng',
  得有: 'děi yǒu',
  写得明白: 'xiě de míng bai',
  调出来: 'diào chū lái',
  处理决定: 'chǔ lǐ jué dìng',
  只请: 'zhǐ qǐng',
  只认: 'zhǐ rèn',
  只登记: 'zhǐ dēng jì',
  只吊销: 'zhǐ diào xiāo',
  // The sound r after a vowel, not a syllable ér.
  这儿: 'zhè r',
  那儿: 'nà r',
  哪儿: 'nǎ r',
  // As people say them at a counter.
  谁: 'shéi',
  合同: 'hé tóng',
  // Neutral tones.
  哪个: 'nǎ ge',
  写个: 'xiě ge',
  签个: 'qiān ge',
  盖个: 'gài ge',
  给个: 'gěi ge',
  给我个: 'gěi wǒ ge',
  登记过的: 'dēng jì guo de',
  没收到过: 'méi shōu dào guo',
  办过: 'bàn guo',
  签过: 'qiān guo',
  扣过: 'kòu guo',
  联系过: 'lián xì guo',
  谢谢: 'xiè xie',
  看看: 'kàn kan',
  告诉: 'gào su',
  清楚: 'qīng chu',
  多少: 'duō shao',
  还是: 'hái shi',
  要是: 'yào shi',
  麻烦: 'má fan',
  明白: 'míng bai',
  名字: 'míng zi',
  商量: 'shāng liang',
  困难: 'kùn nan',
};
customPinyin(readings);

/** One syllable for each Chinese character of the line, separated by spaces; other signs have none. */
export function proposePinyin(line: string): string {
  const syllables = pinyin(line, { type: 'array', toneSandhi: false });
  return [...line].flatMap((char, index) => (isHan(char) ? [syllables[index]!] : [])).join(' ');
}
