import type { VFile } from 'vfile';
import type { Lang } from '../domain/lang.ts';

/** The language of a prose file, from its name: `about.zh.mdx`. Undefined for anything else. */
export function langOfFile(file: Pick<VFile, 'path'> | undefined): Lang | undefined {
  return file?.path?.match(/\.(en|zh)\.mdx?$/)?.[1] as Lang | undefined;
}
