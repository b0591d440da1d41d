import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from '../../src/library/files.ts';
import { letterForm } from '../../src/library/letters.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { assemble, paperText, type LetterForm, type Values } from '../../src/domain/letter.ts';

const { library } = loadLibrary(readContentFiles('.'));
const forms = library.letters.map((letter) => letterForm(letter, library));
const form = (id: string) => forms.find((each) => each.id === id)!;
const text = (letter: LetterForm, values: Values) => paperText(assemble(letter, values));

/** Every choice taken once by itself, with all others open. */
const choices = (letter: LetterForm): Values[] => letter.fields.flatMap(({ id, options }) => options.map((option): Values => ({ [id]: [option.id] })));

test('no paper shows a brace, a bracket or a short code, whatever is chosen', () => {
  assert.equal(forms.length, 6);
  for (const letter of forms) {
    for (const values of [{}, ...choices(letter)]) {
      assert.doesNotMatch(text(letter, values), /[{}[\]]|undefined|\b(SIL|HR|LIR|ARL|ARR|LCL|OGI|IP|WIR)\b/, `${letter.id} ${JSON.stringify(values)}`);
      for (const { gloss = '' } of assemble(letter, values)) assert.doesNotMatch(gloss, /[{}[\]]|[\u4e00-\u9fff]/, letter.id);
    }
  }
});

test('a paper for an office says nothing that belongs to another', () => {
  const complaint = (...to: string[]) => text(form('complaint-and-request'), { to, problem: ['never', 'stopped'], schemes: ['pension', 'injury'], contract: ['signed'], evidence: ['record'] });
  const tax = complaint('tax');
  assert.match(tax, /责令被投诉人限期缴纳或者补足/);
  assert.match(tax, /《中华人民共和国社会保险法》第六十三条第一款/);
  assert.doesNotMatch(tax, /劳动保障监察|第八十四条/);
  const agency = complaint('agency');
  assert.match(agency, /核定下列没有登记的月份/);
  assert.doesNotMatch(agency, /滞纳金|罚款|第八十三条第三款/, 'that paragraph does not name the agency');
  const both = complaint('agency', 'hrss');
  assert.match(both, /第五十八条第一款[^]*第八十四条[^]*第八十三条第三款[^]*第八十二条第二款/);
  for (const paper of [tax, agency, both]) {
    assert.match(paper, /书面通知申请人，并移交/);
    assert.doesNotMatch(paper, /信访|直接扣|千分之二|医疗保障法/);
  }
});

test('the reconsideration body’s article follows the respondent', () => {
  const paper = (respondent: string, kind = 'silence') => text(form('reconsideration'), { respondent: [respondent], kind: [kind], period: ['none'], proof: ['stamp'] });
  assert.match(paper('hrss'), /第二十四条第一款第（一）项/);
  assert.match(paper('agency'), /第二十四条第一款第（四）项/);
  assert.match(paper('tax'), /《中华人民共和国行政复议法》第二十七条/);
  assert.doesNotMatch(paper('tax'), /第二十四条第一款第（四）项/);
  assert.doesNotMatch(paper('hrss', 'refusal'), /第二十三条|满60日/);
});
