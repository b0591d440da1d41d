// Serves the finished site, compressed as a good host would, and prints the address last.
import { existsSync } from 'node:fs';
import { basePath } from '../settings.ts';
import { serveSite } from './static-server.ts';

if (!existsSync('dist/index.html')) {
  console.error('There is no finished site in dist/. Run "npm run build" first.');
  process.exit(1);
}
const wanted = Number(process.env.PORT ?? 4321);
const { port } = await serveSite('dist', { port: wanted, fallBack: !process.env.PORT });
console.log('• The finished site, with search, is being served. Stop it with Ctrl+C.');
console.log(`http://localhost:${port}${basePath}`);
