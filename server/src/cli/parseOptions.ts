import { parseArgs } from 'node:util';
import { UsageError } from './terminal';

/** The options of a subcommand, by their names. */
export type OptionTable = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean; readonly short?: string }>
>;

/** What the options came to. */
export interface ParsedOptions<T extends OptionTable> {
  readonly values: {
    readonly [K in keyof T]?: T[K]['type'] extends 'boolean'
      ? boolean
      : T[K] extends { readonly multiple: true }
        ? string[]
        : string;
  };
  readonly positionals: readonly string[];
}

/**
 * Reads a subcommand's arguments. `parseArgs` is strict in English and in several sentences; here a fault is one line in
 * either language. `command`: what the subcommand is called, to say where its help is.
 * @throws UsageError that names the option at fault
 */
export function parseOptions<T extends OptionTable>(
  args: readonly string[],
  options: T,
  command: string,
): ParsedOptions<T> {
  const config = { args: [...args], options, allowPositionals: true } as const;
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      throw new UsageError({
        zh: `没有${token.rawName}这个选项，见tifa ${command} --help`,
        en: `there is no option ${token.rawName}; see tifa ${command} --help`,
      });
    }
    const takes = options[token.name].type === 'string';
    if (takes && (token.value === undefined || token.value === '')) {
      throw new UsageError({ zh: `${token.rawName}缺少值`, en: `${token.rawName} needs a value` });
    }
    if (!takes && token.value !== undefined) {
      throw new UsageError({ zh: `${token.rawName}不带值`, en: `${token.rawName} takes no value` });
    }
  }
  try {
    return parseArgs({ ...config, strict: true }) as ParsedOptions<T>;
  } catch (error) {
    // What is left: a value that begins with a dash and was not joined by `=`.
    const reason = (error as Error).message.split('\n')[0];
    throw new UsageError({ zh: `选项的值不明确：${reason}`, en: reason });
  }
}

/** The value of an option that takes one of a few. @throws UsageError */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find(one => one === value);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${option}应为${known.join('、')}之一：${value}`,
    en: `${option} should be one of ${known.join(', ')}: ${value}`,
  });
}
