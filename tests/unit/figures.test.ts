import assert from 'node:assert/strict';
import { test } from 'node:test';
import { position } from '../../src/domain/figures/clocks.ts';
import { arrowsBelow } from '../../src/domain/figures/flow.ts';
import { readContentFiles } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { figure, type FlowFigure } from '../../src/schemas/figure.ts';

const both = (en: string, zh = en) => ({ en, zh });
const flow = (data: Partial<FlowFigure>): FlowFigure => figure.parse({ kind: 'flow', title: both('T'), ...data }) as FlowFigure;

const two = flow({
  rows: [[{ id: 'a', title: both('First') }], [{ id: 'b', title: both('Left') }, { id: 'c', title: both('Right, with rather more words than its neighbor') }]] as FlowFigure['rows'],
  arrows: [{ from: 'a', to: 'b', label: both('one') }, { from: 'a', to: 'c' }, { from: 'b', to: 'c', label: both('yes') }],
});

test('an arrow stands in the column of the box that has one, and knows whether it leads up', () => {
  assert.deepEqual(arrowsBelow(two, 0), [{ column: 1, up: false, label: both('one') }, { column: 2, up: false, label: undefined }]);
  const back = flow({ rows: two.rows, arrows: [{ from: 'c', to: 'a' }] });
  assert.deepEqual(arrowsBelow(back, 0), [{ column: 2, up: true, label: undefined }]);
  const straight = flow({ rows: [two.rows[0]!, [{ id: 'd', title: both('Below') }]] as FlowFigure['rows'], arrows: [{ from: 'a', to: 'd' }] });
  assert.deepEqual(arrowsBelow(straight, 0), [{ column: 'whole', up: false, label: undefined }]);
  assert.deepEqual(arrowsBelow(two, 1), []);
});

test('days stand between their marks', () => {
  const ticks = [{ day: 0 }, { day: 10 }, { day: 110 }];
  assert.deepEqual([0, 5, 10, 60, 110, 500].map((day) => position(day, ticks)), [0, 0.25, 0.5, 0.75, 1, 1]);
});

const { library } = loadLibrary(readContentFiles('.'));
for (const { id, data } of library.figures) {
  test(`the picture "${id}" draws ${data.kind === 'flow' ? 'every arrow once' : 'no day outside its scale'}`, () => {
    if (data.kind === 'flow') {
      const rows = new Map(data.rows.flatMap((row, place) => row.map((box) => [box.id, place] as const)));
      const below = data.rows.flatMap((_, place) => arrowsBelow(data, place));
      const across = data.arrows.filter(({ from, to }) => rows.get(from) === rows.get(to));
      assert.equal(below.length + across.length, data.arrows.length);
      return;
    }
    const last = data.ticks.at(-1)!.day;
    for (const { id: clock, spans } of data.groups.flatMap(({ clocks }) => clocks)) for (const { from, to } of spans) assert.ok(from < to && to <= last, clock);
  });
}
