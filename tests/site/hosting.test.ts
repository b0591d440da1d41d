import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { headers } from '../../src/hosting/policy.ts';
import { base, dist } from './built-site.ts';

const has = (program: string): boolean => process.platform !== 'win32' && spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('_headers forbids what the policy forbids, for every page', () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  assert.ok(text.startsWith(`${base}*\n`));
  for (const [name, value] of Object.entries(headers)) assert.ok(text.includes(`  ${name}: ${value}\n`), name);
  assert.doesNotMatch(headers['Content-Security-Policy']!, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
});

/** The shipped configuration, with only its marked lines changed, in front of the built site. */
const hosts: [string, (folder: string, port: number) => [string, string[], Record<string, string>]][] = [
  [
    'nginx',
    (folder, port) => {
      const server = readFileSync('src/hosting/nginx.conf', 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('root /var/www/bujiao/current;', `root ${folder}/site;`)
        .replaceAll('/etc/nginx/bujiao-headers.conf', `${folder}/bujiao-headers.conf`);
      const modules = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].filter((path) => spawnSync('test', ['-e', path]).status === 0);
      const conf = `${modules.map((path) => `load_module ${path};`).join('\n')}
daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
${modules.length ? server : server.replace('brotli_static on;', '')} }`;
      writeFileSync(join(folder, 'test.conf'), conf);
      return ['nginx', ['-c', join(folder, 'test.conf')], {}];
    },
  ],
  ['caddy', (folder, port) => ['caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { SITE: `http://127.0.0.1:${port}`, ROOT: `${folder}/site`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }]],
];

let bundle: string | undefined;
/** The bundle to carry, made once: every host serves the same one. */
function bundled(): string {
  if (bundle) return bundle;
  const folder = mkdtempSync(join(tmpdir(), 'bujiao-'));
  chmodSync(folder, 0o755);
  const { status, stderr } = spawnSync(process.execPath, ['src/tasks/bundle.ts'], { env: { ...process.env, OUT_DIR: dist, BUNDLE_DIR: folder, BROTLI_QUALITY: '5' }, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return (bundle = folder);
}
after(() => bundle && rmSync(bundle, { recursive: true, force: true }));

for (const [name, start] of hosts) {
  describe(`the site behind ${name}`, { skip: (base !== '/' && 'only at the root') || (!has(name) && `no ${name} on this machine`) }, () => {
    let server: ChildProcess;
    let origin: string;
    before(async () => {
      const folder = bundled();
      const port = await freePort();
      const [program, args, env] = start(folder, port);
      server = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
      origin = `http://127.0.0.1:${port}`;
      for (let turn = 0; turn < 100; turn++) {
        if (await fetch(origin).then(() => true, () => false)) return;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`${name} did not start`);
    });
    after(() => void server?.kill());

    test('pages come with every header of the policy, and are asked for again', async () => {
      for (const path of ['/', '/en/law/social-insurance-law/63/', '/zh/who/']) {
        const response = await fetch(origin + path);
        assert.equal(response.status, 200, path);
        for (const [header, value] of Object.entries(headers)) assert.equal(response.headers.get(header), value, `${path}: ${header}`);
        assert.equal(response.headers.get('cache-control'), 'no-cache', path);
      }
    });
    test('what is not there answers 404 in both languages, with the policy', async () => {
      const response = await fetch(`${origin}/nowhere/`);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /没有这个页面[\s\S]*This page is not here/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    });
    test('files with a hash in their name are kept, and come compressed', async () => {
      const page = await (await fetch(`${origin}/en/`)).text();
      const style = page.match(/href="(\/_astro\/[^"]+\.css)"/)![1]!;
      const response = await fetch(origin + style, { headers: { 'accept-encoding': 'gzip' } });
      assert.match(response.headers.get('cache-control') ?? '', /immutable/);
      assert.equal(response.headers.get('content-encoding'), 'gzip');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    });
  });
}
