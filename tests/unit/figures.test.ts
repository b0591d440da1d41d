import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutClocks, position, ticksFit } from '../../src/domain/figures/clocks.ts';
import { layoutFlow, sizes, type Names } from '../../src/domain/figures/flow.ts';
import { measure, wrap } from '../../src/domain/figures/text.ts';
import { langs } from '../../src/domain/lang.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { figure, type FlowFigure } from '../../src/schemas/figure.ts';

const names: Names = { cite: (at) => at, chineseName: () => undefined };
const widths = [300, 640];
const both = (en: string, zh = en) => ({ en, zh });
const flow = (data: Partial<FlowFigure>): FlowFigure => figure.parse({ kind: 'flow', title: both('T'), ...data }) as FlowFigure;

test('a Chinese character is as wide as it is high, and bold is wider', () => {
  assert.equal(measure('社保', 15), 30);
  assert.ok(measure('illi', 10) < measure('mmmm', 10));
  assert.ok(measure('tax', 10, true) > measure('tax', 10));
});

test('English breaks between words, Chinese between characters', () => {
  assert.deepEqual(wrap('order to pay', 40, 10), ['order', 'to pay']);
  assert.deepEqual(wrap('责令限期缴纳', 30, 10), ['责令限', '期缴纳']);
  assert.deepEqual(wrap('', 30, 10), []);
});

test('no line begins with a closing sign or ends with an opening one', () => {
  assert.deepEqual(wrap('责令限，期', 30, 10), ['责令', '限，期']);
  assert.deepEqual(wrap('责令《期限', 30, 10), ['责令', '《期限']);
});

test('a word wider than the room stands alone, and nothing is lost', () => {
  assert.deepEqual(wrap('an extraordinary day', 30, 10), ['an', 'extraordinary', 'day']);
  const text = '登记过，是本省改为“向税务申报”以前的月份？';
  assert.equal(wrap(text, 50, 10).join(''), text);
});

const two = flow({
  rows: [[{ id: 'a', title: both('First') }], [{ id: 'b', title: both('Left') }, { id: 'c', title: both('Right, with rather more words than its neighbor') }]] as FlowFigure['rows'],
  arrows: [{ from: 'a', to: 'b', label: both('one') }, { from: 'a', to: 'c' }, { from: 'b', to: 'c', label: both('yes') }],
});

test('boxes of a row are equally high, and arrows run from box to box', () => {
  const { boxes, arrows } = layoutFlow(two, 'en', 300, names);
  const [a, b, c] = boxes;
  assert.equal(b!.height, c!.height);
  assert.ok(b!.y > a!.y + a!.height);
  assert.match(arrows[0]!.path, /^M150 /);
  assert.match(arrows[2]!.path, new RegExp(`^M${Math.round((b!.x + b!.width) * 10) / 10} `));
});

test('the same data give the same drawing', () => assert.deepEqual(layoutFlow(two, 'en', 300, names), layoutFlow(two, 'en', 300, names)));

test('days stand between their marks', () => {
  const ticks = [{ day: 0 }, { day: 10 }, { day: 110 }];
  assert.deepEqual([0, 5, 10, 60, 110, 500].map((day) => position(day, ticks)), [0, 0.25, 0.5, 0.75, 1, 1]);
});

const { library } = loadLibrary(readContentFiles('.'));
const realNames: Names = {
  cite: (at) => at,
  chineseName: (id) => library.bodies.find((entry) => entry.id === id)?.data.name.zh,
};

for (const { id, data } of library.figures) {
  test(`the picture "${id}" fits: no box on another, no line outside its box or the paper`, () => {
    for (const lang of langs) {
      for (const width of widths) {
        if (data.kind === 'clocks') {
          const drawn = layoutClocks(data, lang, width);
          assert.ok(ticksFit(drawn), `${lang} ${width}: marks of the scale run into each other`);
          let before = 0;
          for (const { clocks } of drawn.groups) {
            for (const { name, text, bars } of clocks) {
              assert.ok(name.y > before, `${lang} ${width}: ${name.lines[0]} stands in the one before`);
              before = Math.max(text.y + (text.lines.length - 1) * text.leading, ...bars.map((bar) => bar.y + bar.height));
              for (const bar of bars) assert.ok(bar.x >= 0 && bar.x + bar.width <= width, `${lang} ${width}: a bar of ${name.lines[0]} leaves the paper`);
            }
          }
          assert.ok(before <= drawn.height);
          continue;
        }
        const drawn = layoutFlow(data, lang, width, lang === 'en' ? realNames : names);
        for (const box of drawn.boxes) {
          assert.ok(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= drawn.height, `${lang} ${width}: ${box.box.id} leaves the paper`);
          for (const other of drawn.boxes) if (other !== box) assert.ok(box.y + box.height <= other.y || other.y + other.height <= box.y || box.x + box.width <= other.x || other.x + other.width <= box.x, `${lang} ${width}: ${box.box.id} and ${other.box.id} overlap`);
          for (const label of box.labels) {
            assert.ok(label.y + (label.lines.length - 1) * label.leading < box.y + box.height, `${lang} ${width}: ${label.lines[0]} runs out of its box below`);
            for (const line of label.lines) assert.ok(label.x + measure(line, sizes[label.voice].size, sizes[label.voice].bold) <= box.x + box.width, `${lang} ${width}: "${line}" is wider than its box`);
          }
        }
        for (const { label } of drawn.arrows) if (label?.anchor === 'start') for (const line of label.lines) assert.ok(label.x + measure(line, 12.5) <= width, `${lang} ${width}: the arrow "${line}" leaves the paper`);
      }
    }
  });
}
