import { langs, type Both, type Lang } from '../domain/lang.ts';
import { downwards, paths, type ChartQuestion, type FlowGraph, type FlowPath } from '../domain/flow/index.ts';
import { regionRules, type LimitRule, type RegionRules } from '../domain/regions.ts';
import type { Flow, FlowEntryQuestion } from '../schemas/flow.ts';
import type { Region } from '../schemas/region.ts';
import type { Entry, Library } from './load.ts';

/** The most questions that a reader is asked before a door. */
export const mostQuestions = 6;

/** The flow as the engine knows it: its questions, and where outcomes and ways in lead back into it. */
export function flowGraph(library: Library): FlowGraph<FlowEntryQuestion> {
  const { start, questions, ways, special } = library.flow.data;
  const isQuestion = (to: string) => questions.some(({ id }) => id === to);
  const onward = Object.fromEntries(library.outcomes.map(({ id, data }) => [id, data.next.map(({ to }) => to).filter(isQuestion)]));
  const entries = [...new Set([...[...ways, ...special].map(({ to }) => to).filter(isQuestion), ...Object.values(onward).flat()])].filter((id) => id !== start);
  return { start, questions, onward, entries };
}

export interface RegionWithRules {
  id: string;
  name: Both;
  parent?: string | undefined;
  rules: RegionRules;
}

/** Every region with the rules that hold there, in the order of their files. */
export const regionsWithRules = (regions: Entry<Region>[]): RegionWithRules[] => regions.map(({ id, data: { name, parent } }) => ({ id, name, parent, rules: regionRules(regions, id) }));

/** Regions for which an answer holds whatever else is the case. */
export function regionsOf(kind: NonNullable<Flow['questions'][number]['answers'][number]['places']>, regions: RegionWithRules[]): RegionWithRules[] {
  const of = { 'tax-registers': ({ taxRegisters }: RegionRules) => taxRegisters, dated: (rules: RegionRules) => !rules.taxRegisters && Boolean(rules.switch), undated: (rules: RegionRules) => !rules.taxRegisters && !rules.switch };
  return regions.filter(({ rules }) => of[kind](rules));
}

/** The short limits that regions have of their own, each once, with the region that set it. */
export function regionalLimits(regions: RegionWithRules[]): { region: RegionWithRules; limit: LimitRule }[] {
  return regions.flatMap((region) => region.rules.warnings.filter((limit) => limit.region === region.id).map((limit) => ({ region, limit })));
}

/** The flow as it is drawn: questions from top to bottom, with the names of outcomes. */
export function chartOf(library: Library, lang: Lang): ChartQuestion[] {
  const graph = flowGraph(library);
  const questions = new Map(graph.questions.map((question) => [question.id, question]));
  return downwards(graph).map((id) => {
    const { ask, answers } = questions.get(id)!;
    return { id, text: ask[lang], answers: answers.map((answer) => ({ id: answer.id, text: answer.label[lang], to: answer.to, outcome: library.outcomes.find((outcome) => outcome.id === answer.to)?.data.title[lang] })) };
  });
}

/** What scripts in the browser must know of the flow: the graph without words, and the rules of each region. */
export interface FlowForBrowser {
  graph: FlowGraph;
  regions: Record<string, { name: string; rules: RegionRules }>;
}
export function flowForBrowser(library: Library, lang: Lang): FlowForBrowser {
  const { questions, ...rest } = flowGraph(library);
  return {
    graph: { ...rest, questions: questions.map(({ id, given, unsure, answers }) => ({ id, given, unsure, answers: answers.map((answer) => ({ id: answer.id, to: answer.to, when: answer.when, set: answer.set })) })) },
    regions: Object.fromEntries(regionsWithRules(library.regions).map(({ id, name, rules }) => [id, { name: name[lang], rules: inOneLanguage(rules, lang) }])),
  };
}
const inOneLanguage = (rules: RegionRules, lang: Lang): RegionRules => JSON.parse(JSON.stringify(rules), (_, value) => (langs.every((each) => typeof value?.[each] === 'string') ? { [lang]: value[lang] } : value));

/** The same with the words of questions, answers and outcomes: what an outcome's page needs to show the way that led to it. */
export interface FlowWithWords extends FlowForBrowser {
  words: Record<string, { ask: string; answers: Record<string, string> }>;
  outcomes: Record<string, string>;
}
export function flowWithWords(library: Library, lang: Lang): FlowWithWords {
  return {
    ...flowForBrowser(library, lang),
    words: Object.fromEntries(library.flow.data.questions.map(({ id, ask, answers }) => [id, { ask: ask[lang], answers: Object.fromEntries(answers.map((answer) => [answer.id, answer.label[lang]])) }])),
    outcomes: Object.fromEntries(library.outcomes.map(({ id, data }) => [id, data.title[lang]])),
  };
}

const pathsHeader = `# Every way through "Who do I go to?", one a line: the answers, then the outcome. Written by "npm run paths";
# a change of the flow shows here as a difference that a reviewer can read.
`;

/** The table of all ways, as it is committed in content/flow/paths.txt. */
export function pathTable(library: Library): string {
  const graph = flowGraph(library);
  const all = paths(graph);
  const line = ({ steps, outcome }: FlowPath) => `${steps.map(({ question, answer }) => `${question}.${answer}`).join('  ')}  => ${outcome}`;
  const { ways, special } = library.flow.data;
  return [
    pathsHeader,
    `# ${all.length} ways to ${new Set(all.map(({ outcome }) => outcome)).size} outcomes; the longest has ${Math.max(...all.map(({ steps }) => steps.length))} questions.`,
    ...all.map(line),
    '',
    '# Ways in of their own, and special situations',
    ...[...ways, ...special].map(({ id, to }) => `${id}  => ${to}`),
    '',
    '# Where outcomes lead on to',
    ...library.outcomes.map(({ id, data }) => `${id}  => ${data.next.map(({ to }) => to).join(', ') || '(ends here)'}`),
    '',
  ].join('\n');
}
