/**
 * Every section address ever published, and where it stands now. `content/permalinks.lock`, one address a line:
 *
 *     sil-63-2 law/social-insurance-law/63/#p2
 *     sil-63-2 was law/insurance-law/63/#p2
 *     old-page--old-section = new-page--new-section
 *
 * A key is a promise: it may move (another address; the old one stays known, `was`) or be replaced (an alias, `=`), but
 * never vanish. The last address of a replaced key stays in its line, since links to it must go on working.
 */
export interface Permalinks {
  /** Key -> address below the language, without a leading slash. */
  addresses: Map<string, string>;
  /** Old key -> the key that replaces it. */
  aliases: Map<string, string>;
  /** Old address -> the key that stood there. */
  former: Map<string, string>;
}

/** The key of a section of a page that is not a law: `no-audit-office--in-writing`; of the page itself: `no-audit-office`. */
export const sectionKey = (page: string, section = ''): string => (section ? `${page}--${section}` : page);

const header = `# Every section address ever published. Written by "npm run permalinks"; a key never vanishes.
# A section that got another name keeps its old key as an alias:  old-key = new-key
# A section that moved keeps its old address:  key was old-address
`;

/** Reads the file. Throws with the line number where a line is neither an address nor an alias. */
export function parsePermalinks(text: string): Permalinks {
  const addresses = new Map<string, string>();
  const aliases = new Map<string, string>();
  const former = new Map<string, string>();
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const match = line.match(/^([a-z0-9-]+) (?:= ([a-z0-9-]+)|was (\S+)|(\S+))$/);
    if (!match) throw new Error(`content/permalinks.lock:${index + 1}: "${line}" is none of "key address", "key was old-address" and "old-key = new-key"`);
    if (match[2]) aliases.set(match[1]!, match[2]);
    else if (match[3]) former.set(readAddress(match[3]), match[1]!);
    else addresses.set(match[1]!, readAddress(match[4]!));
  });
  return { addresses, aliases, former };
}

const readAddress = (text: string): string => (text === '/' ? '' : text);

export function formatPermalinks({ addresses, aliases, former }: Permalinks): string {
  const lines = [...[...addresses].map(([key, to]) => `${key} ${to || '/'}`), ...[...aliases].map(([old, key]) => `${old} = ${key}`), ...[...former].map(([from, key]) => `${key} was ${from || '/'}`)];
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

/** The key that an old key leads to now; undefined where it leads nowhere. */
export function resolveKey(key: string, aliases: Permalinks['aliases'], current: { has(key: string): boolean }): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); at = aliases.get(at)) {
    if (current.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

export function comparePermalinks(lock: Permalinks, current: Map<string, string>): PermalinkChanges {
  return {
    added: [...current.keys()].filter((key) => !lock.addresses.has(key)),
    moved: [...current].filter(([key, to]) => lock.addresses.has(key) && lock.addresses.get(key) !== to).map(([key]) => key),
    broken: [...new Set([...lock.addresses.keys(), ...lock.aliases.keys(), ...lock.former.values()])].filter((key) => !resolveKey(key, lock.aliases, current)),
  };
}

/** The lock as it should be after the site changed: every current address, and for what moved the address it had. */
export function updatePermalinks(lock: Permalinks, current: Map<string, string>): Permalinks {
  const kept = [...lock.addresses].filter(([key]) => !current.has(key));
  const moved = comparePermalinks(lock, current).moved.map((key) => [lock.addresses.get(key)!, key] as const);
  const standing = new Set(current.values());
  // An address that something stands at again forwards nowhere.
  const former = [...lock.former, ...moved].filter(([from]) => !standing.has(from));
  return { addresses: new Map([...current, ...kept]), aliases: lock.aliases, former: new Map(former) };
}

/** An address that was published once, and where its section stands now. Both below the language. */
export interface Forward {
  from: string;
  to: string;
  /** The key that it leads to. */
  key: string;
}

/** Every old address that must go on working: of replaced keys, and of sections that moved. */
export function forwards(lock: Permalinks, current: Map<string, string>): Forward[] {
  const standing = new Set(current.values());
  const old = [...[...lock.addresses].filter(([key]) => !current.has(key)).map(([key, from]) => [from, key] as const), ...updatePermalinks(lock, current).former];
  return old.flatMap(([from, oldKey]) => {
    const key = resolveKey(oldKey, lock.aliases, current);
    return key === undefined || standing.has(from) ? [] : [{ from, to: current.get(key)!, key }];
  });
}

export const splitAddress = (address: string): { path: string; fragment: string } => {
  const [path = '', fragment = ''] = address.split('#');
  return { path, fragment };
};

/** How the old addresses are kept alive on a static site. */
export interface ForwardPlan {
  /** Page -> ids that sections on it had before: each becomes an empty target in the section that is meant. */
  targets: Map<string, { old: string; now: string }[]>;
  /** Page that stands -> ids of sections that went to another page: each becomes a line that says where. */
  notes: Map<string, { old: string; to: string }[]>;
  /** Page that is gone -> where it went, and where each of its sections went. */
  pages: Map<string, { to: string; sections: Map<string, string> }>;
}

/**
 * Sorts old addresses by what keeps them working without script.
 * @param paths the pages that stand
 */
export function planForwards(list: Forward[], paths: { has(path: string): boolean }): ForwardPlan {
  const plan: ForwardPlan = { targets: new Map(), notes: new Map(), pages: new Map() };
  const push = <T>(map: Map<string, T[]>, at: string, value: T) => map.set(at, [...(map.get(at) ?? []), value]);
  for (const { from, to } of list) {
    const [old, now] = [splitAddress(from), splitAddress(to)];
    if (paths.has(old.path)) {
      if (!old.fragment) continue;
      if (old.path === now.path && now.fragment) push(plan.targets, old.path, { old: old.fragment, now: now.fragment });
      else push(plan.notes, old.path, { old: old.fragment, to });
      continue;
    }
    const page = plan.pages.get(old.path) ?? plan.pages.set(old.path, { to: now.path, sections: new Map() }).get(old.path)!;
    if (old.fragment) {
      page.sections.set(old.fragment, to);
      // Where a whole page moved, its old ids work on the new page too: a host that redirects keeps the fragment.
      if (now.fragment && now.fragment !== old.fragment && !(plan.targets.get(now.path) ?? []).some((target) => target.old === old.fragment)) push(plan.targets, now.path, { old: old.fragment, now: now.fragment });
    } else page.to = to;
  }
  return plan;
}

/** The lines of `_redirects`, for hosts that read it: old pages, and the short addresses of replaced keys. */
export function redirectLines({ pages }: ForwardPlan, lock: Permalinks, current: Map<string, string>, prefix: string): string {
  const short = [...lock.aliases.keys()].flatMap((old) => {
    const key = resolveKey(old, lock.aliases, current);
    return key === undefined ? [] : [[`s/${old}/`, current.get(key)!.includes('#') ? `s/${key}/` : current.get(key)!] as const];
  });
  const moves = [...[...pages].map(([from, { to }]) => [from, to] as const), ...short];
  return moves.flatMap(([from, to]) => ['en', 'zh'].map((lang) => `${prefix}${lang}/${from} ${prefix}${lang}/${to} 301\n`)).join('');
}
