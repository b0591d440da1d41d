import { asideNote, forget, keep, kept } from '../kept.ts';
import { say } from '../words.ts';

const name = 'searches';
const most = 8;

const read = (): string[] | undefined => kept(name, (data) => (Array.isArray(data) ? data.filter((each): each is string => typeof each === 'string').slice(0, most) : undefined));

/** Recent searches, kept on this device and only from the moment the reader asks for it. */
export class Recent {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#show();
    const note = asideNote(name);
    if (note) host.after(note);
  }

  /** Notes a search, where the reader asked for it. */
  note(query: string): void {
    const list = read();
    if (list && query) this.#write([query, ...list.filter((each) => each !== query)].slice(0, most));
  }

  #write(list: string[] | undefined): void {
    if (list) keep(name, list);
    else forget(name, true);
    this.#show();
  }

  #show(): void {
    const list = read();
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
  }
}
