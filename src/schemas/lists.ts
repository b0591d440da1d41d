import { z } from 'astro/zod';
import { address, basis, both, confidence, date, field, id, looseDate, reviewed, words } from './common.ts';

/** A term: one entry of `content/glossary.yaml`. */
export const term = z.strictObject({
  id: id('Unique among the terms; its section id.', 'assess'),
  zh: words('The Chinese term.', '核定'),
  pinyin: words('With tone marks.', 'hédìng'),
  en: words('The English used on this site.', 'assess (determine)'),
  meaning: both('What it means, in one or two sentences.', 'Official fixing of the amount due.', '由机关确定应缴数额。'),
  also: field(z.array(words('Another name.', '社保局')).default([]), 'Names people use, in either language.', ['社保局']),
  basis: basis('Where the law uses it.').default([]),
});
export type Term = z.infer<typeof term>;

/** A document that pages cite and that is not one of the laws: one entry of `content/sources.yaml`. */
export const source = z.strictObject({
  id: id('Unique among the sources; its section id.', 'court-reply-2011'),
  issuer: both('Who issued it.', "Research Office of the Supreme People's Court", '最高人民法院研究室'),
  title: both('Its title; in English a plain gloss.', 'Reply on premium disputes', '关于王某与某公司劳动争议纠纷申请再审一案的答复'),
  number: words('Document number.', '法研〔2011〕31号').optional(),
  date: looseDate('Its date.', '2011-03-09').optional(),
  confidence: confidence(),
  says: both('What it is used for here.', 'Courts generally do not hear claims for premiums.', '法院一般不受理征缴类请求。'),
  address: address().optional(),
  checked: date('The day on which it was last looked for.'),
});
export type Source = z.infer<typeof source>;

/** What a common claim is worth, worst first. */
export const claimVerdicts = ['wrong', 'outdated', 'simplified', 'unverifiable', 'correct'] as const;

/** What is commonly said and what the law says: one entry of `content/corrections.yaml`. */
export const correction = z.strictObject({
  id: id('Unique among the corrections; its section id.', 'tax-can-deduct'),
  topic: id('The group it stands in.', 'enforcement'),
  said: both('What is commonly said.', 'The tax bureau can directly deduct the money.', '税务局可以直接扣公司账户的钱。'),
  verdict: field(z.enum(claimVerdicts), 'What it is worth.', 'wrong'),
  law: both('What the law says.', 'An order, an application, a written demand and a decision come first.', '先要责令、申请、催告、决定。'),
  say: both('How to put it instead.', 'No compulsory deduction without a decision.', '没有决定，不能强制划拨。'),
  basis: basis(),
  reviewed: reviewed(),
});
export type Correction = z.infer<typeof correction>;

/** A change in the law: one entry of `content/changes.yaml`. */
export const change = z.strictObject({
  id: id('Unique among the changes.', 'medical-security-law'),
  date: looseDate('In force from.', '2027-01-01'),
  title: both('What changed.', 'Medical Security Law', '医疗保障法'),
  text: both('What it means for the reader.', 'The tax authority collects medical premiums.', '医保费由税务机关征收。'),
  confidence: confidence(),
  listed: date('The day on which this entry was put here or last rewritten; feeds go by it.'),
  touches: basis('Articles of this site that it concerns.').default([]),
  guides: field(z.array(id('A guide.', 'medical-insurance')).default([]), 'Guides that it concerns.', ['medical-insurance']),
});
export type Change = z.infer<typeof change>;

/** A change of the site itself: one entry of `content/site-changes.yaml`. */
export const siteChange = z.strictObject({
  id: id('Unique among the changes of the site; its section id.', 'first-edition'),
  date: date('The day of the change.'),
  title: both('What changed.', 'The handbook appears', '手册上线'),
  text: both('What that means for readers.', 'Guides, articles and scripts in both languages.', '指南、法条、窗口对答，两种语言。'),
});
export type SiteChange = z.infer<typeof siteChange>;

