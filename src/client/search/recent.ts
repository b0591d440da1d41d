import { say } from '../words.ts';

const key = 'searches';
const most = 8;

/** Recent searches, kept on this device and only from the moment the reader asks for it. */
export class Recent {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#show();
  }

  #read(): string[] | undefined {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? undefined : (JSON.parse(kept) as string[]);
    } catch {
      return undefined;
    }
  }

  #write(list: string[] | undefined): void {
    try {
      if (list) localStorage.setItem(key, JSON.stringify(list));
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing keeps no searches either.
    }
    this.#show();
  }

  /** Notes a search, where the reader asked for it. */
  note(query: string): void {
    const list = this.#read();
    if (list && query) this.#write([query, ...list.filter((each) => each !== query)].slice(0, most));
  }

  #show(): void {
    const list = this.#read();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = list ? say('Forget them, and keep no more', '清除，不再记') : say('Keep my searches on this device', '在这台设备上记住我的搜索');
    button.addEventListener('click', () => this.#write(list ? undefined : []));
    const links = (list ?? []).map((query) => {
      const link = document.createElement('a');
      link.href = `?q=${encodeURIComponent(query)}`;
      link.textContent = query;
      return link;
    });
    this.#host.replaceChildren(...links, button);
    this.#host.hidden = false;
  }
}
