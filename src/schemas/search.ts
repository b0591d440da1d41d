import { z } from 'astro/zod';
import { basis, both, field, id, words } from './common.ts';

const forms = (doc: string, example: string[]) => field(z.array(words('One form, as typed; ~ stands for a few words between.', example[0]!)).default([]), doc, example);

/** Names that mean one thing: one entry of `content/synonyms.yaml`. */
export const synonym = z.strictObject({
  id: id('Unique among the groups.', 'employer'),
  zh: forms('Chinese forms.', ['公司', '老板']),
  en: forms('English forms, in any inflection.', ['company', 'boss']),
  weight: field(z.number().min(0).max(2), 'How much the word tells of the matter; 0 drops it.', 1).optional(),
  law: id('The code of a law, where the group holds names of it.', 'sil').optional(),
  why: words('Why these are one.', 'People name whoever pays them.'),
});
export type Synonym = z.infer<typeof synonym>;

/** Cities that people name, and the region whose page speaks of them: one entry of `content/places.yaml`. */
export const place = z.strictObject({
  region: id('A region of this site.', 'jiangsu'),
  zh: forms('Chinese names.', ['苏州']),
  en: forms('English names.', ['Suzhou']),
});
export type Place = z.infer<typeof place>;

/** Hidden words of a page that has no file of its own: one entry of `content/also-asked.yaml`. */
export const listWords = z.strictObject({
  page: words('Address of the page below the language, without the last /.', 'evidence'),
  zh: forms('How people ask for it in Chinese.', ['要带什么证据']),
  en: forms('How people ask for it in English.', ['what evidence do I need']),
});
export type ListWords = z.infer<typeof listWords>;

/** What this site does not cover, and who deals with it: one entry of `content/not-covered.yaml`. */
export const notCovered = z.strictObject({
  id: id('Unique in the file.', 'moving-insurance'),
  zh: forms('How people ask for it in Chinese.', ['社保转移']),
  en: forms('How people ask for it in English.', ['transfer my social insurance']),
  body: id('The body that deals with it.', 'agency'),
  basis: basis('Why it is that body; [] where no text was found.'),
  says: both('What the reader is told.', 'The social insurance agency does this.', '由社保经办机构办。'),
});
export type NotCovered = z.infer<typeof notCovered>;
