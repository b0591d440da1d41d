/**
 * Which official text each page was reviewed against. `content/reviewed.lock`, one place a line:
 *
 *     guides/agency-or-tax/ sil-58-1 3f2a9c1d
 *
 * The mark is a short hash of the official Chinese on the day of the review, or `-` where its wording was not confirmed.
 * A text that changes leaves its page marked until someone has read the page against the new text.
 */
export type Reviews = Map<string, Map<string, string>>;

const header = `# The official text that each guide, script and outcome was last reviewed against: page, place, mark of the Chinese.
# Written by "npm run reviewed -- <page>" after someone has held the page against the text; never edited by hand.
`;

/** Reads the file. Throws with the line number where a line is none. */
export function parseReviews(text: string): Reviews {
  const reviews: Reviews = new Map();
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const match = line.match(/^([a-z0-9/-]+\/) ([a-z0-9-]+) ([0-9a-f]{8}|-)$/);
    if (!match) throw new Error(`line ${index + 1}: "${line}" is not "page place mark"`);
    const [, page, place, mark] = match as unknown as [string, string, string, string];
    (reviews.get(page) ?? reviews.set(page, new Map()).get(page)!).set(place, mark);
  });
  return reviews;
}

/** Writes the file: pages in order, and within a page the places in the order of the law. */
export function formatReviews(reviews: Reviews): string {
  const inOrder = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return header + inOrder(reviews).flatMap(([page, places]) => inOrder(places).map(([place, mark]) => `${page} ${place} ${mark}\n`)).join('');
}

/** What a page rests on that is not as it was when the page was reviewed. */
export interface Review {
  page: string;
  /** Places whose official text is another than at the review. */
  changed: string[];
  /** Places that the page has come to rest on since. */
  added: string[];
}

/** The pages that someone must read against the law again, in the order of `current`. */
export function compareReviews(lock: Reviews, current: Reviews): Review[] {
  return [...current]
    .map(([page, places]): Review => {
      const known = lock.get(page) ?? new Map<string, string>();
      return {
        page,
        changed: [...places].filter(([place, mark]) => known.has(place) && known.get(place) !== mark).map(([place]) => place),
        added: [...places.keys()].filter((place) => !known.has(place)),
      };
    })
    .filter(({ changed, added }) => changed.length + added.length > 0);
}

/** The lock after a review of these pages: they take the marks of today, all others keep theirs, pages that are gone leave. */
export function afterReview(lock: Reviews, current: Reviews, pages: Iterable<string>): Reviews {
  const reviewed = new Set(pages);
  return new Map([...current.keys()].flatMap((page) => {
    const places = reviewed.has(page) ? current.get(page)! : lock.get(page);
    return places ? [[page, places] as const] : [];
  }));
}
