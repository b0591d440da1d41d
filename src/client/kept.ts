// What the reader chose to keep, in this browser only. Everything read back is treated as if a stranger had written it:
// what cannot be read, or only in part, is set aside under a name of its own, and the reader is told.
import { say } from './words.ts';

const prefix = 'bujiao:';
const asidePrefix = `${prefix}aside:`;
const version = 1;

/**
 * What was kept under a name; undefined where nothing was, or nothing that can be read.
 * @param read takes what is usable out of anything; undefined where that is nothing
 */
export function kept<T>(name: string, read: (data: unknown) => T | undefined): T | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    if (text === null) return undefined;
    const stored = parse(text);
    const data = stored === undefined ? undefined : read(stored);
    if (data !== undefined && contents(stored) === contents(data)) return data;
    setAside(name, text);
    if (data !== undefined) keep(name, data);
    return data;
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

/** Forgets one thing; with `whole`, also what was set aside of it. */
export function forget(name: string, whole = false): void {
  try {
    localStorage.removeItem(prefix + name);
    if (whole) for (const key of asideKeys(name)) localStorage.removeItem(key);
  } catch {
    // Where storage is closed, nothing was kept.
  }
}

/** Says that something of this name was set aside, and hands it out as a file; undefined where nothing was. */
export function asideNote(name: string): HTMLElement | undefined {
  const note = document.createElement('div');
  try {
    if (asideKeys(name).length === 0) return undefined;
  } catch {
    return undefined;
  }
  note.className = 'note set-aside';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  text.textContent = say('Something kept in this browser could not be read in full: it is damaged, or of another version of this page. It is not lost: it has been set aside.', '这个浏览器里保留的内容没能完整读出来：可能坏了，也可能是本页别的版本留下的。内容没有丢，已经另外放好。');
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = words;
    element.addEventListener('click', act);
    return element;
  };
  const buttons = document.createElement('p');
  buttons.append(
    button(say('Save it as a file', '存成文件'), () => saveFile(new Blob([asideKeys(name).map((key) => localStorage.getItem(key)).join('\n')], { type: 'text/plain;charset=utf-8' }), `bujiao-${name.replace(/\W/g, '-')}.txt`)),
    ' ',
    button(say('Delete it', '删掉它'), () => {
      for (const key of asideKeys(name)) localStorage.removeItem(key);
      text.textContent = say('What was set aside is deleted.', '另外放着的内容已删除。');
      buttons.remove();
    }),
  );
  note.append(text, buttons);
  return note;
}

/** Hands something to the reader as a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function parse(text: string): unknown {
  try {
    const read = JSON.parse(text) as { v?: unknown; data?: unknown } | null;
    return read?.v === version ? read.data : undefined;
  } catch {
    return undefined;
  }
}

const asideKeys = (name: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(`${asidePrefix}${name}:`)).sort();

/** Moves it: a full storage has room for it again once it has left its old place. */
function setAside(name: string, text: string): void {
  let turn = 1;
  while (localStorage.getItem(`${asidePrefix}${name}:${turn}`) !== null) turn++;
  localStorage.removeItem(prefix + name);
  try {
    localStorage.setItem(`${asidePrefix}${name}:${turn}`, text);
  } catch (error) {
    localStorage.setItem(prefix + name, text);
    throw error;
  }
}

/** The same for data that say the same: order and empty values aside. */
function contents(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? '';
  const parts = Object.entries(data).flatMap(([key, value]) => {
    const held = contents(value);
    return ['', '""', '[]', 'null'].includes(held) ? [] : [Array.isArray(data) ? held : `${key}:${held}`];
  });
  return `[${parts.sort().join()}]`;
}
