/** Words whose other forms no rule finds. */
const irregular = new Map(Object.entries({ enrol: 'enroll', enrols: 'enroll', instalment: 'installment', instalments: 'installment', paid: 'pay', pays: 'pay', owes: 'owe', owed: 'owe', owing: 'owe', quits: 'quit', quitting: 'quit', left: 'left', leaving: 'leave', sent: 'send', bought: 'buy', took: 'took', taken: 'taken', lost: 'lost', children: 'child', judgement: 'judgment', centre: 'center', centres: 'center', licence: 'license', cheque: 'check', programme: 'program', lied: 'lie', fled: 'flee', died: 'die', dying: 'die', has: 'has', was: 'was', does: 'does', is: 'is', this: 'this', us: 'us', yes: 'yes' }));

/** An English word without its endings, the same for every form: registered, registers, registering. British spelling becomes American. */
export function stem(word: string): string {
  let text = word.replace(/'s?$/, '');
  const known = irregular.get(text);
  if (known) return dropE(known);
  if (!/^[a-z]{4,}$/.test(text)) return text;
  text = text.replace(/^([hfyt]our)|our(?=s$|$|ed$|ing$|er)/, (_, short?: string) => short ?? 'or').replace(/is(?=ation|e[ds]?$|ing$)/, 'iz');
  if (/ies$/.test(text)) text = text.replace(/ies$/, 'y');
  else if (/(ss|x|ch|sh)es$/.test(text)) text = text.slice(0, -2);
  else if (/[^sui]s$/.test(text)) text = text.slice(0, -1);
  if (/ied$/.test(text)) text = text.replace(/ied$/, 'y');
  for (const end of ['ing', 'ed']) {
    const base = text.slice(0, -end.length);
    if (text.endsWith(end) && base.length >= 3 && /[aeiouy]/.test(base)) {
      text = /([bdfgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
      break;
    }
  }
  if (/[a-z]{4}ly$/.test(text)) text = text.slice(0, -2);
  return dropE(text);
}

const dropE = (text: string): string => (text.length > 3 && /[^aeiou]e$/.test(text) ? text.slice(0, -1) : text);

/** Cuts running English into words; n't becomes a word of its own, with or without its apostrophe. */
export const englishWords = (text: string): string[] =>
  text
    .replace(/\b(did|does|do|have|has|had|is|are|was|were|would|could|should)n'?t\b/g, '$1 not')
    .replace(/\b(?:won'?t|wont)\b/g, 'will not')
    .replace(/\b(?:can'?t|cannot)\b/g, 'can not')
    .match(/[a-z0-9]+(?:[.'][a-z0-9]+)*%?/g) ?? [];
