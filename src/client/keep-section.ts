// Changing the language keeps the section: its ids are the same in both.
const link = document.querySelector<HTMLAnchorElement>('[data-keep-section]');
if (link) {
  const address = link.href;
  const keep = (): void => {
    link.href = address + location.search + location.hash;
  };
  keep();
  addEventListener('hashchange', keep);
}
