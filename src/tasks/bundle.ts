// Puts the finished site into bundle/, ready to carry: the files with brotli and gzip beside them, and what nginx and
// Caddy need. Copy it to a server, or serve bundle/site from any file server.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headers } from '../hosting/policy.ts';

const from = process.env.OUT_DIR ?? 'dist';
const to = process.env.BUNDLE_DIR ?? 'bundle';
/** 11 packs tightest; the checks ask for less, since they look at the hosts and not at the size. */
const quality = Number(process.env.BROTLI_QUALITY ?? 11);
if (!existsSync(join(from, 'index.html'))) {
  console.error(`There is no finished site in ${from}/. Run "npm run build" first.`);
  process.exit(1);
}
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
cpSync(from, join(to, 'site'), { recursive: true });

const text = /\.(html|css|js|json|svg|xml|txt|md|webmanifest)$/;
const texts = readdirSync(join(to, 'site'), { recursive: true }).map(String).filter((name) => {
  // The thousands of small pages of single sections fit into a few packets as they are.
  const least = /^(en|zh)[\\/]s[\\/]/.test(name) ? 6000 : 600;
  const file = statSync(join(to, 'site', name));
  return text.test(name) && file.isFile() && file.size >= least;
});
const files = texts.length;
/** Takes the next file until none is left; several do so at once, since the compressing is done beside this thread. */
async function compress(): Promise<void> {
  for (let name = texts.pop(); name; name = texts.pop()) {
    const path = join(to, 'site', name);
    const body = readFileSync(path);
    // A small file needs no large window, and clearing one takes longer than the packing.
    const window = body.length < 65_536 ? { [constants.BROTLI_PARAM_LGWIN]: 16 } : {};
    const [brotlied, gzipped] = await Promise.all([promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length, ...window } }), promisify(gzip)(body, { level: 9 })]);
    writeFileSync(`${path}.br`, brotlied);
    writeFileSync(`${path}.gz`, gzipped);
  }
}
await Promise.all(Array.from({ length: 4 }, compress));

const each = (line: (name: string, value: string) => string) => `${Object.entries(headers).map(([name, value]) => line(name, value)).join('\n')}\n`;
writeFileSync(join(to, 'bujiao-headers.conf'), each((name, value) => `add_header ${name} "${value}" always;`));
writeFileSync(join(to, 'headers.caddy'), each((name, value) => `header ${name} "${value}"`));
for (const name of ['nginx.conf', 'Caddyfile']) cpSync(`src/hosting/${name}`, join(to, name));
console.log(`• ${to}/site holds the finished site, ${files} of its files compressed beforehand; nginx.conf, Caddyfile and their headers stand beside it.`);
