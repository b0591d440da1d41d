import type { Card } from '../domain/card.ts';
import { toneNames } from '../i18n/ui.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Script } from '../schemas/script.ts';
import type { Library } from './load.ts';

const bodyOf = (library: Library, id: string) => library.bodies.find((body) => body.id === id)!.data;

/** The card of a script: who says it, the reply in three tones, and what the replies rest on. */
export function scriptCard(library: Library, { said, offices, replies }: Script): Card {
  return {
    title: said,
    said: true,
    doors: offices.map((id) => ({ body: bodyOf(library, id) })),
    lines: replies.map(({ id, zh }) => ({ name: toneNames[id]!, zh })),
    basis: [...new Set(replies.flatMap(({ basis }) => basis))],
  };
}

/** The most sentences that an outcome's card holds: it has doors to name as well. */
const most = 2;

/** The card of an outcome: its doors and what to ask of each, the first replies to what they may say, and the law behind it. */
export function outcomeCard(library: Library, { title, offices, scripts, why }: Outcome): Card {
  return {
    title,
    said: false,
    doors: offices.map(({ body, task }) => ({ body: bodyOf(library, body), task })),
    lines: scripts.slice(0, most).map((id) => {
      const { said, replies } = library.scripts.find((script) => script.id === id)!.data;
      return { name: { en: `“${said.en}”`, zh: `“${said.zh}”` }, zh: replies[0]!.zh };
    }),
    basis: [...new Set(why.map(({ basis }) => basis))],
  };
}
