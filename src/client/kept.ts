// What the reader chose to keep, in this browser only. Everything read back is treated as if a stranger had written it.
const prefix = 'bujiao:';
const version = 1;

/** What was kept under a name; undefined where nothing was, or where it is not ours to read. */
export function kept(name: string): unknown {
  try {
    const read = JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as { v?: unknown; data?: unknown } | null;
    return typeof read === 'object' && read?.v === version ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something; false where the browser refuses (private window, no room). */
export function keep(name: string, data: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ v: version, data }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one thing. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Where storage is closed, nothing was kept.
  }
}
