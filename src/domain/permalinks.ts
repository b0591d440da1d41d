/**
 * Every section address ever published, and where it stands now. `content/permalinks.lock`, one address a line:
 *
 *     sil-63-2 law/social-insurance-law/63/#p2
 *     old-page--old-section = new-page--new-section
 *
 * A key is a promise: it may move (another address) or be replaced (an alias, `=`), but never vanish.
 */
export interface Permalinks {
  /** Key -> address below the language, without a leading slash. */
  addresses: Map<string, string>;
  /** Old key -> the key that replaces it. */
  aliases: Map<string, string>;
}

/** The key of a section of a page that is not a law: `no-audit-office--in-writing`; of the page itself: `no-audit-office`. */
export const sectionKey = (page: string, section = ''): string => (section ? `${page}--${section}` : page);

const header = `# Every section address ever published. Written by "npm run permalinks"; a key never vanishes.
# A section that got another name keeps its old key as an alias:  old-key = new-key
`;

/** Reads the file. Throws with the line number where a line is neither an address nor an alias. */
export function parsePermalinks(text: string): Permalinks {
  const addresses = new Map<string, string>();
  const aliases = new Map<string, string>();
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const match = line.match(/^([a-z0-9-]+) (?:= ([a-z0-9-]+)|(\S+))$/);
    if (!match) throw new Error(`content/permalinks.lock:${index + 1}: "${line}" is neither "key address" nor "old-key = new-key"`);
    if (match[2]) aliases.set(match[1]!, match[2]);
    else addresses.set(match[1]!, match[3] === '/' ? '' : match[3]!);
  });
  return { addresses, aliases };
}

export function formatPermalinks({ addresses, aliases }: Permalinks): string {
  const lines = [...[...addresses].map(([key, to]) => `${key} ${to || '/'}`), ...[...aliases].map(([old, key]) => `${old} = ${key}`)];
  return header + lines.sort().join('\n') + '\n';
}

/** What differs between the lock and the site as it is now. */
export interface PermalinkChanges {
  /** New sections that the lock does not list yet. */
  added: string[];
  /** Sections whose address changed. */
  moved: string[];
  /** Keys that were published, are gone, and have no alias to a section that exists. */
  broken: string[];
}

export function comparePermalinks(lock: Permalinks, current: Map<string, string>): PermalinkChanges {
  const leadsSomewhere = (key: string, seen: string[] = []): boolean =>
    current.has(key) || (!seen.includes(key) && lock.aliases.has(key) && leadsSomewhere(lock.aliases.get(key)!, [...seen, key]));
  return {
    added: [...current.keys()].filter((key) => !lock.addresses.has(key)),
    moved: [...current].filter(([key, to]) => lock.addresses.has(key) && lock.addresses.get(key) !== to).map(([key]) => key),
    broken: [...new Set([...lock.addresses.keys(), ...lock.aliases.keys()])].filter((key) => !leadsSomewhere(key)),
  };
}
