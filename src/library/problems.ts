/** Something wrong in the content, said so that its author can mend it. */
export interface Problem {
  /** Path below the project: content/scripts/no-audit-office.yaml */
  file: string;
  /** 1-based line, where it is known. */
  line?: number;
  /** The field, as a path: replies.1.basis.0; or the heading, link or component in prose. */
  field?: string;
  /** What is wrong. */
  what: string;
  /** What to write instead: a line to paste, or a sentence. */
  write?: string;
}

/** One problem as authors read it: where, what, and what to write. */
export function formatProblem({ file, line, field, what, write }: Problem): string {
  const where = `${file}${line ? `:${line}` : ''}${field ? `  ${field}` : ''}`;
  const advice = write?.split('\n').map((text, index) => `  ${index ? '       ' : 'write: '}${text}`).join('\n');
  return [where, `  ${what}`, advice].filter(Boolean).join('\n');
}

/** Thrown by the build: the content cannot become a site until its problems are mended. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[], shown = 25) {
    const list = problems.slice(0, shown).map(formatProblem).join('\n\n');
    const more = problems.length > shown ? `\n\n… and ${problems.length - shown} more.` : '';
    super(`${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content:\n\n${list}${more}\n`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
