import { fromChineseNumeral } from '../numerals.ts';
import { hasHan, plainText } from './plain.ts';
import type { LawNames } from './table.ts';

/** What a query says of a place in the law. */
export interface Reference {
  /** Code of the law, where it is named. */
  law?: string;
  article?: number;
  paragraph?: number;
  item?: number;
  /** What else was asked, without the reference. */
  rest: string;
}

const numeral = '[〇零一二两三四五六七八九十百\\d]+';
const chinese = new RegExp(`第?\\s*(${numeral})\\s*[条號号]?条(?:之一)?\\s*(?:第?\\s*[(（]?(${numeral})[)）]?\\s*款)?\\s*(?:第?\\s*[(（]?(${numeral})[)）]?\\s*项)?(?:\\s*[(（](\\d+)[)）])?`);
const english = /(?:\b(?:articles?|arts?|section|sec|clause|s)\b\.?|§|\bart\.?(?=\d)|\bs(?=\d))\s*(\d{1,3})((?:\s*\(\d+\))*)((?:[\s,]*(?:paragraph|para|par|item|sub-?paragraph|clause)\.?\s*\d+)*)/;
const short = (codes: string): RegExp => new RegExp(`(^|[^a-z])(${codes})[\\s.-]*(?:article|art\\.?)?\\s*(\\d{1,3})(?!\\d)((?:\\s*\\(\\d+\\)|-\\d+)*)`);
const bare = /^第?\s*(\d{1,3})((?:\s*[(-]\s*\d+\s*\)?)*)$/;
const bareChinese = new RegExp(`^第?(${numeral})(?:款)?$`);
/** What may stand beside a reference without asking for anything else. */
const filler = /(?:的)?(?:规定|内容|原文|全文|条文|原话|解释|解读)|是什么|说的是什么|怎么说|怎么规定|内容是什么|中华人民共和国|what does it say|full text|text of|\b(?:of|the|in|law|china|chinese|prc|people's republic of|what|is|does|say|under|no|number)\b|[《》〈〉,，。.、?？:：]/g;

const numbers = (text: string): number[] => [...text.matchAll(/\d+/g)].map(Number);

/** The laws named in plain text, the longest name first; the text without the first of them. */
function findLaw(text: string, laws: LawNames[]): { law: string; rest: string } | undefined {
  let best: { law: string; name: string; at: number } | undefined;
  for (const { code, short: name, also } of laws) {
    for (const form of [name, ...also]) {
      const plain = lawName(form);
      if (plain.length < 3 || (best && plain.length <= best.name.length)) continue;
      const at = text.indexOf(plain);
      if (at < 0) continue;
      if (!hasHan(plain) && (/[a-z]/.test(text[at - 1] ?? '') || /[a-z]/.test(text[at + plain.length] ?? ''))) continue;
      best = { law: code, name: plain, at };
    }
  }
  return best && { law: best.law, rest: `${text.slice(0, best.at)} ${text.slice(best.at + best.name.length)}` };
}

const lawName = (name: string): string => comparable(plainText(name));
/** Law names are compared without brackets of any kind, and with American spelling. */
const comparable = (text: string): string => text.replace(/[《》〈〉()（）]/g, (sign) => (/[（(]/.test(sign) ? '(' : /[)）]/.test(sign) ? ')' : '')).replace(/labour/g, 'labor');

/** Reads a place in the law from a query: 63, 63条, 第六十三条第二款, art 63, s63, SIL 63(2), 社保法63. */
export function readReference(query: string, laws: LawNames[]): Reference {
  const text = comparable(plainText(query));
  const place = (law: string | undefined, article: number | undefined, parts: (number | undefined)[], rest: string): Reference => ({ law, article, paragraph: parts[0], item: parts[1], rest: rest.replace(filler, ' ').replace(/\s+/g, ' ').trim() });

  const codes = laws.map(({ code }) => code).sort((a, b) => b.length - a.length).join('|');
  const coded = text.match(short(codes));
  if (coded) return place(coded[2], Number(coded[3]), numbers(coded[4]!), text.replace(coded[0], `${coded[1]} `));

  const named = findLaw(text, laws);
  const rest = named?.rest ?? text;
  const inChinese = rest.match(chinese);
  if (inChinese) {
    const [article, paragraph, item, bracket] = inChinese.slice(1, 5).map((part) => (part === undefined ? undefined : fromChineseNumeral(part)));
    if (article) return place(named?.law, article, [paragraph ?? bracket ?? (item ? 1 : undefined), item], rest.replace(inChinese[0], ' '));
  }
  const inEnglish = rest.match(english);
  if (inEnglish) return place(named?.law, Number(inEnglish[1]), numbers(`${inEnglish[2]} ${inEnglish[3]}`), rest.replace(inEnglish[0], ' '));
  const trimmed = rest.replace(filler, ' ').trim();
  const alone = trimmed.match(bare);
  if (alone) return place(named?.law, Number(alone[1]), numbers(alone[2]!), '');
  if (named) {
    const inWords = trimmed.match(bareChinese);
    if (inWords) return place(named.law, fromChineseNumeral(inWords[1]!), [], '');
    const begins = trimmed.match(/^(\d{1,3})(?![\d年月日天万元])((?:\s*\(\d+\))*)\s+(.*)$/);
    if (begins) return place(named.law, Number(begins[1]), numbers(begins[2]!), begins[3]!);
    return place(named.law, undefined, [], rest);
  }
  return { rest: text };
}

/**
 * The fragment of a place inside an article, as far as the article has it: `p2`, `p1-i3`, or empty.
 * @param shape one sign for each paragraph, telling its items
 */
export function fragmentOf({ paragraph, item }: Reference, shape: string): string {
  if (paragraph === undefined || !shape) return '';
  const items = [...shape].map((sign) => parseInt(sign, 36));
  // In an article of one paragraph with a list, the one number given is an item.
  if (item === undefined && items.length === 1 && items[0]! > 0 && paragraph <= items[0]!) return `p1-i${paragraph}`;
  // 63条2项 where there are no items: the paragraph is meant.
  if (item !== undefined && paragraph === 1 && items[0] === 0 && item <= items.length) return `p${item}`;
  if (paragraph > items.length) return '';
  return item !== undefined && item <= items[paragraph - 1]! ? `p${paragraph}-i${item}` : `p${paragraph}`;
}
