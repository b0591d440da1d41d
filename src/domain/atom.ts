import { langTag, type Lang } from './lang.ts';

/** One entry of a feed; `url` is absolute. */
export interface FeedEntry {
  url: string;
  title: string;
  /** A day, YYYY-MM-DD. */
  updated: string;
  text: string;
}

export interface Feed {
  /** Address of the feed itself, absolute. */
  self: string;
  /** Address of the page it follows, absolute. */
  page: string;
  title: string;
  subtitle: string;
  author: string;
  lang: Lang;
  entries: FeedEntry[];
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
const instant = (day: string): string => `${day}T00:00:00Z`;

/** A feed in the Atom format (RFC 4287), newest entry first. An entry's address is also its identity, and so never changes. */
export function atom({ self, page, title, subtitle, author, lang, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const lines = sorted.map(
    (entry) => `  <entry>
    <id>${escape(entry.url)}</id>
    <title>${escape(entry.title)}</title>
    <link href="${escape(entry.url)}"/>
    <updated>${instant(entry.updated)}</updated>
    <content type="text">${escape(entry.text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langTag[lang]}">
  <id>${escape(self)}</id>
  <title>${escape(title)}</title>
  <subtitle>${escape(subtitle)}</subtitle>
  <author><name>${escape(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>
  <link rel="alternate" type="text/html" href="${escape(page)}"/>
  <updated>${instant(sorted[0]?.updated ?? '1970-01-01')}</updated>
${lines.join('')}</feed>
`;
}
