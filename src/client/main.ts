// The one script of every page. Everything here adds comfort to markup that already works.
import './copy-link.ts';
import './keep-section.ts';
import './offline.ts';
import './prefetch.ts';
import './site-search.ts';

if (document.querySelector('[data-moved]')) void import('./moved.ts');
// Rooms of their own, fetched only on their pages (a <script> there would split this file for every page).
// Pinyin and voices: when a spoken line comes into view, which on most guides is far below.
const lines = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  lines.disconnect();
  void import('./spoken.ts');
});
for (const line of document.querySelectorAll('listen-line, pinyin-switch')) lines.observe(line.parentElement!);
if (document.querySelector('letter-builder')) void import('./letters/builder.ts');
if (document.querySelector('evidence-list')) void import('./evidence.ts');
