import { dayInWords, monthLines, monthsIn, monthsInWords, moneyInWords, readDay, readMoney, readMonths } from './filled-in.ts';
import type { Both } from './lang.ts';

/** Field -> any of these options of it; several fields must all agree. */
export type When = Record<string, string[]>;

export interface LetterOption {
  id: string;
  label: Both;
  paper?: string | undefined;
}

/** A thing to fill in, as far as the paper and the checks need it. */
export interface FormField {
  id: string;
  label: Both;
  kind: 'text' | 'long' | 'date' | 'months' | 'money' | 'one' | 'some' | 'table';
  optional: boolean;
  width: number;
  when?: When | undefined;
  options: LetterOption[];
  max?: number | undefined;
  columns: { id: string; label: Both }[];
  future: boolean;
  after?: string | undefined;
  before?: string | undefined;
  below?: string | undefined;
}

/** A piece of the paper; its citations are already names and numbers. */
export interface FormBlock {
  style: 'party' | 'head' | 'subhead' | 'text' | 'item' | 'law' | 'closing' | 'to' | 'sign' | 'receipt';
  zh: string;
  en?: string | undefined;
  when?: When | undefined;
  filled?: string | undefined;
  each?: string | undefined;
}

/** A time limit that the form warns of. */
export interface DayLimit {
  from: string;
  min?: number | undefined;
  max?: number | undefined;
  when?: When | undefined;
  early?: Both | undefined;
  late?: Both | undefined;
}

/** A letter as the page and the browser know it. */
export interface LetterForm {
  id: string;
  title: string;
  fields: FormField[];
  paper: FormBlock[];
  days: DayLimit[];
}

/** What the reader filled in: text, chosen options, or rows of a table. */
export type Value = string | string[] | string[][];
export type Values = Record<string, Value>;

/** Text on the paper, or a line to write on that is so many characters long. */
export type Run = { text: string } | { blank: number };

export interface Paragraph {
  style: FormBlock['style'] | 'title' | 'hint' | 'table' | 'rules';
  /** 1. 2. 3., or a box to tick where the choice is still open. */
  marker: string;
  runs: Run[];
  /** What it says in English. */
  gloss?: string | undefined;
  /** For a table: its head, then its rows. */
  rows?: string[][];
}

export const tick = '□';
/** Lines that a table and a long text have at least when they are filled in by hand. */
const blankRows = 8;
const blankLines = 3;
/** Stands in a text for a line that is always filled in by hand: a signature, a clerk’s entry. */
export const byHand = '{line}';

export const textOf = (values: Values, field: string): string => (typeof values[field] === 'string' ? values[field].trim() : '');
export const chosen = (values: Values, field: string): string[] => {
  const value = values[field];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : value ? [value] : [];
};
const rowsOf = (values: Values, field: string): string[][] => {
  const value = values[field];
  return Array.isArray(value) ? value.filter((row): row is string[] => Array.isArray(row) && row.some((cell) => cell.trim())) : [];
};

/** True where a field holds something. */
export const isFilled = (values: Values, { id, kind }: Pick<FormField, 'id' | 'kind'>): boolean => (kind === 'table' ? rowsOf(values, id).length > 0 : kind === 'some' || kind === 'one' ? chosen(values, id).length > 0 : textOf(values, id) !== '');

/** Whether a condition holds, fails, or hangs on a choice not yet made. */
export function state(when: When | undefined, values: Values): 'yes' | 'no' | 'open' {
  const states = Object.entries(when ?? {}).map(([field, options]) => {
    const picks = chosen(values, field);
    return picks.length === 0 ? 'open' : picks.some((pick) => options.includes(pick)) ? 'yes' : 'no';
  });
  return states.includes('no') ? 'no' : states.includes('open') ? 'open' : 'yes';
}

/**
 * The paper, paragraph by paragraph: what was filled in stands in it, what was not is a line to write on, and where a
 * choice is open every possibility stands there with a box to tick. Without any value it is the blank form.
 */
export function assemble(form: LetterForm, values: Values): Paragraph[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  const untouched = !form.fields.some((field) => isFilled(values, field));
  const body: Paragraph[] = [];
  let number = 0;
  let before = '';
  /** What the last subhead hangs on: its items need no box of their own for that. */
  let above: When = {};
  for (const block of form.paper) {
    const now = state(block.when, values);
    if (now === 'no') continue;
    const wanted = block.filled ? fields.get(block.filled) : undefined;
    if (wanted && !untouched && !isFilled(values, wanted)) continue;
    const numbered = block.style === 'item' || block.style === 'law';
    if (block.style === 'head' || block.style === 'subhead') {
      number = 0;
      above = {};
    }
    const own = Object.fromEntries(Object.entries(block.when ?? {}).filter(([field, options]) => JSON.stringify(above[field]) !== JSON.stringify(options)));
    if (block.style === 'subhead') above = block.when ?? {};
    const condition = JSON.stringify(own);
    // Each item has its box; running text has one for all paragraphs that hang on the same choice.
    const boxed = (state(own, values) === 'open' && (numbered || condition !== before)) || (numbered && wanted !== undefined && !isFilled(values, wanted));
    before = condition;
    const gloss = block.en;
    const push = (runs: Run[], box = boxed) => {
      const marker = box ? tick : numbered ? `${++number}.` : '';
      body.push({ style: block.style, marker, runs, gloss });
    };
    const repeated = block.each ? fields.get(block.each) : undefined;
    if (repeated) {
      const picks = chosen(values, repeated.id);
      const options = picks.length ? repeated.options.filter(({ id }) => picks.includes(id)) : repeated.options;
      for (const option of options) push(fill(block.zh.replaceAll('{each}', option.paper ?? option.label.zh), fields, values), picks.length === 0);
      continue;
    }
    const alone = block.zh.match(/^\{([a-z0-9-]+)\}$/)?.[1];
    const field = alone === undefined ? undefined : fields.get(alone);
    if (field?.kind === 'table') {
      const rows = rowsOf(values, field.id);
      const empty = field.columns.map(() => '');
      const padded = rows.length ? rows.map((row) => field.columns.map((_, index) => row[index]?.trim() ?? '')) : Array.from({ length: blankRows }, () => empty);
      body.push({ style: 'table', marker: '', runs: [], rows: [['序号', ...field.columns.map(({ label }) => label.zh)], ...padded.map((row, index) => [String(index + 1), ...row])], gloss });
    } else if (field?.kind === 'long') {
      const lines = textOf(values, field.id).split(/\n+/).map((line) => line.trim()).filter(Boolean);
      if (lines.length) lines.forEach((line, index) => body.push({ style: block.style, marker: index ? '' : boxed ? tick : '', runs: [{ text: line }], gloss: index ? undefined : gloss }));
      else for (let line = 0; line < blankLines; line++) body.push({ style: 'rules', marker: '', runs: [], gloss: line ? undefined : gloss });
    } else push(fill(block.zh, fields, values));
  }
  const open = body.some(({ marker, runs }) => marker === tick || runs.some((run) => 'text' in run && run.text.includes(tick)));
  return [
    { style: 'title', marker: '', runs: [{ text: form.title }] },
    ...(open ? [{ style: 'hint' as const, marker: '', runs: [{ text: `（有${tick}的，在适用的一项打勾；没有打勾的不算申请内容。）` }], gloss: 'Tick what applies; what is not ticked is no part of the paper.' }] : []),
    ...body,
  ];
}

/** A text with its {fields} filled in. */
function fill(text: string, fields: Map<string, FormField>, values: Values): Run[] {
  return text.split(/(\{[a-z0-9-]+\})/).flatMap((piece): Run[] => {
    if (piece === byHand) return [{ blank: 9 }];
    const field = fields.get(piece.slice(1, -1));
    if (field && piece.startsWith('{')) return fillOne(field, values);
    return piece ? [{ text: piece }] : [];
  });
}

function fillOne(field: FormField, values: Values): Run[] {
  const { kind, options } = field;
  if (kind === 'one' || kind === 'some') {
    const picks = chosen(values, field.id);
    const name = ({ paper, label }: LetterOption) => paper ?? label.zh;
    if (picks.length === 0) return [{ text: options.map((option) => tick + name(option)).join('　') }];
    return [{ text: options.filter(({ id }) => picks.includes(id)).map(name).join('、') }];
  }
  const text = textOf(values, field.id);
  if (text) return [{ text: asWritten(kind, text) }];
  if (kind === 'date') return [{ blank: 3 }, { text: '年' }, { blank: 2 }, { text: '月' }, { blank: 2 }, { text: '日' }];
  if (kind === 'months') {
    const month: Run[] = [{ blank: 3 }, { text: '年' }, { blank: 2 }, { text: '月' }];
    return [...month, { text: '至' }, ...month, { text: '，共' }, { blank: 3 }, { text: '个月' }];
  }
  return [{ blank: field.width }];
}

/** How a value stands on the paper. What cannot be read stands there as it was typed: nothing is lost. */
function asWritten(kind: FormField['kind'], text: string): string {
  if (kind === 'date') {
    const day = readDay(text);
    return day ? dayInWords(day) : text;
  }
  if (kind === 'money') {
    const amount = readMoney(text);
    return amount === undefined ? text.replace(/元$/, '') : moneyInWords(amount);
  }
  if (kind === 'months') {
    const lines = monthLines(text);
    const ranges = lines.map(readMonths);
    const words = lines.map((line, index) => (ranges[index] ? monthsInWords(ranges[index]) : line)).join('、');
    const sound = ranges.every((range) => range !== undefined && range.from <= range.to);
    return sound ? `${words}，共${ranges.reduce((sum, range) => sum + monthsIn(range!), 0)}个月` : words;
  }
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The paper as plain text, for copying and for a .txt file. */
export function paperText(paragraphs: Paragraph[]): string {
  const lines = paragraphs.flatMap(({ style, marker, runs, rows }): string[] => {
    const words = runs.map((run) => ('text' in run ? run.text : '＿'.repeat(run.blank))).join('');
    const text = marker ? `${marker}${marker === tick ? '' : ' '}${words}` : words;
    switch (style) {
      case 'title':
        return [text, ''];
      case 'head':
        return ['', text];
      case 'subhead':
      case 'party':
      case 'to':
      case 'hint':
        return [text];
      case 'sign':
      case 'receipt':
        return ['', text];
      case 'table':
        return (rows ?? []).map((row) => row.join(' | '));
      case 'rules':
        return ['＿'.repeat(30)];
      case 'closing':
        return ['', `　　${text}`];
      default:
        return [`　　${text}`];
    }
  });
  return `${lines.join('\n').trim()}\n`;
}

/** A name for the file: the title and the day, nothing that tells whose it is. */
export const paperFileName = (form: LetterForm, today: string, ending: string): string => `${form.title}-${today}.${ending}`;
