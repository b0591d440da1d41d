// The search box in the header. Nothing of the search is fetched before the reader reaches for it.
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')!;
    const load = (): void => {
      // Without a network the next letter tries again.
      import('./search/panel.ts').then(({ attachPanel }) => attachPanel(this, input), () => input.addEventListener('input', load, { once: true }));
    };
    input.addEventListener('focus', load, { once: true });
  }
}
customElements.define('site-search', SiteSearch);

if (document.querySelector('search-page')) void import('./search/page.ts');

addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!slash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
  const input = document.querySelector<HTMLInputElement>('[role=search] input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
