// Builds the whole site into dist/: content checked, pages written, search index made.
import { build } from 'astro';

console.log('• Building the site into dist/ …');
try {
  await build({ logLevel: 'info' });
} catch (error) {
  console.error(`\n${error instanceof Error ? (error.name === 'ContentError' ? error.message : (error.stack ?? error.message)) : String(error)}`);
  console.error('The site was not built.');
  process.exit(1);
}
