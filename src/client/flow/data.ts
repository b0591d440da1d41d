import type { FlowPlace } from '../../domain/flow/replay.ts';
import type { FlowGraph, ReadGiven, Step } from '../../domain/flow/types.ts';
import { parsePlace, placeToFacts } from '../../domain/place.ts';
import type { RegionRules } from '../../domain/regions.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Lang } from '../../domain/lang.ts';
import { say, zh } from '../words.ts';

/** What the page holds of the flow (src/library/flow.ts writes it). */
export interface FlowData {
  graph: FlowGraph;
  regions: Record<string, { name: string; rules: RegionRules }>;
}

export const lang: Lang = zh ? 'zh' : 'en';

/** Reads what a reader gave as the place. */
export const readerOf = ({ regions }: FlowData): ReadGiven => (_, given) => placeToFacts(given, (id) => (Object.hasOwn(regions, id) ? regions[id]!.rules : undefined));

/** What a worked-out answer was given, in words: "Jiangsu, March 2022 to June 2023". */
export function placeInWords(given: string, { regions }: FlowData): string {
  const place = parsePlace(given);
  if (!place) return '';
  const name = place.region === undefined ? say('Region not known', '地区不清楚') : (regions[place.region]?.name ?? '');
  const [first, last] = [place.first, place.last].map((month) => month && formatDate(month, lang));
  if (!first) return name;
  return name + say(', ', '，') + (last && last !== first ? first + say(' to ', '至') + last : first);
}

/** An element with its text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, options: { class?: string; text?: string; href?: string } = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  if (options.href !== undefined) element.setAttribute('href', options.href);
  element.append(...children);
  return element;
}

/** Where a step's words come from: the page itself, or fetched data. */
export interface FlowWords {
  ask(question: string): string;
  answer(question: string, answer: string): string;
}

/** "Your answers": each with a link to change it, and one to clear them. */
export function answersList({ place, data, words, changeLink, clearLink }: { place: FlowPlace; data: FlowData; words: FlowWords; changeLink: (step: Step) => string; clearLink: string }): HTMLElement {
  const heading = make('h2', { text: say('Your answers', '你的回答') });
  heading.id = 'your-answers';
  const rows = place.steps.map((step, index) => {
    const taken = place.taken[index]!;
    const chosen = taken === step.answer ? words.answer(step.question, taken) : placeInWords(step.answer, data);
    const link = make('a', { text: say('Change', '修改'), href: changeLink(step) });
    link.setAttribute('aria-label', say(`Change: ${words.ask(step.question)}`, `修改：${words.ask(step.question)}`));
    return make('div', {}, make('dt', { text: words.ask(step.question) }), make('dd', { text: chosen }), make('dd', { class: 'change' }, link));
  });
  const clear = make('p', { class: 'clear' }, say('They stand only in the address of this page; nothing is stored. ', '回答只写在本页网址里，没有保存在别处。'), make('a', { text: say('Clear and start again', '清除，从头再来'), href: clearLink }));
  const section = make('section', { class: 'so-far' }, heading, make('dl', {}, ...rows), clear);
  section.setAttribute('aria-labelledby', heading.id);
  return section;
}
