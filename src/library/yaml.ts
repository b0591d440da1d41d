import { LineCounter, parseDocument, stringify } from 'yaml';
import type { z } from 'astro/zod';
import { nearest } from '../domain/nearest.ts';
import type { Problem } from './problems.ts';

/** A YAML file read: its data, and the line on which a field stands. */
export interface YamlFile {
  file: string;
  data: unknown;
  line: (path: PropertyKey[]) => number | undefined;
}

/** Reads YAML; what does not parse becomes a problem with its line. */
export function readYaml(file: string, text: string): YamlFile | Problem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    return { file, line: lines.linePos(error.pos[0]).line, what: `does not parse as YAML: ${error.message}`, write: 'quote a value that contains a colon or begins with a sign:  title: "Who: the office"' };
  }
  const line = (path: PropertyKey[]): number | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth ? document.getIn(path.slice(0, depth), true) : document.contents;
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return undefined;
  };
  return { file, data: document.toJS(), line };
}

interface Documented {
  meta(): { description?: string; example?: unknown } | undefined;
  def: { type: string; innerType?: Documented; element?: Documented; shape?: Record<string, Documented>; options?: Documented[] };
}

const unwrap = (schema: Documented): Documented => (schema.def.innerType && !schema.def.shape ? unwrap(schema.def.innerType) : schema);

/** The schema of the field at a path, as deep as it can be followed. */
function schemaAt(schema: Documented | undefined, path: PropertyKey[]): Documented | undefined {
  if (!schema || path.length === 0) return schema;
  const plain = unwrap(schema);
  const [head, ...rest] = path;
  if (plain.def.type === 'array') return schemaAt(plain.def.element, rest);
  if (plain.def.shape) return schemaAt(plain.def.shape[String(head)], rest);
  for (const option of plain.def.options ?? []) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return undefined;
}

/** What documents a field: its own note, or that of the schema it wraps. */
function noteOf(schema: Documented | undefined): { description?: string; example?: unknown } | undefined {
  if (!schema) return undefined;
  return schema.meta() ?? (schema.def.innerType ? noteOf(schema.def.innerType) : undefined);
}

const at = (data: unknown, path: PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** Holds data against its schema; each fault becomes a problem with field, line and an example to write. */
export function validate<T>(schema: z.ZodType<T>, source: YamlFile, prefix: PropertyKey[] = []): { data: T } | { problems: Problem[] } {
  const result = schema.safeParse(at(source.data, prefix));
  if (result.success) return { data: result.data };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = [...prefix, ...issue.path];
    const problem = (field: PropertyKey[], what: string, write?: string): Problem => ({ file: source.file, line: source.line(field), field: field.join('.') || undefined, what, write });
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(unwrap(schemaAt(schema as unknown as Documented, issue.path) ?? (schema as unknown as Documented)).def.shape ?? {});
      return issue.keys.map((key) => problem([...path, key], `there is no field "${key}" here`, `${nearest(key, known) ?? key}: …   (the fields are ${known.join(', ')})`));
    }
    const note = noteOf(schemaAt(schema as unknown as Documented, issue.path));
    const name = String(issue.path.at(-1) ?? '');
    const example = note?.example === undefined ? undefined : stringify(/^\d*$/.test(name) ? note.example : { [name]: note.example }).trim();
    const value = at(source.data, path);
    const doc = note?.description ? ` (${note.description})` : '';
    if (value === undefined || value === null) return [problem(path, `is missing${doc}`, example)];
    if (issue.code === 'invalid_value') return [problem(path, `"${String(value)}" is none of ${issue.values.join(', ')}`, `${name}: ${nearest(String(value), issue.values.map(String))}`)];
    const said = issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small' || issue.code === 'too_big' ? issue.message : `should be ${'expected' in issue ? issue.expected : 'something else'}`;
    return [problem(path, `${typeof value === 'object' ? '' : `"${String(value)}" `}${said}${doc}`, example)];
  });
  return { problems };
}
