/** What a norm itself writes against a rule of style follows the norm. */
import { expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { Library } from '../../../server/src/engine/library/library';
import { Reference } from '../../../server/src/engine/reference/reference';

const NORM = '# 会议情况\n\n会议指出，要大力推行“首违不罚”、“一次办好”，方便企业群众办事。\n';
const engine = createEngine(
  new Library([new Reference({ id: 'n', title: '会议情况', role: 'norm', uri: 'n.md' }, NORM)]),
);
const codes = (text: string): string[] =>
  engine
    .check(engine.read(text, 'plain'))
    .map(({ code }) => code)
    .filter(code => code.startsWith('punctuation'));

it('a 顿号 between quoted members is a hint, unless the norm has it there', () => {
  expect(codes('全县推开“一窗通办”、“一次办结”，受到群众欢迎。\n')).toEqual(['punctuation.series']);
  expect(codes('全县大力推行“首违不罚”、“一次办好”，方便企业群众办事。\n')).toEqual([]);
  // A slip in a member is told first.
  expect(codes('会议指出，要大力推行“首违不罚”、“两次办好”，方便企业群众办事。\n')).toEqual([]);
});
