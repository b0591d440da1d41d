// The page of an outcome: sharing, printing, and (where the address carries answers) the way that led here.
import { readAddress, writeAddress } from '../../domain/flow/address.ts';
import { replay, type FlowPlace } from '../../domain/flow/replay.ts';
import type { FlowWithWords } from '../../library/flow.ts';
import { say } from '../words.ts';
import { answersList, make, readerOf } from './data.ts';
import { regionNote } from './region-note.ts';

class FlowResult extends HTMLElement {
  connectedCallback(): void {
    const address = readAddress(location.search);
    this.#share(address.steps.length > 0);
    if (address.steps.length) void this.#way(address);
    else if (new URLSearchParams(location.search).has('a')) this.prepend(make('p', { class: 'row-note', text: say('The answers in this link could not be read. The page stands as it is for everybody.', '这个链接里的回答读不出来。下面是对所有人都一样的内容。') }));
  }

  /** Shows the answers; where they lead elsewhere by now, goes there instead of showing a wrong outcome. */
  async #way(address: ReturnType<typeof readAddress>): Promise<void> {
    const who = this.dataset.who!;
    const data = await fetch(this.dataset.flow!).then((response) => response.json() as Promise<FlowWithWords>).catch(() => undefined);
    if (!data) return;
    const place = replay(data.graph, address.steps, readerOf(data), address.from);
    const held = { steps: place.steps, from: address.from };
    if (place.outcome !== this.dataset.outcome) {
      // With the answers as they came: the questions say which part of them no longer fits.
      location.replace(`${who}${location.search}`);
      return;
    }
    const words = { ask: (question: string) => data.words[question]?.ask ?? '', answer: (question: string, answer: string) => data.words[question]?.answers[answer] ?? '' };
    const list = answersList({ place, data, words, changeLink: ({ question }) => `${who}${writeAddress({ ...held, change: question })}`, clearLink: who });
    list.querySelector('.clear')!.prepend(make('a', { text: say('See your way in the chart', '在流程图里看走过的路'), href: `${who}${writeAddress(held)}#chart` }), ' · ');
    this.prepend(list);
    this.#ownRegion(place, data, who);
    this.#ownDoors(place);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-next]')) {
      const to = link.dataset.next!;
      if (data.graph.onward?.[this.dataset.outcome!]?.includes(to) && to !== data.graph.start) link.href = `${who}${writeAddress(held)}#${to}`;
    }
  }

  #ownRegion({ facts }: FlowPlace, data: FlowWithWords, who: string): void {
    const room = document.querySelector('.own-region');
    if (!facts.region || !room) return;
    room.replaceChildren(...regionNote(facts.region, data, who.replace(/who\/$/, '')));
    document.querySelector('.limits')?.remove();
  }

  /** Where the reader named one line of insurance, its doors come first and say so. */
  #ownDoors({ facts }: FlowPlace): void {
    const line = facts.line;
    const own = document.querySelector(`.door-group[data-line="${line === 'hrss' || line === 'medical' ? line : ''}"]`);
    if (!own) return;
    own.classList.add('own');
    own.parentElement!.querySelector('.door-group')!.before(own);
    own.querySelector('.group-name')!.append(say(' (what you asked about)', '（你问的就是这一类）'));
    for (const group of document.querySelectorAll('.door-group:not(.own)')) if ((group as HTMLElement).dataset.line !== 'all') group.classList.add('other');
  }

  #share(withAnswers: boolean): void {
    const plain = location.origin + location.pathname;
    const status = make('span');
    status.setAttribute('role', 'status');
    const button = (text: string, address: string) => {
      const element = make('button', { class: 'share-button', text });
      element.type = 'button';
      element.addEventListener('click', () => void send(address));
      return element;
    };
    const send = async (url: string): Promise<void> => {
      status.replaceChildren();
      try {
        if (navigator.share && matchMedia('(pointer: coarse)').matches) {
          await navigator.share({ title: document.title, url });
          return;
        }
        await navigator.clipboard.writeText(url);
        status.textContent = say('Link copied', '链接已复制');
      } catch (error) {
        if ((error as Error).name === 'AbortError') return;
        const field = make('input');
        field.readOnly = true;
        field.value = url;
        field.setAttribute('aria-label', say('Address', '地址'));
        status.append(say('Copy this address: ', '请复制这个地址：'), field);
        field.select();
      }
    };
    const print = make('button', { class: 'share-button', text: say('Print on one sheet', '打印成一页') });
    print.type = 'button';
    print.addEventListener('click', () => window.print());
    const share = make('section', { class: 'share' }, make('h2', { text: say('Take it along', '带走这一页') }), make('p', {}, button(withAnswers ? say('Share without my answers', '分享，不带我的回答') : say('Share', '分享'), plain), ...(withAnswers ? [button(say('Share with my answers', '分享，带上我的回答'), plain + location.search)] : []), print, status));
    this.append(share);
  }
}
customElements.define('flow-result', FlowResult);
