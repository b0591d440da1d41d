// The one script of every page. Everything here adds comfort to markup that already works.
import './copy-link.ts';
import './keep-section.ts';
import './site-search.ts';

if (document.querySelector('[data-moved]')) void import('./moved.ts');
