/**
 * Pages that a reader asked to keep. Nothing is stored before that. What is kept is named in `data/offline.json`
 * (made at build): for each page its files in both languages, with their sizes.
 */
export interface OfflineList {
  /** Changes with every build whose files differ. */
  version: string;
  /** What every kept page needs: style, script, the pages for offline, the small search table. Indexes into `files`. */
  shell: number[];
  /** Page below the language -> indexes into `files`. */
  pages: Record<string, number[]>;
  /** Path below the base, and size in bytes. */
  files: [string, number][];
}

const cacheName = 'bujiao-saved-1';
/** Whether anything is kept at all. Asking creates nothing. */
export const anythingSaved = (): Promise<boolean> => caches.has(cacheName);
/** A kept file. Asking creates nothing. */
export const savedFile = (address: string): Promise<Response | undefined> => caches.match(address, { cacheName });
/** A small record inside the cache itself: which pages were asked for, and of which version. */
const recordPath = '__saved.json';

interface SavedRecord {
  version: string;
  pages: string[];
}
/** Files are kept, but the record of them cannot be read. */
interface Saved extends SavedRecord {
  damaged?: boolean;
}

export class OfflineStore {
  readonly base: string;
  constructor(base: string) {
    this.base = base;
  }

  /** Whether this browser can keep pages at all (not in some private windows, not over plain http). */
  static supported(): boolean {
    return 'serviceWorker' in navigator && 'caches' in globalThis && isSecureContext;
  }

  async list(): Promise<OfflineList> {
    const response = await fetch(`${this.base}data/offline.json`);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as OfflineList;
  }

  /** Bytes to fetch for a page: its files and, the first time, the shell. */
  async sizeOf(list: OfflineList, page: string): Promise<number> {
    let bytes = 0;
    for (const index of this.#needed(list, [page])) {
      const [path, size] = list.files[index]!;
      if (!(await savedFile(this.base + path))) bytes += size;
    }
    return bytes;
  }

  async saved(): Promise<Saved> {
    if (!(await anythingSaved())) return { version: '', pages: [] };
    const response = await savedFile(this.base + recordPath);
    try {
      const record = (await response?.json()) as Partial<SavedRecord> | undefined;
      if (record && typeof record.version === 'string' && Array.isArray(record.pages)) return { version: record.version, pages: record.pages.filter((page) => typeof page === 'string') };
    } catch {
      // A record of another time: the reader is told; the files themselves are kept until they are replaced or removed.
    }
    return { version: '', pages: [], damaged: (await (await caches.open(cacheName)).keys()).length > 0 };
  }

  /** Keeps a page. `progress` is told the share done, 0 to 1. Rejects where the disk is full or the network is gone; what was kept before stays as it was. */
  async save(page: string, progress: (done: number) => void = () => undefined): Promise<void> {
    const [list, record] = await Promise.all([this.list(), this.saved()]);
    const pages = [...new Set([...record.pages, page])];
    const files = await this.#fetchAll(list, this.#needed(list, pages), record.version !== list.version, progress);
    try {
      await this.#write(files, { version: list.version, pages });
    } catch (error) {
      if (record.pages.length === 0) await this.removeEverything();
      throw error;
    }
    await navigator.serviceWorker.register(`${this.base}sw.js`, { scope: this.base });
    void navigator.storage?.persist?.();
  }

  /** Takes a page back; files that another kept page needs stay. With none left, everything goes. */
  async remove(page: string): Promise<void> {
    const { version, pages: all } = await this.saved();
    const pages = all.filter((each) => each !== page);
    if (pages.length === 0) return this.removeEverything();
    await this.#write(new Map(), { version, pages });
    const list = await this.list().catch(() => undefined);
    if (list?.version === version) await this.#sweep(list, pages);
  }

  /** Takes the kept pages to a new version of the site, all or none of them. Does nothing where there is none, or nothing is kept. */
  async refresh(): Promise<boolean> {
    const record = await this.saved();
    if (record.pages.length === 0) return false;
    const list = await this.list();
    if (list.version === record.version) return false;
    const pages = record.pages.filter((page) => Object.hasOwn(list.pages, page));
    await this.#write(await this.#fetchAll(list, this.#needed(list, pages), true), { version: list.version, pages });
    await this.#sweep(list, pages);
    return true;
  }

  /** Removes the worker and all it stored. */
  async removeEverything(): Promise<void> {
    for (const name of await caches.keys()) if (name.startsWith('bujiao-')) await caches.delete(name);
    for (const registration of await navigator.serviceWorker.getRegistrations()) if (new URL(registration.scope).pathname === this.base) await registration.unregister();
  }

  #needed(list: OfflineList, pages: string[]): number[] {
    return [...new Set([...list.shell, ...pages.flatMap((page) => (Object.hasOwn(list.pages, page) ? list.pages[page]! : []))])];
  }

  /** The files that are not kept yet, or all of them again; whole, so that a network that goes away leaves nothing half done. */
  async #fetchAll(list: OfflineList, indexes: number[], again: boolean, progress: (done: number) => void = () => undefined): Promise<Map<string, Response>> {
    const files = new Map<string, Response>();
    const stop = new AbortController();
    let done = 0;
    const queue = [...indexes];
    const worker = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        const address = this.base + list.files[index]![0];
        if (again || !(await savedFile(address))) {
          const response = await fetch(address, { cache: 'no-cache', signal: stop.signal });
          if (!response.ok) throw new Error(`${address}: ${response.status}`);
          files.set(address, response.clone());
          await response.arrayBuffer();
        }
        stop.signal.throwIfAborted();
        progress(++done / indexes.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: 4 }, worker));
    } catch (error) {
      stop.abort();
      throw error;
    }
    return files;
  }

  async #write(files: Map<string, Response>, record: SavedRecord): Promise<void> {
    const cache = await caches.open(cacheName);
    for (const [address, response] of files) await cache.put(address, response);
    await cache.put(this.base + recordPath, new Response(JSON.stringify(record), { headers: { 'content-type': 'application/json' } }));
  }

  /** Removes what none of these pages needs. */
  async #sweep(list: OfflineList, pages: string[]): Promise<void> {
    const needed = new Set([recordPath, ...this.#needed(list, pages).map((index) => list.files[index]![0])].map((path) => this.base + path));
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}
