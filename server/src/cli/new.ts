import { newDraft } from '../engine/features/newDraft/skeleton';
import { dayOf } from '../engine/text/calendar';
import type { Message } from '../engine/text/message';
import { createFile } from '../files/disk';
import { messageOf } from '../files/problem';
import { readTemplates } from '../files/templates';
import { dateOption } from './checkOptions';
import { LIBRARY_HELP, LIBRARY_OPTIONS, openWorkspace, readLibraryRequest } from './library';
import { parseOptions } from './parseOptions';
import { tellProblems } from './problems';
import { UsageError, type Terminal } from './terminal';

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  genre: { type: 'string' },
  from: { type: 'string' },
  date: { type: 'string' },
  output: { type: 'string' },
} as const;

/** `tifa new`: a draft to begin with, made from a reference. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'new');
  const { drafts, frames } = await readTemplates();
  const list = (language: keyof Message): string =>
    drafts.map(({ name, genre }) => `  ${genre.padEnd(11)}${name}\n`).join('') + END[language];
  if (values.help) {
    terminal.out(HELP[terminal.language] + list(terminal.language));
    return 0;
  }
  if (positionals.length > 0 || values.genre === undefined) {
    throw new UsageError({
      zh: '用法是tifa new --genre 文种 [--from id] [--output 文件]，见tifa new --help',
      en: 'the usage is tifa new --genre GENRE [--from ID] [--output FILE]; see tifa new --help',
    });
  }
  const template = drafts.find(({ name, genre }) => name === values.genre || genre === values.genre);
  if (!template) {
    throw new UsageError({
      zh: `没有${values.genre}这个文种，见tifa new --help`,
      en: `there is no genre ${values.genre}; see tifa new --help`,
    });
  }
  const day = dateOption(values.date) ?? dayOf(new Date());
  const request = readLibraryRequest(values);
  const workspace = await openWorkspace(request, terminal);
  const around = await workspace.surroundings(values.output ?? 'draft.policy.md');
  const { library, problems } = await workspace.library(around, request);
  const failed = tellProblems([...(around.config?.problems ?? []), ...problems], terminal);
  const reference = values.from === undefined ? library.norms[0] : library.reference(values.from);
  if (!reference && values.from !== undefined) {
    const known = library.norms.map(({ id }) => id);
    throw new UsageError({
      zh: `现用的参照文本中没有${values.from}；有：${known.join('、')}`,
      en: `no reference in force is called ${values.from}; there are: ${known.join(', ')}`,
    });
  }
  const { text } = newDraft(template, { drafts, frames }, reference, day);
  if (values.output === undefined) terminal.out(text);
  else await write(values.output, text, terminal);
  return failed ? 2 : 0;
}

async function write(path: string, text: string, terminal: Terminal): Promise<void> {
  try {
    await createFile(path, text);
  } catch (error) {
    const { zh, en } = messageOf(error);
    throw new UsageError({ zh: `--output：${path}：${zh}`, en: `--output: ${path}: ${en}` });
  }
  terminal.err({ zh: `已写入${path}\n`, en: `written to ${path}\n` }[terminal.language]);
}

const HELP: Message = {
  zh: `tifa new --genre 文种 [选项]

按参照文本起一份文稿：文首信息、段首语、重点任务，待写之处标作【待填：…】。

  --genre 文种         文种或其名称，见下
  --from id            照哪篇参照文本，默认为现用的最新一篇
  --date YYYY-MM-DD    文稿的日期，默认为今天
  --output 文件        写到文件；已有的文件不覆盖。默认写到标准输出
${LIBRARY_HELP.zh}  --language zh|en     所用语言

文种：
`,
  en: `tifa new --genre GENRE [options]

Begins a draft from a reference: front matter, frames, priorities; what is to be written is marked 【待填：…】.

  --genre GENRE        a genre or its name, see below
  --from ID            the reference; by default the newest in force
  --date YYYY-MM-DD    the draft's date; by default today
  --output FILE        writes to a file; one that is there is not overwritten. By default to standard output
${LIBRARY_HELP.en}  --language zh|en     the language spoken

Genres:
`,
};

const END: Message = {
  zh: '\n退出状态：0；2用法、参照文本或输入有误。\n',
  en: '\nExit status: 0; 2 a usage, reference or input error.\n',
};
