import { z } from 'astro/zod';
import { address, basis, both, date, field, id, words } from './common.ts';

/** Ranks of law, highest first: what stands higher goes before what stands lower. */
export const ranks = ['law', 'administrative-regulation', 'departmental-rule', 'judicial-interpretation', 'joint-regulation', 'notice'] as const;
export type Rank = (typeof ranks)[number];

/** in-force; in-part: some of it repealed; believed: no repeal found, not confirmed; unverified; pending: not yet in force. */
export const validities = ['in-force', 'in-part', 'believed', 'unverified', 'pending'] as const;
export type Validity = (typeof validities)[number];

/** An instrument of law: `content/laws/<law>/law.yaml`. Its articles stand beside it. */
export const law = z.strictObject({
  code: field(z.string().regex(/^[a-z]+[0-9]?$/, 'is not a short code: two to six lower-case letters, perhaps a digit'), 'Short code; section keys and citations begin with it.', 'sil'),
  title: both('Full official title.', "Social Insurance Law of the People's Republic of China", '中华人民共和国社会保险法'),
  short: both('Name in running text.', 'Social Insurance Law', '社会保险法'),
  alsoCited: field(z.array(words('A name as it stands between 《 and 》.', '社保法')).default([]), 'Other Chinese names by which authors cite it.', ['社保法']),
  issuer: both('Who issued it.', "Standing Committee of the National People's Congress", '全国人民代表大会常务委员会'),
  rank: field(z.enum(ranks), 'Its rank.', 'law'),
  number: words('Document number, as printed.', '主席令第35号（2010）').optional(),
  promulgated: date('First promulgated.', '2010-10-28'),
  amended: date('Last amended.', '2018-12-29').optional(),
  inForce: date('In force since (the text shown here).', '2011-07-01'),
  amendedInForce: date('Since when the last amendment is in force, where that is another day.', '2026-09-20').optional(),
  validity: field(
    z.strictObject({
      state: field(z.enum(validities), 'Whether it is in force.', 'in-force'),
      asOf: date('The day up to which that was checked.', '2026-09-30').optional(),
      note: both('What a reader must know about its validity.', 'Believed in force; not confirmed for 2026.', '推定有效；2026年未能核实。').optional(),
    }),
    'Whether it is in force, and as of when that was checked.',
    { state: 'in-force', asOf: '2026-09-30' },
  ),
  official: field(
    z.strictObject({ address: address().optional(), place: both('Where to look it up.', 'The rule library on mohrss.gov.cn', '人力资源和社会保障部网站“国家规章库”') }),
    'Where the whole official text can be read.',
    { place: { en: 'The national database of laws, flk.npc.gov.cn', zh: '国家法律法规数据库 flk.npc.gov.cn' } },
  ),
  provenance: both('How the Chinese text shown here was checked.', 'Two transcriptions of the official text agree character for character.', '两份官方文本的转录逐字一致。'),
  checked: date('The day on which the text and its validity were last checked.'),
  chapters: field(
    z.array(z.strictObject({ id: id('Unique in the law.', 'chapter-7'), zh: words('As printed.', '第七章　社会保险费征缴'), en: words('Our translation.', 'Chapter VII. Collection of Premiums') })).default([]),
    'Chapters (and sections) that its articles are in, in order.',
    [{ id: 'chapter-7', zh: '第七章　社会保险费征缴', en: 'Chapter VII. Collection of Premiums' }],
  ),
  namedOnly: field(
    z.array(z.strictObject({ article: z.number().int().positive(), why: both('Why it has no page.', 'its wording could not be checked', '条文原文未能核对') })).default([]),
    'Articles that pages may name although they have no page here, and why.',
    [{ article: 58, why: { en: 'its wording could not be checked', zh: '条文原文未能核对' } }],
  ),
});
export type Law = z.infer<typeof law>;

/** What a rank means to a reader: one entry of `content/ranks.yaml`, in the order of the ladder. */
export const rankNote = z.strictObject({
  id: field(z.enum(ranks), 'The rank.', 'administrative-regulation'),
  beside: field(z.boolean().default(false), 'True where it stands beside the ladder and not on one of its steps.', true),
  from: both('Who issues it.', 'The State Council.', '国务院。'),
  weight: both('What it weighs against the others, and at a counter.', 'It carries out a law and may not contradict it.', '用来执行法律，不能与法律相抵触。'),
  basis: basis('Where that is written.').default([]),
});
export type RankNote = z.infer<typeof rankNote>;
