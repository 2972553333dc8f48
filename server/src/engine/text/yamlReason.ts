import type { Message } from './message';

/** What the parser of YAML says where it cannot go on. */
interface YamlFault {
  /** One of the package's codes; what it throws has none. */
  readonly code?: string;
  readonly message: string;
}

/** By how the parser's message begins, where its code says too little. */
const BY_MESSAGE: readonly (readonly [message: string, zh: string])[] = [
  ['Implicit map keys need to be followed by', '键的后面缺冒号，或者冒号后面缺空格'],
  ['Missing closing', '引号没有后一半'],
  ['Missing , ', '各项之间缺逗号'],
  ['Flow sequence in block collection', '方括号没有后一半，或者后一半的缩进不够'],
  ['Flow map in block collection', '花括号没有后一半，或者后一半的缩进不够'],
  ['Nested mappings are not allowed', '值里又有一个键：文字里有冒号的，应加引号；另起的一项，应与上一项对齐'],
  ['Unresolved alias', '别名没有对应的锚点'],
  ['Excessive alias count', '别名展开得太多'],
];

/** By the parser's code. */
const BY_CODE: Readonly<Record<string, string>> = {
  BAD_ALIAS: '别名没有对应的锚点',
  BAD_DQ_ESCAPE: '双引号里的转义不对',
  BAD_INDENT: '缩进不对',
  BAD_SCALAR_START: '文字以此开头的，应加引号',
  BLOCK_AS_IMPLICIT_KEY: '列表不能作键',
  BLOCK_IN_FLOW: '方括号、花括号里不能换用缩进的写法',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少标点或空格',
  MULTILINE_IMPLICIT_KEY: '键应写在一行之内，后面是冒号',
  MULTIPLE_DOCS: '一个文件里只能有一份',
  RESOURCE_EXHAUSTION: '嵌套太深',
  TAB_AS_INDENT: '缩进应用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不认识的标签',
  UNEXPECTED_TOKEN: '此处多了字符，或者前面少了什么',
};

/** Why YAML cannot be read. The English is the parser's own first line, and stands for what has no Chinese. */
export function yamlReason({ code = '', message }: YamlFault): Message {
  const en = message.split('\n')[0].replace(/ at line \d+, column \d+:$/, '');
  const known = BY_MESSAGE.find(([begins]) => message.startsWith(begins))?.[1] ?? BY_CODE[code];
  return { zh: known ?? en, en };
}
