// The reader's region: the panel is fetched when the list is opened, or where the address or this device names a region.
export const stored = 'bujiao-region';

/** The region that the reader let this device remember; empty where there is none. */
export const remembered = (): string => {
  try {
    return localStorage.getItem(stored) ?? '';
  } catch {
    return '';
  }
};

class RegionChoice extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('details')!;
    const asked = new URLSearchParams(location.search).get('region') ?? remembered();
    const load = (): void => {
      void import('./region-panel.ts').then(({ RegionPanel }) => new RegionPanel(this, list, asked));
    };
    if (asked) load();
    else list.addEventListener('toggle', load, { once: true });
  }
}
customElements.define('region-choice', RegionChoice);
