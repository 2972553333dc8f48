import type { Archive } from '../../engine/library/archive';
import { TextIndex } from '../../engine/library/textIndex';
import type { Reference } from '../../engine/reference/reference';
import { LIBRARY_OPTIONS, loadLibrary, readLibraryRequest } from '../library';
import { oneOf, parseOptions } from '../parseOptions';
import { UsageError, type Terminal } from '../terminal';
import { archiveEntry, normEntry } from './list';

const OPTIONS = { ...LIBRARY_OPTIONS, format: { type: 'string' } } as const;

/** `tifa reference show ID`: what is in a reference. @returns the exit status @throws UsageError */
export async function show(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'reference');
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'] as const);
  if (positionals.length !== 1)
    throw new UsageError({ zh: '用法是tifa reference show 编号', en: 'the usage is tifa reference show ID' });
  const [id] = positionals;
  const { library, archives, failed } = await loadLibrary(readLibraryRequest(values), terminal);
  const norm = library.reference(id);
  const archive = archives.find(one => one.id === id);
  if (!norm && !archive) {
    throw new UsageError({
      zh: `现用的参照文本中没有${id}，见tifa reference list`,
      en: `no reference in force is called ${id}; see tifa reference list`,
    });
  }
  const contents = norm ? contentsOfNorm(norm) : contentsOfArchive(archive as Archive);
  terminal.out(format === 'json' ? `${JSON.stringify(contents, undefined, 2)}\n` : asText(contents, terminal));
  return failed ? 2 : 0;
}

type Contents = Readonly<Record<string, unknown>>;

function contentsOfNorm(norm: Reference): Contents {
  const { meta, pack, structure, text } = norm;
  return {
    ...normEntry(norm),
    publisher: meta.publisher ?? null,
    source: meta.source ?? null,
    units: text.length,
    frames: [...new Set(structure.frames.map(({ name }) => name))],
    priorities: structure.priorities.map(({ themeText }) => themeText),
    sets: pack.sets.map(({ name, members }) => `${name}：${members.join('、')}`),
    wordings: pack.wordings.map(({ text: wording }) => wording),
    headwords: pack.terms.map(({ term }) => term),
  };
}

/** How many texts of an archive are named, from either end. */
const NAMED = 5;

function contentsOfArchive(archive: Archive): Contents {
  const { texts } = new TextIndex(archive.chunks);
  const named = texts.map(({ date, title }) => `${date} ${title}`.trim());
  return {
    ...archiveEntry(archive),
    units: texts.reduce((units, { length }) => units + length, 0),
    oldest: named.slice(0, NAMED),
    newest: named.slice(-NAMED).reverse(),
  };
}

const LABELS: Readonly<Record<string, { zh: string; en: string }>> = {
  role: { zh: '类别', en: 'role' },
  id: { zh: '编号', en: 'id' },
  title: { zh: '标题', en: 'title' },
  first: { zh: '日期', en: 'date' },
  last: { zh: '最近', en: 'latest' },
  texts: { zh: '篇数', en: 'texts' },
  terms: { zh: '术语数', en: 'terms' },
  path: { zh: '文件', en: 'file' },
  publisher: { zh: '发布', en: 'publisher' },
  source: { zh: '来源', en: 'source' },
  units: { zh: '字数', en: 'characters' },
  frames: { zh: '段首语', en: 'frames' },
  priorities: { zh: '重点任务', en: 'priorities' },
  sets: { zh: '成组提法', en: 'sets' },
  wordings: { zh: '提法', en: 'wordings' },
  headwords: { zh: '术语', en: 'headwords' },
  oldest: { zh: '最早', en: 'oldest' },
  newest: { zh: '最新', en: 'newest' },
};
const ROLES: Readonly<Record<string, { zh: string; en: string }>> = {
  norm: { zh: '准据文本', en: 'norm' },
  archive: { zh: '存档', en: 'archive' },
};

function asText(contents: Contents, { language }: Terminal): string {
  const between = { zh: '：', en: ': ' }[language];
  return Object.entries(contents)
    .filter(([name, value]) => value !== null && !(name === 'last' && value === contents.first))
    .map(([name, value]) => {
      const label = LABELS[name][language];
      if (!Array.isArray(value)) return `${label}${between}${ROLES[String(value)]?.[language] ?? String(value)}\n`;
      if (value.length === 0) return '';
      return name === 'headwords'
        ? `${label}${between}${value.join({ zh: '、', en: ', ' }[language])}\n`
        : `${label}${between.trimEnd()}\n${value.map(item => `  ${item}\n`).join('')}`;
    })
    .join('');
}
