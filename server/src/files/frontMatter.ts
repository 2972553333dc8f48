import { validDate } from '../engine/checks/context';
import { lineEnd, nextLine, readFrontMatter } from '../engine/document/block';
import { LineIndex } from '../engine/text/lineIndex';
import type { Message } from '../engine/text/message';
import type { ReferenceMeta } from '../engine/reference/reference';
import { readYaml } from '../engine/text/readYaml';
import { yamlReason } from '../engine/text/yamlReason';
import type { Problem } from './problem';

/** What a reference's text says of itself, and what is wrong with that. */
export interface ReferenceHeader {
  readonly meta: Omit<ReferenceMeta, 'uri'>;
  /** The text as the engine is to read it: as long as the file's, line for line. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

const KEYS = ['id', 'title', 'publisher', 'date', 'source', 'role'] as const;
type Key = (typeof KEYS)[number];

/**
 * Reads a reference's front matter, or the two lines `来源:` and `标题:` at its head. What it leaves out: `fallbackId` is
 * its id, its first line its title.
 */
export async function readReferenceHeader(file: string, text: string, fallbackId: string): Promise<ReferenceHeader> {
  const values: Partial<Record<Key, string>> = {};
  const problems: Problem[] = [];
  const matter = readFrontMatter(text);
  if (matter) await readValues(file, text, matter.content, values, problems);
  const provenance = matter ? undefined : readProvenance(text, values);
  const body = provenance?.text ?? text;
  const date = values.date === undefined ? undefined : validDate(values.date);
  const title = values.title ?? firstLine(matter ? text.slice(matter.after) : body) ?? fallbackId;
  return {
    meta: {
      id: values.id ?? fallbackId,
      title,
      ...(values.publisher === undefined ? {} : { publisher: values.publisher }),
      ...(date === undefined ? {} : { date }),
      ...(values.source === undefined ? {} : { source: values.source }),
      role: values.role === 'archive' ? 'archive' : 'norm',
      ...(provenance === undefined ? {} : { body: provenance.after }),
    },
    text: body,
    problems,
  };
}

async function readValues(
  file: string,
  text: string,
  span: { start: number; end: number },
  values: Partial<Record<Key, string>>,
  problems: Problem[],
): Promise<void> {
  const { isMap, isScalar } = await import('yaml');
  const lines = new LineIndex(text);
  const say = (offset: number, message: Message): void => {
    const { line, column } = lines.positionAt(span.start + offset);
    problems.push({
      file,
      line: line + 1,
      column: column + 1,
      severity: 'error',
      scope: 'file',
      code: 'reference.invalid',
      message,
    });
  };
  const document = readYaml(text.slice(span.start, span.end), 'failsafe');
  for (const error of document.errors) {
    const { zh, en } = yamlReason(error);
    say(error.pos[0], { zh: `文首信息不是有效的YAML：${zh}`, en: `the front matter is not valid YAML: ${en}` });
  }
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !KEYS.includes(String(key.value) as Key)) continue;
    const name = String(key.value) as Key;
    const at = isScalar(value) && value.range ? value.range[0] : (key.range?.[0] ?? 0);
    if (!isScalar(value)) say(at, { zh: `${name}应为一行文字`, en: `${name} should be a line of text` });
    else if (String(value.value ?? '') !== '') {
      values[name] = String(value.value).trim();
      if (name === 'date' && validDate(values.date) === undefined) {
        say(at, {
          zh: `date应为日历上有的日子，写作YYYY-MM-DD`,
          en: `date should be a day of the calendar, YYYY-MM-DD`,
        });
      }
      if (name === 'role' && values.role !== 'norm' && values.role !== 'archive') {
        say(at, { zh: `role应为norm或archive`, en: `role should be norm or archive` });
      }
    }
  }
}

/**
 * Two head lines `来源: …` and `标题: …` are provenance and no text: they are read, and blanked so that they match
 * nothing while every offset and line stays.
 */
function readProvenance(
  text: string,
  values: Partial<Record<Key, string>>,
): { text: string; after: number } | undefined {
  const first = lineEnd(text, 0);
  const second = first < text.length ? nextLine(text, first) : first;
  const secondEnd = lineEnd(text, second);
  const source = /^来源[:：]\s*(.+)$/.exec(text.slice(0, first));
  const title = /^标题[:：]\s*(.+)$/.exec(text.slice(second, secondEnd));
  if (!source || !title) return undefined;
  values.source = source[1].trim();
  values.title = title[1].trim();
  return {
    text: ' '.repeat(first) + text.slice(first, second) + ' '.repeat(secondEnd - second) + text.slice(secondEnd),
    after: Math.min(nextLine(text, secondEnd), text.length),
  };
}

function firstLine(text: string): string | undefined {
  return /^[ \t\u3000]*(?:#{1,6}[ \t]+)?(\S.*?)[ \t\u3000#]*$/m.exec(text)?.[1];
}
