// Every check, in the order in which a fault is cheapest to find; ends with a summary. `--all` looks at every page.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findBrowser } from './browser.ts';
import { serveSite } from './static-server.ts';

const all = process.argv.includes('--all');
const started = Date.now();
const rows: { name: string; passed: number; failed: number; skipped: number; ok: boolean; seconds: number }[] = [];

interface Built {
  dist: string;
  base: string;
  origin: string | undefined;
}
const below: Built = { dist: '.cache/dist-below', base: '/bujiao/', origin: 'https://handbook.example' };
const atRoot: Built = { dist: 'dist', base: '/', origin: undefined };
const envOf = ({ dist, base, origin }: Built) => ({ SITE_DIST: dist, SITE_BASE: base, SITE_ORIGIN: origin ?? '', BASE_PATH: base, SITE_URL: origin ?? '', OUT_DIR: dist });

/** Runs one step and counts what its runner says it counted. */
async function step(name: string, args: string[], env: Record<string, string> = {}, count?: (output: string) => [number, number, number]): Promise<boolean> {
  console.log(`\n• ${name}`);
  const since = Date.now();
  const { ok, stdout } = await runAndListen(args, { ...process.env, ...env, ...(all ? { TEST_ALL: '1' } : { PICTURES: 'sample' }) });
  const [passed, failed, skipped] = count?.(stdout) ?? [ok ? 1 : 0, ok ? 0 : 1, 0];
  if (!ok || process.env.VERBOSE) console.log(stdout);
  rows.push({ name, passed, failed: ok ? failed : Math.max(failed, 1), skipped, ok, seconds: Math.round((Date.now() - since) / 1000) });
  console.log(`  ${ok ? 'passed' : 'FAILED'}: ${name}: ${passed} checks${skipped ? `, ${skipped} skipped` : ''}, ${rows.at(-1)!.seconds} s`);
  return ok;
}

/** Runs Node with arguments and hands back what it printed; the event loop goes on, for the server that the tests ask. */
function runAndListen(args: string[], env: NodeJS.ProcessEnv): Promise<{ ok: boolean; stdout: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.on('close', (status) => done({ ok: status === 0, stdout }));
  });
}

const nodeCount = (output: string): [number, number, number] => ['pass', 'fail', 'skipped'].map((word) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0)) as [number, number, number];
const playwrightCount = (output: string): [number, number, number] => ['passed', 'failed', 'skipped'].map((word) => Number(output.match(new RegExp(`^\\s+(\\d+) ${word}`, 'm'))?.[1] ?? 0)) as [number, number, number];
const tests = (folder: string) => readdirSync(`tests/${folder}`).filter((file) => file.endsWith('.test.ts')).map((file) => `tests/${folder}/${file}`);
const nodeTest = (...folders: string[]) => ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`, ...folders.flatMap(tests)];

const browser = await findBrowser((text) => console.log(`• ${text}`));
console.log(`• Browser for the tests: ${browser.executablePath} (from ${browser.from})`);

/** Steps that leave a processor idle by themselves run side by side. */
const together = async (...steps: Promise<boolean>[]): Promise<boolean> => (await Promise.all(steps)).every(Boolean);

const sound = await together(step('Types', ['node_modules/@astrojs/check/bin/astro-check.js', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'error']), step('Plain functions and content', nodeTest('unit', 'content'), {}, nodeCount));
const build = (built: Built) => step(`Build for ${built.origin ?? 'no origin'} at ${built.base}`, ['src/tasks/build.ts'], envOf(built));
// What Astro writes beside the builds is written first: then neither of them writes it again under the other's eyes.
if (sound && (await step('Content modules', ['node_modules/astro/bin/astro.mjs', 'sync'])) && (await together(build(atRoot), build(below)))) {
  for (const built of [atRoot, below]) await step(`Links, HTML and addresses of the site at ${built.base}`, nodeTest('site'), envOf(built), nodeCount);
  if (existsSync('../shared/tools/check-quotes.mjs')) await together(...[atRoot, below].map(({ dist }) => step(`Quotations of law in ${dist}`, ['../shared/tools/check-quotes.mjs', dist])));
  const { server, origin } = await serveSite(atRoot.dist, { base: atRoot.base });
  await step('Browser', ['node_modules/playwright/cli.js', 'test'], { SITE_ORIGIN_LOCAL: `${origin}${atRoot.base}` }, playwrightCount);
  server.close();
  if (all) {
    const { browsers } = await import('../../tests/browsers/browsers.ts');
    for (const { name, absent } of browsers) if (absent) console.log(`\n• ${name} is left out: ${absent}`);
    await step(`The core ways in ${browsers.filter(({ absent }) => !absent).map(({ name }) => name).join(', ')}`, nodeTest('browsers'), envOf(atRoot), nodeCount);
  }
} else console.log('\nThe later checks were left out: mend these first.');

const sum = (key: 'passed' | 'failed' | 'skipped') => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${'─'.repeat(72)}`);
for (const { name, passed, failed, skipped, ok, seconds } of rows) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`);
console.log(`Took ${Math.round((Date.now() - started) / 1000)} s.${all ? '' : ' "npm run test:all" looks at every page.'}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
