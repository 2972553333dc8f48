import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml } from '../../../server/src/engine/text/readYaml';
import { yamlReason } from '../../../server/src/engine/text/yamlReason';

/** Lists of lists by aliases: a few lines that stand for thousands of items. */
const BOMB = [...'abcd']
  .map(
    (name, i) =>
      `${name}: &${name} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*${'abcd'[i - 1]}`)).join()}]\n`,
  )
  .join('');

it.each([
  ['a: 1\n b: 2\n', '值里又有一个键：文字里有冒号的，应加引号；另起的一项，应与上一项对齐'],
  ['a:\n  - b\n c: d\n', '缩进不对'],
  ['a:\n\t- b\n', '缩进应用空格，不能用制表符'],
  ['a: 1\na: 2\n', '同一个键写了两次'],
  ['a: "甲\nb: 2\n', '引号没有后一半'],
  ['a: 甲：乙: 丙\n', '值里又有一个键：文字里有冒号的，应加引号；另起的一项，应与上一项对齐'],
  ['terms\nsets: []\n', '键应写在一行之内，后面是冒号'],
  ['a: 1\nb\n', '键的后面缺冒号，或者冒号后面缺空格'],
  ['a: [甲, 乙\nb: 丙\n', '方括号没有后一半，或者后一半的缩进不够'],
  ['a: {甲: 乙\nb: 丙\n', '花括号没有后一半，或者后一半的缩进不够'],
  ['a: ["甲" "乙"]\n', '各项之间缺逗号'],
  ['a: @甲\n', '文字以此开头的，应加引号'],
  ['a: "\\甲"\n', '双引号里的转义不对'],
  ['a: ]\n', '此处多了字符，或者前面少了什么'],
])('says in Chinese why YAML cannot be read: %j', (source, zh) => {
  const [error] = parseDocument(source, { logLevel: 'silent' }).errors;
  expect(yamlReason(error).zh).toBe(zh);
  expect(yamlReason(error).en).not.toMatch(/\n|line \d/);
});

it('says that a source is nested too deep', () => {
  const [error] = readYaml(`a: ${'['.repeat(2_000)}`, 'core').errors;
  expect(yamlReason(error)).toEqual({ zh: '嵌套太深', en: 'Collections are nested too deep' });
});

it.each([
  ['a: *甲\n', '别名没有对应的锚点'],
  [BOMB, '别名展开得太多'],
])('says what is wrong with aliases', (source, zh) => {
  let thrown: unknown;
  try {
    parseDocument(source).toJS({ maxAliasCount: 100 });
  } catch (error) {
    thrown = error;
  }
  expect(yamlReason(thrown as Error).zh).toBe(zh);
});

it('leaves what it does not know to the parser', () => {
  expect(yamlReason({ code: 'NEW', message: 'Something else at line 1, column 2:\n\na' })).toEqual({
    zh: 'Something else',
    en: 'Something else',
  });
});
