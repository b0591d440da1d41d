import { inBothLanguages } from '../i18n/urls.ts';
import { library } from './index.ts';

/** The pages of each script, in both languages: itself, its counter screens, its cards. */
export const scriptPaths = () => inBothLanguages(library().scripts.map((script) => ({ params: { id: script.id }, props: { script } })));

/** The pages of each outcome, in both languages. */
export const outcomePaths = () => inBothLanguages(library().outcomes.map((outcome) => ({ params: { outcome: outcome.id }, props: { outcome } })));
