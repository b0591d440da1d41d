// Names in package-lock.json every optional platform package that npm left out while locking.
// npm skips, without a word, a platform package that its registry did not have at that moment; `npm ci` then fails
// on that platform with "Missing … from lock file". Run this after every change of the lock, then `npm ci --dry-run`.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = { darwin: 'darwin', linux: 'linux', freebsd: 'freebsd', windows: 'win32', win32: 'win32' };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = [];

for (const [at, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (!at) continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
    const [system, cpu] = name.split('/').pop().split('-');
    if (known || !systems[system] || !cpu) continue;
    lock.packages[`node_modules/${name}`] = { version, cpu: [cpu], optional: true, os: [systems[system]] };
    added.push(`${name}@${version}`);
  }
}

const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(added.length ? `Named: ${added.join(', ')}` : 'The lock names every platform package.');
