import { formatDate } from '../../domain/dates.ts';
import type { InspectionRule, RegionRules } from '../../domain/regions.ts';
import { say } from '../words.ts';
import { lang, make, type FlowData } from './data.ts';

const sure = (confidence: string): string => (confidence === 'official' ? '' : say(' (from a secondary source, check it)', '（二手资料，请核实）'));

function inspectionInWords({ days, unit, upTo, note }: InspectionRule): string {
  const units = unit === 'working-day' ? say('working days', '个工作日') : say('days', '日');
  const text = say(`Labor inspection here: ${days} ${units} from the opening of the case${upTo ? `, ${upTo} at most` : ''}.`, `当地劳动监察：自立案起${days}${units}${upTo ? `，最长${upTo}${units}` : ''}。`);
  return note ? text + say(' ', '') + note[lang] : text;
}

/** What a region does differently, in a few sentences; its short limits first, as warnings. */
export function regionNote(id: string, { regions }: FlowData, base: string): Node[] {
  const region = Object.hasOwn(regions, id) ? regions[id] : undefined;
  if (!region) return [];
  const { rules, name } = region;
  const change = ({ taxRegisters, switch: since }: RegionRules) => {
    if (taxRegisters) return say('Here the tax bureau also registers payers and assesses.', '当地由税务局办理缴费登记、核定。');
    if (since) return say(`Employers here have declared straight to the tax bureau since ${formatDate(since.date, 'en')}`, `当地自${formatDate(since.date, 'zh')}起由单位直接向税务申报`) + sure(since.confidence) + say('.', '。');
    return say('No day is known from which employers here declare straight to the tax bureau.', '没有查到当地改为直接向税务申报的日期。');
  };
  const warnings = rules.warnings.map(({ text }) => make('div', { class: 'note note-warning' }, make('p', { class: 'label', text: say('Watch the time', '留意期限') }), make('p', { text: text[lang] })));
  const words = [change(rules), ...(rules.inspection ? [inspectionInWords(rules.inspection)] : [])].join(say(' ', ''));
  return [...warnings, make('p', {}, make('b', { text: name }), say(': ', '：') + words + say(' ', ''), make('a', { text: say('All that is known', '已知的全部内容'), href: `${base}regions/${id}/` }), say('.', '。'))];
}
