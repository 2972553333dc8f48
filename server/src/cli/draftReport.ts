import { createEngine, type CheckOptions } from '../engine';
import { reportPage } from '../engine/features/report/page';
import type { Message } from '../engine/text/message';
import { readText, writeWhole } from '../files/disk';
import { decode } from '../files/encoding';
import { FileError, messageOf } from '../files/problem';
import { withSlashes } from '../files/search';
import { formatOf } from './checkFile';
import { LIBRARY_HELP, LIBRARY_OPTIONS, openWorkspace, readLibraryRequest } from './library';
import { dateOption } from './checkOptions';
import { parseOptions } from './parseOptions';
import { tellProblems } from './problems';
import { INPUT } from './targets';
import { UsageError, type Terminal } from './terminal';

const HELP: Message = {
  zh: `tifa report [选项] 文件|-

把一篇文稿的发现、对照、所用术语（释义、依据）和提法（出处）写成一页HTML，可按A4打印，不含脚本，不引用外部内容。

  --output 文件                        写到这个文件，默认写到标准输出
  --date YYYY-MM-DD                    文首没有写明时，文稿的日期
${LIBRARY_HELP.zh}  --language zh|en                     所用语言

退出状态：0已写；2用法、参照文本或输入有误。
`,
  en: `tifa report [options] FILE|-

Writes the findings of a draft, its coverage, the terms it uses (definitions, authorities) and its wordings (evidence) as
one page of HTML that prints on A4; no script, nothing from outside.

  --output FILE                        writes to this file; standard output by default
  --date YYYY-MM-DD                    the draft's date, where its front matter gives none
${LIBRARY_HELP.en}  --language zh|en                     the language spoken

Exit status: 0 it was written; 2 a usage, reference or input error.
`,
};

const OPTIONS = { ...LIBRARY_OPTIONS, output: { type: 'string' }, date: { type: 'string' } } as const;

/** `tifa report FILE`. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'report');
  if (values.help) {
    terminal.out(HELP[terminal.language]);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError({ zh: '用法是tifa report 文件', en: 'the usage is tifa report FILE' });
  const request = readLibraryRequest(values);
  const date = dateOption(values.date);
  const workspace = await openWorkspace(request, terminal);
  try {
    const file = path === INPUT ? decode(path, await terminal.readInput()) : await readText(path);
    const around = await workspace.surroundings(path);
    const { library, problems } = await workspace.library(around, request);
    const options: CheckOptions = {
      severity: around.config?.severity,
      ignore: around.config?.ignore,
      date,
    };
    const engine = createEngine(library);
    const draft = engine.read(file.text, formatOf(path));
    const content = engine.features.report(draft, engine.check(draft, options), options);
    const page = reportPage(content, withSlashes(path), terminal.language);
    if (values.output === undefined) terminal.out(page);
    else await writeWhole(values.output, page);
    return tellProblems([...(around.config?.problems ?? []), ...problems], terminal) ? 2 : 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { zh, en } = messageOf(error);
    const at = error instanceof FileError ? error.file : path;
    throw new UsageError({ zh: `${at}：${zh}`, en: `${at}: ${en}` });
  }
}
