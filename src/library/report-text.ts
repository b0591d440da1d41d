import { formatDate } from '../domain/dates.ts';
import type { Lang } from '../domain/lang.ts';
import type { Fact, Region } from '../schemas/region.ts';

/** The prefilled report on one fact: what the page says and where, then what the reader is to add. */
export function reportText(lang: Lang, region: Region, question: string, fact: Fact, address: string): { subject: string; text: string } {
  const name = region.name[lang];
  const known = fact.confidence !== 'unknown';
  const zh = lang === 'zh';
  const date = known && fact.asOf ? formatDate(fact.asOf, lang) : undefined;
  const source = known ? [fact.source.issuer[lang], fact.source.title[lang], fact.source.number].filter(Boolean).join(zh ? '，' : ', ') : undefined;
  const lines = zh
    ? [`地区：${name}`, `问题：${question}`, `地址：${address}`, known ? `页面写的：${fact.value.zh}` : '页面写的：未知', date && `截至：${date}`, source && `来源：${source}`, '', '我知道的：', '', '依据（谁发的、题名、文号、日期，在哪里能看到）：', '', '我怎么知道的：', '']
    : [`Region: ${name}`, `Question: ${question}`, `Address: ${address}`, known ? `The page says: ${fact.value.en}` : 'The page says: unknown', date && `As of: ${date}`, source && `Source: ${source}`, '', 'What I know:', '', 'Its source (issuer, title, number, date, where it can be read):', '', 'How I know it:', ''];
  return { subject: zh ? `${name}：${question}（${fact.id}）` : `${name}: ${question} (${fact.id})`, text: lines.filter((line) => line !== undefined).join('\n') };
}
