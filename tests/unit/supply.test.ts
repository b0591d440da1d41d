// What the project is built from: few packages, each with a reason, all under licences that let anyone use the site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Package {
  version?: string;
  license?: string | { type: string };
  dev?: boolean;
  resolved?: string;
}
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const { dependencies, devDependencies } = json<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
const { packages } = json<{ packages: Record<string, Package> }>('package-lock.json');
const direct = { ...dependencies, ...devDependencies };

/** Licences of what the project names itself. OFL is for fonts. */
const free = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0', '0BSD', 'OFL-1.1'];
/** What its packages bring along may also be: as free as MIT (BlueOak, Python), public domain (CC0), or a library that is loaded unchanged (libvips of sharp). */
const brought = [...free, 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'LGPL-3.0-or-later'];

/** Whether an SPDX expression of OR and AND can be met with these licences. */
const allows = (licence: string, list: string[]): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => list.includes(each.trim())));
const licenceOf = ({ license }: Package): string => (typeof license === 'string' ? license : (license?.type ?? ''));

test('every dependency stands in CONTRIBUTING with its reason, and nothing stands there that is none', () => {
  const table = readFileSync('CONTRIBUTING.md', 'utf8').split('### Dependencies')[1] ?? '';
  const named = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1).filter(([, , why]) => !/^-+$/.test(why!.trim()));
  const names = named.flatMap(([, list, why]) => {
    assert.ok(why!.trim().length > 3, `CONTRIBUTING.md says nothing about why ${list} is needed`);
    return list!.split(',').map((name) => name.trim());
  });
  const covers = (pattern: string, name: string) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
  for (const name of Object.keys(direct)) assert.ok(names.some((each) => covers(each, name)), `package.json names ${name}, and CONTRIBUTING.md does not say why. Add a line to its table "Dependencies": | ${name} | why it is needed |`);
  for (const each of names) assert.ok(Object.keys(direct).some((name) => covers(each, name)), `CONTRIBUTING.md says why "${each}" is needed, and package.json does not name it. Take it out of the table.`);
});

test('what the project names has a version of its own and a free licence', () => {
  for (const [name, version] of Object.entries(direct)) {
    assert.match(version, /^\d/, `${name} is "${version}" in package.json: write one version, such as "${packages[`node_modules/${name}`]?.version}", so that every machine builds the same`);
    const licence = licenceOf(json<Package>(`node_modules/${name}/package.json`));
    assert.ok(allows(licence, free), `${name} is under "${licence}", which is none of ${free.join(', ')}. Use another package, or read the licence and add it to this test with the reason.`);
  }
});

test('what comes with it is free too, and the lock names no registry', () => {
  const wrong: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (!path) continue;
    assert.equal(entry.resolved, undefined, `${path} carries an address in package-lock.json: everyone may use a registry of their own. Lock again with "omit-lockfile-registry-resolved=true" in ~/.npmrc.`);
    // Platform packages that the registry lacked while locking carry their name and version only; their siblings say the licence.
    const licence = licenceOf(entry);
    if (licence && !allows(licence, brought)) wrong.push(`${path.replace(/^.*node_modules\//, '')}: ${licence}`);
  }
  assert.deepEqual(wrong, [], 'Packages under other licences came in. See with "npm ls <name>" what brings them, and use something else; or read the licence, and add it to this test with the reason.');
});
