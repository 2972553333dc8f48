import { readLineage } from '../engine/library/lineage/lineage';
import { timelineOf, type Timeline } from '../engine/library/lineage/timeline';
import type { Message } from '../engine/text/message';
import { LIBRARY_HELP, LIBRARY_OPTIONS, loadLibrary, readLibraryRequest } from './library';
import { oneOf, parseOptions } from './parseOptions';
import { UsageError, type Terminal } from './terminal';

const HELP: Message = {
  zh: `tifa lineage [选项] 提法

查一个提法的沿革：在同一位置上先后出现的各种提法，按首次使用排列，各有次数和起止日期。
由现有文本比对得出；结果只说明这些文本，不说明其他。

  --format text|json|svg               输出格式，默认text；svg是一张时间图
${LIBRARY_HELP.zh}  --language zh|en                     所用语言

次数和tifa reference search相同，包括它在更长的提法之中的用例；起止日期是它单独使用的日期。
退出状态：0已查；2用法、参照文本有误。
`,
  en: `tifa lineage [options] WORDING

The lineage of a wording: the wordings that took turns in its place, in the order of first use, with counts and dates.
Found by comparing the texts in force; it says what these texts have and nothing else.

  --format text|json|svg               the output, text by default; svg is a timeline
${LIBRARY_HELP.en}  --language zh|en                     the language spoken

A count is that of tifa reference search: places within a longer wording are counted too; dates are those of its use by
itself.
Exit status: 0 it was looked up; 2 a usage or reference error.
`,
};

const OPTIONS = { ...LIBRARY_OPTIONS, format: { type: 'string' } } as const;
const FORMATS = ['text', 'json', 'svg'] as const;

/** `tifa lineage WORDING`. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'lineage');
  if (values.help) {
    terminal.out(HELP[terminal.language]);
    return 0;
  }
  const format = oneOf('--format', values.format ?? 'text', FORMATS);
  const [wording, ...more] = positionals.map(one => one.trim());
  if (!wording || more.length > 0) {
    throw new UsageError({
      zh: '用法是tifa lineage 提法；提法中有空格时加引号',
      en: 'the usage is tifa lineage WORDING; quote a wording that has spaces',
    });
  }
  const { library, failed } = await loadLibrary(readLibraryRequest(values), terminal);
  const timeline = timelineOf(library.index, readLineage(library.index, wording));
  terminal.out(await write(format, timeline, terminal));
  return failed ? 2 : 0;
}

async function write(format: (typeof FORMATS)[number], timeline: Timeline, terminal: Terminal): Promise<string> {
  switch (format) {
    case 'json': {
      const steps = timeline.rows.map(({ step: { text, places, first, last } }) => {
        return { text, count: places.length, first: first || null, last: last || null };
      });
      return `${JSON.stringify({ wording: timeline.wording, steps }, undefined, 2)}\n`;
    }
    case 'svg':
      return (await import('./timelineSvg.js')).timelineSvg(timeline, terminal.language);
    case 'text':
      return (await import('./timelineText.js')).timelineText(timeline, terminal);
  }
}
