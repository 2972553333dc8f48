import type { ErrorObject } from 'ajv';
import type { Message } from '../engine/text/message';

/** What the kinds of JSON are called. */
const KINDS: Readonly<Record<string, Message>> = {
  string: { zh: '文字', en: 'a string' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组键值', en: 'a mapping' },
  boolean: { zh: 'true或false', en: 'true or false' },
  number: { zh: '数字', en: 'a number' },
  null: { zh: '空', en: 'empty' },
};

/**
 * A fault that the schema finds, in our words; `key` where a key of the value is meant and not the value.
 * `undefined` for what only repeats another fault.
 */
export function sayError(error: ErrorObject): { message: Message; key?: string } | undefined {
  const { keyword, schemaPath } = error;
  const params = error.params as Record<string, unknown>;
  const name = error.instancePath.split('/').pop() ?? '';
  const label = /^\d*$/.test(name) ? { zh: '此项', en: 'this entry' } : { zh: name, en: name };
  // The branches of `anyOf` are said once, as one; `if` only says that its `then` failed.
  if (schemaPath.includes('/anyOf/') || keyword === 'if') return undefined;
  switch (keyword) {
    case 'required':
      return both(`缺少${String(params.missingProperty)}`, `${String(params.missingProperty)} is missing`);
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return { ...both(`没有${key}这个键`, `there is no key ${key}`), key };
    }
    case 'enum': {
      const allowed = params.allowedValues as readonly unknown[];
      return both(`${label.zh}应为${allowed.join('、')}之一`, `${label.en} should be one of ${allowed.join(', ')}`);
    }
    case 'const':
      return both(
        `${label.zh}应为${String(params.allowedValue)}`,
        `${label.en} should be ${String(params.allowedValue)}`,
      );
    case 'type': {
      const kinds = [params.type].flat().map(kind => KINDS[String(kind)] ?? { zh: String(kind), en: String(kind) });
      const zh = kinds.map(kind => kind.zh).join('或');
      return both(`${label.zh}应为${zh}`, `${label.en} should be ${kinds.map(kind => kind.en).join(' or ')}`);
    }
    case 'pattern':
      return schemaPath.includes('/date/')
        ? both(`${label.zh}应写作YYYY-MM-DD`, `${label.en} should be written YYYY-MM-DD`)
        : both(
            `${label.zh}首尾不应有空白，中间不应换行`,
            `${label.en} should neither begin or end with white space nor hold a line break`,
          );
    case 'minLength':
      return both(
        `${label.zh}至少${String(params.limit)}个字`,
        `${label.en} needs ${String(params.limit)} or more characters`,
      );
    case 'minItems':
      return both(
        `${label.zh}至少${String(params.limit)}项`,
        `${label.en} needs ${String(params.limit)} or more items`,
      );
    case 'uniqueItems':
      return both(`${label.zh}中有重复的项`, `${label.en} has the same item twice`);
    case 'anyOf':
      return both('至少要有from、until、replacedBy之一', 'one of from, until and replacedBy is needed');
    default:
      return both(`${label.zh}不合格式：${error.message ?? keyword}`, `${label.en} ${error.message ?? keyword}`);
  }
}

function both(zh: string, en: string): { message: Message } {
  return { message: { zh, en } };
}
