import { validDate } from '../engine/checks/context';
import { SEVERITIES, type Severity } from '../engine/checks/finding';
import type { SeveritySetting } from '../engine/checks/settle';
import { isCode, isLevel } from '../files/config';
import { LIBRARY_OPTIONS, readLibraryRequest, type LibraryRequest } from './library';
import { oneOf, parseOptions } from './parseOptions';
import { UsageError } from './terminal';

/** The formats that findings are written in. */
export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What `tifa check` was asked to do. */
export interface CheckRequest extends LibraryRequest {
  readonly help: boolean;
  readonly targets: readonly string[];
  readonly format: Format;
  readonly date: string | undefined;
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly inputName: string | undefined;
  /** The file of the findings that are known and not told again. */
  readonly baseline: string | undefined;
  /** The baseline is written anew from what is found. */
  readonly updateBaseline: boolean;
}

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  format: { type: 'string' },
  date: { type: 'string' },
  severity: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
} as const;

/** Reads the arguments of `tifa check`. @throws UsageError that names the option at fault */
export function readCheckOptions(args: readonly string[]): CheckRequest {
  const { values, positionals } = parseOptions(args, OPTIONS, 'check');
  const format = oneOf('--format', values.format ?? 'stylish', FORMATS);
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'error', [...SEVERITIES, 'never'] as const);
  if (values['update-baseline'] && values.baseline === undefined) {
    throw new UsageError({
      zh: '--update-baseline要和--baseline同用',
      en: '--update-baseline goes with --baseline',
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
    ...readLibraryRequest(values),
    help,
    targets: positionals,
    format,
    date: dateOption(values.date),
    severity: Object.fromEntries((values.severity ?? []).map(readSeverity)),
    failOn,
    fix: values.fix ?? false,
    inputName: values['stdin-filename'],
    baseline: values.baseline,
    updateBaseline: values['update-baseline'] ?? false,
  };
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

/** The value of `--date`. @throws UsageError where it is no day of the calendar */
export function dateOption(value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && validDate(value) !== undefined)) return value;
  throw new UsageError({
    zh: `--date应为日历上有的日子，写作YYYY-MM-DD：${value}`,
    en: `--date should be a day of the calendar, YYYY-MM-DD: ${value}`,
  });
}
