// Adds the pinyin of every spoken line to content/pinyin.yaml, and drops what is spoken no more.
// A line that stands there already is left as it is: the file is read and corrected by hand, and a change of
// library must not change it silently.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { completePinyin } from '../domain/pinyin.ts';
import { readContentFiles } from '../library/files.ts';
import { loadLibrary } from '../library/load.ts';
import { spokenLines } from '../library/spoken.ts';
import { proposePinyin } from './propose-pinyin.ts';

const root = process.cwd();
const file = join(root, 'content/pinyin.yaml');
const committed = new Map(Object.entries((parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, string>));
const { library } = loadLibrary(readContentFiles(root));
const { lines, added } = completePinyin(committed, spokenLines(library), proposePinyin);

const header = `# Every Chinese sentence that a reader is to say, with its pinyin: one syllable for each character, in its order.
# "npm run pinyin" adds what is missing; read each new line aloud and correct it here.
`;
const body = [...lines].map(([line, pinyin]) => `${JSON.stringify(line)}: ${JSON.stringify(pinyin)}`).join('\n');
writeFileSync(file, `${header}${body}\n`);
console.log(added.length ? `Added ${added.length} of ${lines.size} lines to content/pinyin.yaml. Read them aloud:` : `All ${lines.size} spoken lines have their pinyin.`);
for (const line of added) console.log(`  ${line}\n  ${lines.get(line)}`);
