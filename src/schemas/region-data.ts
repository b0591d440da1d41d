import { z } from 'astro/zod';
import { confidence } from './common.ts';
import { region, regionQuestions } from './region.ts';

/** What `/data/regions.json` and `/data/regions/<id>.json` hold; `/data/regions.schema.json` is made from this. */
const text = z.strictObject({ en: z.string(), zh: z.string() });
const age = z.enum(['fresh', 'old', 'undated', 'timeless']).describe('At the build: within or past the review period of its question, without a date, or a date in the past that does not age.');
const question = z.enum(regionQuestions);
const licence = z.strictObject({ name: z.string(), address: z.string(), of: z.string() });
const from = { region: z.string().describe('The region that the rule was written for: this one or one above it.'), fact: z.string().describe('The fact that it rests on.') };

const rules = z
  .strictObject({
    taxRegisters: z.boolean().describe('The tax authority also registers payers and assesses.'),
    switch: z.strictObject({ date: z.string(), confidence: z.string(), ...from }).optional().describe('From when employers declare straight to the tax bureau; absent where no date is known.'),
    warnings: z.array(z.strictObject({ id: z.string(), text, days: z.number().optional(), years: z.number().optional(), ...from })),
    inspection: z.strictObject({ days: z.number(), unit: z.enum(['day', 'working-day']), upTo: z.number().optional(), note: text.optional(), ...from }).optional().describe('Where labor inspection has another period than the national one.'),
  })
  .describe('The rules of the decision flow here, inherited ones included.');

const facts = region.shape.facts.element.options;
const knownFact = z.strictObject({ ...facts[0].shape, age });
const data = region.shape;

export const regionData = z
  .strictObject({
    $schema: z.string(),
    title: text,
    licence,
    built: z.string().describe('The day of the build, against which ages are held.'),
    note: text,
    questions: z.array(
      z.strictObject({
        id: question,
        name: text,
        reviewMonths: z.number().optional(),
        answers: z.array(z.strictObject({ id: z.string(), name: text })),
        ask: z.strictObject({ hotline: z.string(), zh: z.string(), en: z.string(), pinyin: z.string() }).optional(),
        national: z.array(z.strictObject({ text, confidence: z.union([confidence(), z.literal('law')]) })),
      }),
    ),
    regions: z.array(
      z.strictObject({ id: z.string(), name: data.name, type: data.type, parent: data.parent, checked: data.checked, competing: data.competing, page: z.string().describe('Below the language: /en/, /zh/.'), rules, facts: z.array(z.discriminatedUnion('confidence', [knownFact, facts[1]])) }),
    ),
  })
  .describe('Who assesses, collects and audits social insurance premiums in mainland China, region by region, with source, date and confidence of every statement.');
export type RegionData = z.infer<typeof regionData>;

export const regionNotes = z.strictObject({
  id: z.string(),
  name: text,
  page: z.string(),
  licence,
  rules,
  notes: z.array(z.strictObject({ question, short: text, region: text, at: z.string(), text, confidence: z.string(), asOf: z.string().optional(), asOfNote: text.optional(), age })),
  unknown: z.array(z.strictObject({ question, short: text, at: z.string(), hotline: z.string(), zh: z.string(), en: z.string(), pinyin: z.string() })),
});
export type RegionNotes = z.infer<typeof regionNotes>;
