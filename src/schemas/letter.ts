import { z } from 'astro/zod';
import { alsoAsked, basis, both, field, id, reviewed, uncertain, words } from './common.ts';

export const fieldKinds = ['text', 'long', 'date', 'months', 'money', 'one', 'some', 'table'] as const;

/** Under which answers something stands on the paper: a field -> any of these options of it. Several fields must all agree. */
const when = () => field(z.record(id('A field that offers options.', 'to'), z.array(id('One of its options.', 'tax')).min(1, 'is empty')), 'Only where one of these options is chosen.', { to: ['tax'] });

const option = z.strictObject({
  id: id('Unique in the field.', 'tax'),
  label: both('What the reader chooses.', 'Tax bureau', '税务局'),
  paper: words('How it stands on the paper, if not as its Chinese label.', '税务机关').optional(),
  hint: both('What to know when this is chosen.', 'Apply to the next-higher tax bureau.', '向上一级税务局申请。').optional(),
});

/** A thing the reader fills in: in a letter, or once for all letters in `content/letter-fields.yaml`. */
export const letterField = z.strictObject({
  id: id('Unique in the letter; stands between braces in the paper.', 'employer'),
  label: both('Label; the Chinese is the word on the paper.', 'Employer', '用人单位'),
  help: both('What to write.', 'Full name as on the business licence.', '写营业执照上的全称。'),
  kind: field(z.enum(fieldKinds), 'text: a line; long: several lines; date; months: ranges of months, one a line; money: yuan; one, some: options; table: rows.', 'text'),
  optional: field(z.boolean().default(false), 'Whether a paper without it is still whole.', false),
  width: field(z.number().int().min(2).max(30).default(10), 'Length of the line to write on, in characters.', 10),
  when: when().optional(),
  options: field(z.array(option).default([]), 'For one and some: what can be chosen.', [{ id: 'tax', label: { en: 'Tax bureau', zh: '税务局' } }]),
  max: field(z.number().int().positive().optional(), 'For some: how many at most.', 2),
  columns: field(z.array(z.strictObject({ id: id('Unique in the table.', 'proves'), label: both('Head of the column.', 'Proves', '证明什么') })).default([]), 'For table: its columns.', [{ id: 'proves', label: { en: 'Proves', zh: '证明什么' } }]),
  future: field(z.boolean().default(false), 'For date and months: whether days to come are right.', false),
  after: id('For date and months: a date field that must not be later.', 'start').optional(),
  before: id('For months: a date field that must not be earlier.', 'end').optional(),
  below: id('For money: a money field that must be higher.', 'wage').optional(),
});
export type LetterField = z.infer<typeof letterField>;

export const blockStyles = ['party', 'head', 'subhead', 'text', 'item', 'law', 'closing', 'to', 'sign', 'receipt'] as const;

/** A piece of the paper. Articles are never typed: [SIL 82(2)] becomes the law’s name and number when the site is built. */
const block = z.strictObject({
  style: field(z.enum(blockStyles), 'What it is. Items and laws number themselves, anew after each head and subhead.', 'text'),
  zh: words('The words on the paper; {field} stands for what was filled in, {line} for a line to write on by hand, [SIL 82(2)] for an article.', '申请人{name}……'),
  en: words('What that says, for a reader who signs it without reading Chinese.', 'Your name.').optional(),
  cite: words('For law: the article, whose name and number come before the words.', 'SIL 58(1)').optional(),
  when: when().optional(),
  filled: id('Only where this optional field holds something (and on the blank form).', 'more').optional(),
  each: id('Repeated for each chosen option of this field; {each} stands for it.', 'evidence').optional(),
});

/** A paper to hand in: `content/letters/<id>.yaml`, with how to use it in `<id>.en.mdx` and `<id>.zh.mdx`. */
export const letter = z.strictObject({
  title: both('What it is; the Chinese is the title on the paper.', 'Complaint and request to perform a statutory duty', '投诉举报暨履行法定职责申请书'),
  description: both('When to use it.', 'The paper that starts the clocks.', '启动期限的那份材料。'),
  order: field(z.number().int(), 'Place in the list, lowest first.', 1),
  to: field(z.array(id('A body.', 'tax')).min(1, 'is empty'), 'Whom it can be handed to.', ['tax']),
  groups: field(
    z.array(
      z.strictObject({
        id: id('Unique in the letter.', 'you'),
        title: both('What these fields are about.', 'You', '你自己'),
        use: field(z.array(id('A field of content/letter-fields.yaml.', 'name')).default([]), 'Fields that several letters share.', ['name']),
        fields: field(z.array(letterField).default([]), 'Fields of this letter alone.', []),
      }),
    ).min(1, 'is empty'),
    'What the reader fills in, group by group.',
    [{ id: 'you', title: { en: 'You', zh: '你自己' }, use: ['name'] }],
  ),
  paper: field(z.array(block).min(1, 'is empty'), 'The paper, in the form offices expect; its title comes by itself.', [{ style: 'text', zh: '申请人{name}……', en: 'Your name.' }]),
  days: field(
    z.array(
      z.strictObject({
        from: id('A date field.', 'received'),
        min: field(z.number().int().optional(), 'Too early before this many days after it.', 61),
        max: field(z.number().int().optional(), 'Perhaps too late after this many days.', 120),
        when: when().optional(),
        early: both('What to say before that.', 'Too early.', '还太早。').optional(),
        late: both('What to say after that.', 'The time may be over.', '期限可能已过。').optional(),
      }),
    ).default([]),
    'Time limits that the form warns of.',
    [],
  ),
  basis: basis('What the page rests on besides the articles on the paper.').default([]),
  alsoAsked: alsoAsked(),
  uncertain: uncertain(),
  reviewed: reviewed(),
});
export type Letter = z.infer<typeof letter>;
