import { parseArgs } from 'node:util';
import { validDate } from '../engine/checks/context';
import { SEVERITIES, type Severity } from '../engine/checks/finding';
import type { SeveritySetting } from '../engine/checks/settle';
import { isCode, isLevel } from '../files/config';
import { UsageError } from './terminal';

/** The formats that findings are written in. */
export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What `tifa check` was asked to do. */
export interface CheckRequest {
  readonly help: boolean;
  readonly targets: readonly string[];
  readonly format: Format;
  readonly references: readonly string[];
  readonly shipped: boolean;
  readonly date: string | undefined;
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly inputName: string | undefined;
  readonly config: boolean;
}

const OPTIONS = {
  format: { type: 'string' },
  reference: { type: 'string', multiple: true },
  'no-shipped': { type: 'boolean' },
  date: { type: 'string' },
  severity: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'no-config': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `tifa check`. @throws UsageError that names the option at fault */
export function readCheckOptions(args: readonly string[]): CheckRequest {
  const { values, positionals } = parse(args);
  const format = oneOf('--format', values.format ?? 'stylish', FORMATS);
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'error', [...SEVERITIES, 'never'] as const);
  if (values.date !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(values.date) || validDate(values.date) === undefined)) {
    throw new UsageError({
      zh: `--date应为日历上有的日子，写作YYYY-MM-DD：${values.date}`,
      en: `--date should be a day of the calendar, YYYY-MM-DD: ${values.date}`,
    });
  }
  const help = values.help ?? false;
  if (positionals.length === 0 && !help) {
    throw new UsageError({
      zh: '缺少要检查的文件，见tifa check --help',
      en: 'no file to check; see tifa check --help',
    });
  }
  return {
    help,
    targets: positionals,
    format,
    references: values.reference ?? [],
    shipped: !values['no-shipped'],
    date: values.date,
    severity: Object.fromEntries((values.severity ?? []).map(readSeverity)),
    failOn,
    fix: values.fix ?? false,
    inputName: values['stdin-filename'],
    config: !values['no-config'],
  };
}

/** `parseArgs` is strict in English and in several sentences; here a fault is one line in either language. */
function parse(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) {
      throw new UsageError({
        zh: `没有${token.rawName}这个选项，见tifa check --help`,
        en: `there is no option ${token.rawName}; see tifa check --help`,
      });
    }
    const takes = OPTIONS[token.name as keyof typeof OPTIONS].type === 'string';
    if (takes && (token.value === undefined || token.value === '')) {
      throw new UsageError({ zh: `${token.rawName}缺少值`, en: `${token.rawName} needs a value` });
    }
    if (!takes && token.value !== undefined) {
      throw new UsageError({ zh: `${token.rawName}不带值`, en: `${token.rawName} takes no value` });
    }
  }
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // What is left: a value that begins with a dash and was not joined by `=`.
    const reason = (error as Error).message.split('\n')[0];
    throw new UsageError({ zh: `选项的值不明确：${reason}`, en: reason });
  }
}

function readSeverity(setting: string): [string, SeveritySetting] {
  const [code, level] = setting.split('=', 2);
  if (!setting.includes('=') || !isLevel(level)) {
    throw new UsageError({
      zh: `--severity应写作CODE=error|warning|information|hint|off：${setting}`,
      en: `--severity should be CODE=error|warning|information|hint|off: ${setting}`,
    });
  }
  if (!isCode(code)) {
    throw new UsageError({ zh: `--severity：没有${code}这个代码`, en: `--severity: there is no code ${code}` });
  }
  return [code, level];
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find(one => one === value);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${option}应为${known.join('、')}之一：${value}`,
    en: `${option} should be one of ${known.join(', ')}: ${value}`,
  });
}
