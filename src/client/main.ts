// The one script of every page. Everything here adds comfort to markup that already works.
import './copy-link.ts';
import './keep-section.ts';
import './offline.ts';
import './prefetch.ts';
import './site-search.ts';

// Rooms of their own, fetched only on their pages (a <script> there would split this file for every page).
if (document.querySelector('letter-builder')) void import('./letters/builder.ts');
if (document.querySelector('evidence-list')) void import('./evidence.ts');
