// Reads what was meant from an address that does not exist: an article number, an old or a bare section key, a page in
// no language, a missing slash.
import { readable } from '../domain/readable.ts';

interface Addresses {
  addresses: Record<string, string>;
  aliases: Record<string, string>;
  codes: Record<string, string>;
}

const main = document.querySelector('main')!;
const { base = '/', index = '' } = main.dataset;

/** The address below the language that was probably meant. */
export function guess(path: string, { addresses, aliases, codes }: Addresses): string | undefined {
  const known = new Set(Object.values(addresses));
  const plain = path.replace(/^(en|zh)\//, '').replace(/(index)?\.html?$/, '').replace(/\/+$/, '');
  if (known.has(`${plain}/`)) return `${plain}/`;
  const last = readable(plain.split('/').pop() ?? '').toLowerCase();
  let key = last;
  for (let turns = 0; Object.hasOwn(aliases, key) && turns < 20; turns++) key = aliases[key]!;
  if (Object.hasOwn(addresses, key)) return addresses[key];
  const article = last.match(/^(?:([a-z]+[0-9]?)[-_ ]?)?(?:art(?:icle)?[-_. ]?|第)?(\d+)条?$/);
  if (!article) return undefined;
  const law = codes[article[1] ?? ''] ?? plain.split('/').find((part) => Object.values(codes).includes(part)) ?? codes.sil;
  const to = `law/${law}/${article[2]}/`;
  return known.has(to) ? to : undefined;
}

const path = location.pathname.slice(base.length);
const lang = /^en\b/.test(path) ? 'en' : 'zh';
fetch(index)
  .then((response) => response.json() as Promise<Addresses>)
  .then((all) => {
    const to = guess(path, all);
    if (to === undefined) return;
    const found = document.querySelector<HTMLElement>('.found')!;
    const link = document.createElement('a');
    link.href = base + `${lang}/${to}` + location.hash;
    link.textContent = lang === 'en' ? `Perhaps you mean ${to}` : `也许你要找的是 ${to}`;
    link.className = 'button';
    found.append(link);
    found.hidden = false;
  })
  .catch(() => undefined);
