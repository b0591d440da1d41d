// Holds all content against its schemas and references, without building the site.
import { ContentError } from '../library/problems.ts';
import { readLibrary } from '../library/index.ts';
import { formatReview, pagesToReview } from '../library/reviews.ts';

try {
  const library = readLibrary();
  const { laws, guides, scripts, outcomes, regions, glossary } = library;
  const articles = laws.reduce((sum, law) => sum + law.articles.length, 0);
  console.log(`The content is sound: ${laws.length} laws with ${articles} articles, ${guides.length} guides, ${scripts.length} scripts, ${outcomes.length} outcomes, ${regions.length} regions, ${glossary.length} terms.`);
  const waiting = pagesToReview(library);
  if (waiting.length) console.log(`\nTo review:\n\n${waiting.map(formatReview).join('\n\n')}`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
