import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readable } from '../domain/readable.ts';
import { cacheControl, headers } from '../hosting/policy.ts';
import { basePath } from '../settings.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const compressible = /^(text|application\/(json|xml|manifest)|image\/svg)/;

/**
 * Serves a built site from a folder, below the base path it was built for, as a static host would: directories by
 * their index.html, 404.html for what is not there, brotli or gzip where the browser takes it.
 * @param options.port 0 for any free port; `fallBack` takes a free one where the wanted one is busy
 */
export function serveSite(folder: string, options: { port?: number; fallBack?: boolean; base?: string } = {}): Promise<{ server: Server; port: number; origin: string }> {
  const { port = 0, fallBack = false, base = basePath } = options;
  const compressed = new Map<string, Buffer>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = readable((request.url ?? '/').split('?')[0]!);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    let file = inside === undefined || inside.split(sep).includes('..') ? undefined : join(folder, inside);
    if (file && existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) return void response.writeHead(301, { location: `${path}/` }).end();
      file = join(file, 'index.html');
    }
    const found = file !== undefined && existsSync(file);
    const shown = found ? file! : join(folder, '404.html');
    const type = types[extname(shown)] ?? 'application/octet-stream';
    const encoding = compressible.test(type) ? String(request.headers['accept-encoding'] ?? '').match(/\bbr\b|\bgzip\b/)?.[0] : undefined;
    const { mtimeMs } = statSync(shown);
    response.writeHead(found ? 200 : 404, { 'content-type': type, ...headers, 'cache-control': cacheControl(path), ...(encoding ? { 'content-encoding': encoding, vary: 'accept-encoding' } : {}) });
    if (request.method === 'HEAD') return void response.end();
    if (!encoding) return void createReadStream(shown).on('error', () => response.destroy()).pipe(response);
    const key = `${encoding} ${shown} ${mtimeMs}`;
    const body = compressed.get(key) ?? compress(readFileSync(shown), encoding);
    compressed.set(key, body);
    response.end(body);
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // The site is being built anew under it.
      if (!response.headersSent) response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
      response.end('The site is being built. Try again in a moment.\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && fallBack) server.listen(0);
      else if (error.code === 'EADDRINUSE') reject(new Error(`Port ${port} is taken. Choose another one: PORT=5000 npm start`));
      else reject(error);
    });
    server.once('listening', () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : port;
      resolve({ server, port: used, origin: `http://localhost:${used}` });
    });
    server.listen(port);
  });
}

const compress = (body: Buffer, encoding: string): Buffer => (encoding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : gzipSync(body));
