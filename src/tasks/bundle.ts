// Puts the finished site into bundle/, ready to carry: the files with brotli and gzip beside them, and what nginx and
// Caddy need. Copy it to a server, or serve bundle/site from any file server.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headers } from '../hosting/policy.ts';

const from = process.env.OUT_DIR ?? 'dist';
const to = process.env.BUNDLE_DIR ?? 'bundle';
if (!existsSync(join(from, 'index.html'))) {
  console.error(`There is no finished site in ${from}/. Run "npm run build" first.`);
  process.exit(1);
}
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
cpSync(from, join(to, 'site'), { recursive: true });

const text = /\.(html|css|js|json|svg|xml|txt|md|webmanifest)$/;
let files = 0;
for (const name of readdirSync(join(to, 'site'), { recursive: true }).map(String)) {
  const path = join(to, 'site', name);
  if (!text.test(name) || !statSync(path).isFile() || statSync(path).size < 600) continue;
  const body = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
  writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }));
  files++;
}

const each = (line: (name: string, value: string) => string) => `${Object.entries(headers).map(([name, value]) => line(name, value)).join('\n')}\n`;
writeFileSync(join(to, 'bujiao-headers.conf'), each((name, value) => `add_header ${name} "${value}" always;`));
writeFileSync(join(to, 'headers.caddy'), each((name, value) => `header ${name} "${value}"`));
for (const name of ['nginx.conf', 'Caddyfile']) cpSync(`src/hosting/${name}`, join(to, name));
console.log(`• ${to}/site holds the finished site, ${files} of its files compressed beforehand; nginx.conf, Caddyfile and their headers stand beside it.`);
