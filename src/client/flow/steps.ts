// One question at a time. Everything it shows stands in the page already; answers stay links, whose addresses now carry
// the answers so far, so that opening one in a new tab, going back and sharing all work.
import { readAddress, writeAddress, writeSteps, type FlowAddress } from '../../domain/flow/address.ts';
import { longest } from '../../domain/flow/enumerate.ts';
import { openAnswers } from '../../domain/flow/facts.ts';
import { change, replay, type FlowPlace } from '../../domain/flow/replay.ts';
import type { FlowQuestion, ReadGiven, Step } from '../../domain/flow/types.ts';
import { say } from '../words.ts';
import { markChart } from './chart-path.ts';
import { answersList, make, readerOf, type FlowData, type FlowWords } from './data.ts';
import { PlaceForm } from './place-form.ts';

/** Where the reader stands: the address as far as it holds, and the question that is shown. */
interface Standing {
  address: FlowAddress;
  place: FlowPlace;
  /** The question that is asked now; undefined at an outcome. */
  now?: string | undefined;
  /** What it was answered with before, where the reader is changing it. */
  before?: string | undefined;
  /** The address held answers that no longer fit. */
  cut: boolean;
}

/** Without a network, and with nothing kept, the page of an outcome would be an error: the answers and its name stay here. */
const cutOff = (): boolean => !navigator.onLine && !navigator.serviceWorker?.controller;

class FlowSteps extends HTMLElement {
  #data!: FlowData;
  #read!: ReadGiven;
  #who = '';
  #shown = '';
  #title = document.title;
  #forms = new Map<string, PlaceForm>();
  #top = make('div', { class: 'progress' });
  #bottom = make('div');
  #status = make('span');
  #words: FlowWords = {
    ask: (question) => this.#section(question)?.querySelector('.ask')?.textContent ?? '',
    answer: (question, answer) => this.#link(question, answer)?.querySelector('b')?.textContent ?? '',
  };

  connectedCallback(): void {
    const text = document.querySelector<HTMLTemplateElement>('template#flow-data')?.content.textContent;
    if (!text || this.#who) return;
    this.#data = JSON.parse(text) as FlowData;
    this.#read = readerOf(this.#data);
    this.#who = this.dataset.who!;
    this.#status.setAttribute('role', 'status');
    for (const question of this.#data.graph.questions) {
      const form = this.#section(question.id)?.querySelector<HTMLFormElement>('.place-form');
      if (form) this.#forms.set(question.id, new PlaceForm(form, this.#data, this.#who.replace(/who\/$/, ''), (given) => this.#go(this.#after(question.id, given))));
    }
    this.prepend(this.#top);
    this.append(this.#bottom);
    document.addEventListener('click', (event) => this.#follow(event));
    for (const event of ['popstate', 'hashchange']) addEventListener(event, () => this.#key() !== this.#shown && this.#show(true));
    this.#show(false);
  }

  #section = (question: string): HTMLElement | null => this.querySelector(`#${CSS.escape(question)}`);
  #link = (question: string, answer: string): HTMLAnchorElement | null => this.querySelector(`#${CSS.escape(question)} [data-answer="${CSS.escape(answer)}"]`);
  #question = (id: string): FlowQuestion | undefined => this.#data.graph.questions.find((question) => question.id === id);

  #hash = (): string => location.hash.slice(1);

  /** What of the address this element answers to: fragments of other parts of the page are none of its business. */
  #key = (): string => location.search + (this.#question(this.#hash()) ? location.hash : '');

  /** Reads the address. A fragment that names a question brings readers in there, where that is a way in. */
  #standing(): Standing | undefined {
    const { graph } = this.#data;
    const address = readAddress(location.search);
    const place = replay(graph, address.steps, this.#read, address.from);
    const cut = writeSteps(place.steps) !== (new URLSearchParams(location.search).get('a') ?? '');
    const held: FlowAddress = { ...address, steps: place.steps };
    const hash = this.#hash();
    const asked = this.#question(hash) ? hash : address.change;
    const changed = place.steps.findIndex(({ question }) => question === asked);
    if (changed !== -1) return { address: { ...held, change: asked }, place, now: asked, before: place.steps[changed]!.answer, cut };
    if (this.#question(hash) && hash !== place.question) {
      if (place.outcome && graph.onward?.[place.outcome]?.includes(hash)) return { address: { ...held, change: undefined }, place, now: hash, cut: false };
      if (hash === graph.start) return { address: { steps: [] }, place: replay(graph, []), now: hash, cut: false };
      if (graph.entries?.includes(hash)) return { address: { steps: [], from: hash }, place: replay(graph, [], this.#read, hash), now: hash, cut: false };
      return undefined;
    }
    return { address: { ...held, change: undefined }, place, now: place.question, cut };
  }

  /** The place after this answer. */
  #after(question: string, answer: string): { address: FlowAddress; place: FlowPlace } {
    const { address, before } = this.#standing()!;
    const step: Step = { question, answer };
    const { graph } = this.#data;
    const place = before === undefined ? replay(graph, [...address.steps, step], this.#read, address.from) : change(graph, address.steps, step, this.#read, address.from);
    return { address: { steps: place.steps, from: address.from }, place };
  }

  /** The address of that place: an outcome's own page, or this one. */
  #href = ({ address, place }: { address: FlowAddress; place: FlowPlace }): string => `${this.#who}${place.outcome ? `${place.outcome}/` : ''}${writeAddress(address)}`;

  #go(to: { address: FlowAddress; place: FlowPlace }): void {
    if (to.place.outcome && !cutOff()) location.assign(this.#href(to));
    else this.#push(this.#who + writeAddress(to.address));
  }

  #push(address: string): void {
    const depth = ((history.state as { depth?: number } | null)?.depth ?? 0) + 1;
    history.pushState({ depth }, '', address);
    this.#show(true);
  }

  /** Links that stay on this page are followed without loading it. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest?.('a');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return;
    if (link.origin !== location.origin || !this.contains(link)) return;
    const outcome = Boolean(link.dataset.answer) && link.pathname !== this.#who;
    // Where all questions show, links to outcomes carry no answers that could be kept.
    if (outcome ? !link.search || !cutOff() : link.pathname !== this.#who || (link.hash && link.search === location.search)) return;
    event.preventDefault();
    if (link.classList.contains('back') && (history.state as { depth?: number } | null)?.depth) history.back();
    else this.#push(this.#who + link.search + link.hash);
  }

  #show(moved: boolean): void {
    const standing = this.#standing();
    this.#shown = this.#key();
    // A link to a question that is no way in shows all of them, as without script.
    this.classList.toggle('stepping', Boolean(standing));
    document.body.classList.toggle('under-way', Boolean(standing?.address.steps.length || standing?.address.from));
    for (const section of this.querySelectorAll('.question')) section.classList.toggle('now', section.id === standing?.now);
    if (!standing) {
      this.#top.replaceChildren();
      this.#bottom.replaceChildren();
      document.getElementById(this.#hash())?.scrollIntoView();
      return;
    }
    const { address, place, now, cut } = standing;
    if (cut) history.replaceState(history.state, '', `${this.#who}${writeAddress(address)}`);
    if (now) this.#ask(now, standing);
    this.#progress(standing);
    this.#rest(standing);
    markChart(place, now);
    const ask = now ? this.#words.ask(now) : '';
    document.title = ask && address.steps.length ? `${ask} · ${this.#title}` : this.#title;
    if (!moved) return;
    const target = now ? this.#section(now)!.querySelector<HTMLElement>('.ask')! : this.#bottom.querySelector<HTMLElement>('h2')!;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  /** Prepares the section of a question: what it shows to this reader, and where each answer leads. */
  #ask(id: string, { place, before, address }: Standing): void {
    const question = this.#question(id)!;
    const section = this.#section(id)!;
    const at = before === undefined ? place : replay(this.#data.graph, address.steps.slice(0, address.steps.findIndex((step) => step.question === id)), this.#read, address.from);
    const open = new Set(openAnswers(question, at.facts).map((answer) => answer.id));
    for (const item of section.querySelectorAll<HTMLElement>('[data-item]')) {
      item.hidden = !open.has(item.dataset.item!);
      const link = item.querySelector<HTMLAnchorElement>('[data-answer]')!;
      if (item.hidden) continue;
      link.href = this.#href(this.#after(id, link.dataset.answer!));
      if (link.dataset.answer === before) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const shown = place.steps.map((step, index) => `${step.question}.${place.taken[index]}`);
    const notes = [...section.querySelectorAll<HTMLElement>('[data-later]')];
    const known = notes.some((note) => shown.includes(note.dataset.later!));
    for (const note of notes) note.hidden = known && !shown.includes(note.dataset.later!);
    const form = this.#forms.get(id);
    if (form) {
      form.show(question, at.facts, before);
      section.querySelector<HTMLDetailsElement>('.choices')!.open = false;
    }
  }

  /** Which question this is, and how many there can be; the way back. Counted from the last outcome passed. */
  #progress({ place, now, before, cut, address }: Standing): void {
    const steps = address.steps;
    const at = before === undefined ? steps.length : steps.findIndex(({ question }) => question === now);
    let passed = 0;
    for (let index = 1; index <= at; index++) if (replay(this.#data.graph, steps.slice(0, index), this.#read, address.from).outcome) passed = index;
    const number = at - passed + 1;
    const most = now ? number - 1 + longest(this.#data.graph, now, before === undefined ? place.facts : {}) : 0;
    this.#status.textContent = now ? say(`Question ${number}, at most ${most}`, `第${number}题，最多${most}题`) : say('All questions answered', '问题都答完了');
    const parts: Node[] = [];
    if (at > 0) parts.push(make('a', { class: 'back', text: say('‹ Back', '‹ 上一题'), href: `${this.#who}${writeAddress({ ...address, steps: steps.slice(0, at - 1), change: undefined })}` }));
    parts.push(this.#status);
    this.#top.replaceChildren(...parts);
    if (cut) this.#top.append(make('span', { text: say('Part of this link no longer fits the questions as they are now. Please answer from here.', '这个链接里有一部分和现在的问题对不上了，请从这里接着答。') }));
  }

  /** Below the question: the outcome that was reached, and the answers so far. */
  #rest({ address, place, now }: Standing): void {
    const parts: Node[] = [];
    if (place.outcome && !now) {
      const link = [...this.querySelectorAll<HTMLAnchorElement>(`[data-to="${CSS.escape(place.outcome)}"]`)][0];
      const name = link?.querySelector('span')?.textContent?.replace(/^→ /, '') ?? place.outcome;
      parts.push(make('div', { class: 'reached' }, make('h2', { text: say('Your answers lead here', '按你的回答，去这里') }), make('p', {}, make('a', { class: 'button', text: name, href: this.#href({ address, place }) })), ...(cutOff() ? [make('p', { text: say('No network just now. Your answers stay in the address of this page; open this once there is a network.', '现在没有网络。回答都在本页网址里，有网络了再点开。') })] : [])));
    }
    if (address.steps.length) {
      parts.push(answersList({ place, data: this.#data, words: this.#words, changeLink: ({ question }) => `${this.#who}${writeAddress({ ...address, change: question })}`, clearLink: this.#who }));
    }
    this.#bottom.replaceChildren(...parts);
  }
}
customElements.define('flow-steps', FlowSteps);
