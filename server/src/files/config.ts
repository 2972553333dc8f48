import { dirname } from 'node:path';
import type { Document, LineCounter, Node } from 'yaml';
import { CODES, SEVERITIES } from '../engine/checks/finding';
import { fits, type SeveritySetting, type SettleOptions } from '../engine/checks/settle';
import type { Message } from '../engine/text/message';
import { readYaml } from '../engine/text/readYaml';
import { yamlReason } from '../engine/text/yamlReason';
import { readText } from './disk';
import { isCostly } from './glob';
import { problemOf, type Problem } from './problem';

/** The name of the file that holds a folder's settings. */
export const CONFIG_NAME = '.tifa.yaml';

/** What a `.tifa.yaml` says. */
export interface Config {
  readonly path: string;
  /** Its folder: what its paths and globs are relative to. */
  readonly folder: string;
  readonly references: readonly string[];
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly ignore: NonNullable<SettleOptions['ignore']>;
  readonly exclude: readonly string[];
  readonly problems: readonly Problem[];
}

const LIMIT = 1024 * 1024;
/** How much of a glob that is refused is shown. */
const SHOWN = 60;
const LEVELS: readonly string[] = [...SEVERITIES, 'off'];
const FILE_CODES = ['reference.invalid', 'pack.invalid'];

/** Reads a `.tifa.yaml`. What is wrong in it is a problem, and the rest holds. Never throws. */
export async function readConfig(path: string): Promise<Config> {
  try {
    const { text } = await readText(path, LIMIT);
    const { LineCounter } = await import('yaml');
    const lines = new LineCounter();
    const document = readYaml(text, 'core', lines);
    return new ConfigReader(path, document, lines).read();
  } catch (error) {
    const nothing = { references: [], severity: {}, ignore: [], exclude: [] };
    return { path, folder: dirname(path), ...nothing, problems: [problemOf(path, error, 'config.invalid')] };
  }
}

class ConfigReader {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly path: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  read(): Config {
    for (const error of this.document.errors) {
      const { zh, en } = yamlReason(error);
      this.sayAt(error.pos[0], { zh: `不是有效的YAML：${zh}`, en: `not valid YAML: ${en}` });
    }
    const raw = (this.document.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
    const keys = typeof raw === 'object' && !Array.isArray(raw) ? Object.keys(raw) : [];
    if (typeof raw !== 'object' || Array.isArray(raw))
      this.say([], { zh: '应为一组键值', en: 'a mapping is expected' });
    for (const key of keys) {
      if (['references', 'severity', 'ignore', 'exclude'].includes(key)) continue;
      this.say([key], { zh: `没有${key}这个键`, en: `there is no key ${key}` }, 'warning');
    }
    return {
      path: this.path,
      folder: dirname(this.path),
      references: this.strings('references', raw.references),
      severity: this.severity(raw.severity),
      ignore: this.ignore(raw.ignore),
      exclude: this.globs('exclude', raw.exclude),
      problems: this.problems,
    };
  }

  private strings(key: string, value: unknown): string[] {
    return this.list(key, value).flatMap((item, index) => {
      if (typeof item === 'string' && item !== '') return [item];
      this.say([key, index], { zh: `${key}的各项应为文字`, en: `the items of ${key} should be strings` });
      return [];
    });
  }

  private globs(key: string, value: unknown): string[] {
    return this.strings(key, value).filter(glob => {
      if (!isCostly(glob)) return true;
      const index = (value as readonly unknown[]).indexOf(glob);
      this.say([key, index], {
        zh: `${key}中的“${glob.slice(0, SHOWN)}”没有采用：*和括号一共最多3处，另有**最多2处，其中不能用重复（+）；可以分写几条`,
        en: `“${glob.slice(0, SHOWN)}” in ${key} is not used: it may have 3 of * and brackets together, 2 of ** besides, and nothing repeated (+); several globs may say it`,
      });
      return false;
    });
  }

  private severity(value: unknown): Record<string, SeveritySetting> {
    const known: Record<string, SeveritySetting> = {};
    if (value === undefined || value === null) return known;
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.say(['severity'], { zh: 'severity应为“代码: 级别”', en: 'severity should map codes to levels' });
      return known;
    }
    for (const [code, level] of Object.entries(value)) {
      if (!isCode(code))
        this.say(['severity', code], { zh: `没有${code}这个代码`, en: `there is no code ${code}` }, 'warning');
      if (isLevel(level)) known[code] = level;
      else {
        this.say(['severity', code], {
          zh: `${code}的级别应为${LEVELS.join('、')}之一`,
          en: `the level of ${code} should be one of ${LEVELS.join(', ')}`,
        });
      }
    }
    return known;
  }

  private ignore(value: unknown): { code: string; text: string }[] {
    return this.list('ignore', value).flatMap((item, index) => {
      const { code, text } = (item ?? {}) as Record<string, unknown>;
      if (typeof code === 'string' && typeof text === 'string') return [{ code, text }];
      this.say(['ignore', index], {
        zh: 'ignore的各项应有code和text',
        en: 'each item of ignore should have code and text',
      });
      return [];
    });
  }

  private list(key: string, value: unknown): unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.say([key], { zh: `${key}应为列表`, en: `${key} should be a list` });
    return [];
  }

  private say(path: readonly (string | number)[], message: Message, severity?: Problem['severity']): void {
    const node = (path.length === 0 ? this.document.contents : this.document.getIn(path, true)) as Node | undefined;
    this.sayAt(node?.range?.[0] ?? 0, message, severity);
  }

  private sayAt(offset: number, message: Message, severity: Problem['severity'] = 'error'): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({
      file: this.path,
      line,
      column: col,
      severity,
      scope: severity === 'warning' ? 'entry' : 'file',
      code: 'config.invalid',
      message,
    });
  }
}

/** True for a code that findings bear, and for a pattern that ends in `*` and covers one. */
export function isCode(code: string): boolean {
  return [...CODES, ...FILE_CODES].some(known => fits(code, known));
}

/** True for what a severity can be set to. */
export function isLevel(value: unknown): value is SeveritySetting {
  return typeof value === 'string' && LEVELS.includes(value);
}
