import { daysBetween } from './dates.ts';
import { dayFault, monthFaults, moneyFault, readDay } from './filled-in.ts';
import type { Both } from './lang.ts';
import { chosen, isFilled, state, textOf, type FormField, type LetterForm, type Value, type Values } from './letter.ts';

/** Something to look at again, beside the field it belongs to. It never stops the reader from printing. */
export interface Fault {
  field: string;
  message: Both;
}

/** What is wrong or doubtful in what was filled in, against a given day (today). */
export function checkLetter(form: LetterForm, values: Values, today: string): Fault[] {
  const faults = form.fields.filter(({ when }) => state(when, values) !== 'no').flatMap((field): Fault[] => faultsOf(form, field, values, today).map((message) => ({ field: field.id, message })));
  const limits = form.days.flatMap(({ from, min, max, when, early, late }): Fault[] => {
    const day = readDay(textOf(values, from));
    if (!day || state(when, values) !== 'yes') return [];
    const days = daysBetween(day, today);
    if (days < 0) return [];
    const message = min !== undefined && days < min ? early : max !== undefined && days > max ? late : undefined;
    const count: Both = { en: `Today is day ${days}.`, zh: `今天是第${days}天。` };
    return message ? [{ field: from, message: { en: `${count.en} ${message.en}`, zh: `${count.zh}${message.zh}` } }] : [];
  });
  return [...faults, ...limits];
}

function faultsOf(form: LetterForm, field: FormField, values: Values, today: string): Both[] {
  const text = textOf(values, field.id);
  /** A day of another field, unless that field is no part of the paper as things stand. */
  const day = (id: string | undefined) => {
    const other = form.fields.find((each) => each.id === id);
    return other && state(other.when, values) === 'yes' ? readDay(textOf(values, other.id)) : undefined;
  };
  const one = (fault: Both | undefined) => (fault ? [fault] : []);
  switch (field.kind) {
    case 'date':
      return one(dayFault(text, { today, future: field.future, after: day(field.after) }));
    case 'months':
      return monthFaults(text, { today, future: field.future, after: day(field.after), before: day(field.before) });
    case 'money':
      return one(moneyFault(text, field.below === undefined ? undefined : textOf(values, field.below)));
    case 'some':
      return field.max !== undefined && chosen(values, field.id).length > field.max ? [{ en: `Choose ${field.max} at most; write a second letter for the others.`, zh: `最多选${field.max}个；其他的另写一份。` }] : [];
    case 'text':
    case 'long':
      return text.length >= longest[field.kind] ? [{ en: `This field holds ${longest[field.kind]} signs and is full. See whether the end is missing.`, zh: `这一栏最多${longest[field.kind]}个字，已经满了。请看看末尾是不是少了。` }] : [];
    default:
      return [];
  }
}

/** Fields that a whole paper needs and that are still empty: they stay as lines to fill in by hand. */
export const stillEmpty = (form: LetterForm, values: Values): FormField[] => form.fields.filter((field) => !field.optional && state(field.when, values) === 'yes' && !isFilled(values, field));

const longest = { text: 300, long: 4000 };
// Control signs, and signs that turn the direction of writing: they have no place on a paper, and break a .docx file.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udfff]/gu;
const clean = (value: unknown, limit: number): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(unwanted, '').slice(0, limit) : '');

/** Values from anywhere (the form, the browser's storage): only known fields, of the right shape, not too long. */
export function readValues(form: LetterForm, from: unknown): Values {
  const given = typeof from === 'object' && from !== null ? (from as Record<string, unknown>) : {};
  return Object.fromEntries(
    form.fields.flatMap((field): [string, Value][] => {
      const value = Object.hasOwn(given, field.id) ? given[field.id] : undefined;
      if (value === undefined) return [];
      const list = Array.isArray(value) ? (value as unknown[]) : [];
      switch (field.kind) {
        case 'one':
        case 'some': {
          const picks = field.options.map(({ id }) => id).filter((id) => (field.kind === 'one' && typeof value === 'string' ? value === id : list.includes(id)));
          return [[field.id, field.kind === 'one' ? picks.slice(0, 1) : picks]];
        }
        case 'table':
          return [[field.id, list.slice(0, 60).map((row) => field.columns.map((_, index) => clean(Array.isArray(row) ? row[index] : '', longest.text)))]];
        default:
          return [[field.id, clean(value, field.kind === 'long' || field.kind === 'months' ? longest.long : longest.text)]];
      }
    }),
  );
}
