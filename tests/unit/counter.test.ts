import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { mandarinVoice } from '../../src/client/voices.ts';
import { fullness, type Card } from '../../src/domain/card.ts';
import { byFirstSound } from '../../src/domain/pinyin.ts';
import { qrPath } from '../../src/domain/qr.ts';
import { sizeClass, sizeSteps } from '../../src/domain/screen.ts';
import { scriptCard, outcomeCard } from '../../src/library/cards.ts';
import { checkLibrary } from '../../src/library/check.ts';
import { loadLibrary, type Library } from '../../src/library/load.ts';
import { articleScreens, citationsInShort, outcomeScreens, scriptScreens } from '../../src/library/screens.ts';
import { smallContent } from '../fixtures/small-content.ts';

/** The small content with a change, read and sound. */
function small(change: (files: Map<string, string>) => void = () => undefined): Library {
  const files = smallContent();
  change(files);
  const { library, problems } = loadLibrary(files);
  assert.deepEqual([...problems, ...checkLibrary(library)], []);
  return library;
}
const edit = (files: Map<string, string>, file: string, from: string, to: string) => {
  assert.ok(files.get(file)!.includes(from), from);
  files.set(file, files.get(file)!.replace(from, to));
};
const lawFile = 'content/laws/social-insurance-law/law.yaml';
const articleFile = 'content/laws/social-insurance-law/063.yaml';
const law = (library: Library) => library.laws[0]!;

test('a longer text is set smaller, and none is without a class', () => {
  assert.equal(sizeClass('材料不齐。'), 'size-0');
  assert.equal(sizeClass('字'.repeat(sizeSteps[3])), 'size-3');
  assert.equal(sizeClass('字'.repeat(sizeSteps[3] + 1)), 'size-4');
  assert.equal(sizeClass('字'.repeat(900)), `size-${sizeSteps.length}`);
  assert.equal(sizeClass('12333'), 'size-0', 'figures are narrow');
});

test('a script has a screen for each tone, with the full name of the law beneath', () => {
  const library = small();
  const screens = scriptScreens(library, library.scripts[0]!.data);
  assert.deepEqual(screens.map(({ id }) => id), ['polite', 'firm', 'in-writing']);
  assert.deepEqual(screens.map(({ words }) => words.map(({ text }) => text).join()), ['请问。', '请办。', '请写。']);
  assert.deepEqual(screens[0]!.from, ['《中华人民共和国社会保险法》第六十三条第一款']);
  assert.deepEqual(screens[1]!.from, []);
});

test('an article has a screen for each paragraph, and one for each item under its opening words', () => {
  const library = small();
  const screens = articleScreens(library, law(library), law(library).articles[0]!.data);
  assert.deepEqual(screens.map(({ id }) => id), ['p1', 'p2', 'p2-i1']);
  assert.deepEqual(screens[2]!.words, [{ text: '第二款的话：', official: 'social-insurance-law/63#p2' }, { text: '（一）第一项。', official: 'social-insurance-law/63#p2-i1' }]);
  assert.deepEqual(screens[2]!.from, ['《中华人民共和国社会保险法》第六十三条第二款第（一）项']);
});

test('what is repealed is not shown to a clerk; what is not in force, or overtaken, says so', () => {
  const repealed = small((files) => edit(files, articleFile, 'reviewed:', 'repealed: [1]\nreviewed:'));
  assert.deepEqual(articleScreens(repealed, law(repealed), law(repealed).articles[0]!.data).map(({ id }) => id), ['p2', 'p2-i1']);
  const pending = small((files) => edit(files, lawFile, 'state: in-force', 'state: pending'));
  assert.match(articleScreens(pending, law(pending), law(pending).articles[0]!.data)[0]!.from[0]!, /（2011年7月1日起施行）$/);
  const unverified = small((files) => edit(files, lawFile, 'state: in-force', 'state: unverified'));
  assert.equal(citationsInShort(unverified, ['SIL 63(1)', 'SIL 63(2)']), '《社会保险法》第六十三条第一款、第六十三条第二款（现行效力未核实）');
  const overtaken = small((files) => edit(files, articleFile, 'reviewed:', 'notices: [{ text: { en: "Old.", zh: "旧了。" }, paragraph: 2 }]\nreviewed:'));
  assert.deepEqual(articleScreens(overtaken, law(overtaken), law(overtaken).articles[0]!.data).map(({ notes }) => notes.join()), ['', '旧了。', '旧了。']);
});

test('an article of one paragraph is shown as it is cited: without counting it', () => {
  const library = small((files) => {
    files.set(articleFile, files.get(articleFile)!.replace(/ {2}- \{ zh: 第一款的话。, en: First\. \}\n/, ''));
    for (const [name, text] of files) files.set(name, text.replaceAll('SIL 63(1)', 'SIL 63').replaceAll('SIL 63(2)', 'SIL 63').replaceAll('第六十三条第二款', '第六十三条').replaceAll('第一款的话', '第二款的话'));
  });
  assert.deepEqual(articleScreens(library, law(library), law(library).articles[0]!.data).map(({ from }) => from[0]), ['《中华人民共和国社会保险法》第六十三条', '《中华人民共和国社会保险法》第六十三条第（一）项']);
});

test('an outcome shows its replies, then the law behind it, each anchor once', () => {
  const library = small();
  const screens = outcomeScreens(library, library.outcomes[0]!.data);
  assert.deepEqual(screens.map(({ id }) => id), ['no-office', 'sil-63-1']);
  assert.equal(screens[0]!.words[0]!.text, '请问。');
  assert.equal(screens[1]!.words[0]!.official, 'social-insurance-law/63#p1');
});

test('cards name doors, words and articles from the same data', () => {
  const library = small();
  const script = scriptCard(library, library.scripts[0]!.data);
  assert.deepEqual([script.said, script.doors[0]!.body.id, script.lines.map(({ zh }) => zh).join(), script.basis.join()], [true, 'tax', '请问。,请办。,请写。', 'SIL 63(1),SIL 63(2)']);
  const outcome = outcomeCard(library, library.outcomes[0]!.data);
  assert.deepEqual([outcome.said, outcome.doors[0]!.task!.zh, outcome.lines[0]!.name.zh, outcome.basis.join()], [false, '征收', '“没有。”', 'SIL 63(1)']);
});

test('a fuller card is set smaller, and pinyin takes room', () => {
  const card = (characters: number): Card => ({ title: { en: '', zh: '' }, said: true, doors: [], lines: [{ name: { en: '', zh: '' }, zh: '字'.repeat(characters) }], basis: [] });
  assert.equal(fullness(card(100), 'zh'), 'airy');
  assert.equal(fullness(card(350), 'zh'), 'full');
  assert.equal(fullness(card(600), 'zh'), 'packed');
  assert.equal(fullness(card(200), 'en'), 'dense');
});

test('the drawing of a code has exactly the modules of the code, and a quiet zone of four', () => {
  const address = 'https://handbook.example/bujiao/zh/scripts/no-audit-office/';
  const { size, path } = qrPath(address);
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let at = 0; at < Number(length); at++) drawn[Number(y)]![Number(x) + at] = true;
  assert.deepEqual(drawn, encode(address, { ecc: 'M', border: 4 }).data);
  assert.ok(drawn.slice(0, 4).flat().every((dark) => !dark));
  assert.deepEqual(drawn[4]!.slice(4, 11), Array(7).fill(true), 'a finder pattern stands at the corner');
});

test('entries are grouped by the first letter of their sound, tones apart', () => {
  const groups = byFirstSound([['这', 'zhè'], ['材', 'cái'], ['超', 'chāo'], ['不', 'bù']], ([, sound]) => sound!);
  assert.deepEqual(groups.map(({ letter, list }) => `${letter}:${list.map(([sign]) => sign).join('')}`), ['b:不', 'c:材超', 'z:这']);
});

test('the voice is one for Mandarin that speaks on the device', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
  assert.equal(mandarinVoice([]), undefined);
  assert.equal(mandarinVoice([voice('en-US'), voice('zh-HK'), voice('yue-HK'), voice('zh-CN', false)]), undefined);
  assert.equal(mandarinVoice([voice('zh-TW'), voice('zh-CN')])?.lang, 'zh-CN');
  assert.equal(mandarinVoice([voice('zh_TW')])?.lang, 'zh_TW');
});
