// For writing: serves the pages as they are being written and reloads when content changes. Search is in the finished site only.
import { dev } from 'astro';
import { readLibrary } from '../library/index.ts';

try {
  readLibrary();
} catch (error) {
  console.error((error as Error).message);
  console.error('Mend this first; the page then reloads by itself with each later change.');
  process.exit(1);
}
const server = await dev({ logLevel: 'info' });
console.log(`http://localhost:${server.address.port}${server.resolvedUrls?.local[0] ? new URL(server.resolvedUrls.local[0]).pathname : '/'}`);
