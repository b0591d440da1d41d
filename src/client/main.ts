// The one script of every page. Everything here adds comfort to markup that already works.
import './copy-link.ts';
import './keep-section.ts';
import './offline.ts';
import './prefetch.ts';
import './site-search.ts';
