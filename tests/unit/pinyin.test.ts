import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePinyin, misread } from '../../src/domain/pinyin.ts';
import { proposePinyin, readings } from '../../src/tasks/propose-pinyin.ts';

test('a committed reading stays, whatever the library would say today', () => {
  const { lines, added } = completePinyin(new Map([['您好', 'nín hǎo'], ['不再说的', 'bù zài shuō de']]), ['您好', '请问', '您好'], () => 'x x');
  assert.deepEqual([...lines], [['您好', 'nín hǎo'], ['请问', 'x x']]);
  assert.deepEqual(added, ['请问']);
});

test('every word of the list is read as the list says, alone and inside a sentence', () => {
  for (const [word, sounds] of Object.entries(readings)) {
    assert.equal(proposePinyin(word), sounds, word);
    assert.equal([...word].length, sounds.split(' ').length, word);
  }
  assert.equal(proposePinyin('还差多少？'), 'hái chà duō shao');
  assert.equal(proposePinyin('证明得有依据。'), 'zhèng míng děi yǒu yī jù');
  assert.equal(proposePinyin('没收到过通知，没合同。'), 'méi shōu dào guo tōng zhī méi hé tóng');
  assert.equal(proposePinyin('我们这儿补不了。'), 'wǒ men zhè r bǔ bù liǎo');
  assert.equal(proposePinyin('应缴多少'), 'yīng jiǎo duō shao');
});

test('a departure from a known reading is found, and the longer word goes first', () => {
  const known = { 部分: 'bù fen', 内部分工: 'nèi bù fēn gōng' };
  assert.deepEqual(misread('这部分，', 'zhè bù fēn', known), [{ word: '部分', pinyin: 'bù fēn' }]);
  assert.deepEqual(misread('内部分工。', 'nèi bù fēn gōng', known), []);
  assert.deepEqual(misread('12333，部分', 'bù fen', known), []);
});
