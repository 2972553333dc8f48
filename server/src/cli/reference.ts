import { FileError, messageOf } from '../files/problem';
import { ReferenceShelf } from '../files/shelf';
import { tellProblems } from './problems';
import { UsageError, type Terminal } from './terminal';

const HELP = {
  zh: 'tifa reference check 路径…\n\n检查参照文件夹、文本或存档，列出其中的问题。\n退出状态：0没有错误；2有错误。\n',
  en: 'tifa reference check PATH…\n\nValidates reference folders, texts or archives and lists what is wrong.\nExit status: 0 no error; 2 an error.\n',
};

/** `tifa reference check PATH…`. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [action, ...paths] = args;
  if (action === '--help' || action === '-h') {
    terminal.out(HELP[terminal.language]);
    return 0;
  }
  const option = paths.find(path => path.startsWith('-'));
  if (action !== 'check' || paths.length === 0 || option !== undefined) {
    throw new UsageError({
      zh: `用法是tifa reference check 路径…${option === undefined ? '' : `，没有${option}这个选项`}`,
      en: `the usage is tifa reference check PATH…${option === undefined ? '' : `; there is no option ${option}`}`,
    });
  }
  const shelf = new ReferenceShelf();
  let failed = false;
  for (const path of paths) {
    const { references, archives, problems } = await shelf.read(path).catch((error: unknown) => {
      const { zh, en } = error instanceof FileError ? error.said : messageOf(error);
      throw new UsageError({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
    });
    tellProblems(problems, terminal);
    const errors = problems.filter(problem => problem.severity === 'error').length;
    failed ||= errors > 0;
    const [norms, warnings] = [references.length, problems.length - errors];
    terminal.out(
      {
        zh: `${path}：准据文本${norms}篇，存档${archives.length}份，错误${errors}处，警告${warnings}处。\n`,
        en: `${path}: ${norms} norms, ${archives.length} archives, ${errors} errors, ${warnings} warnings.\n`,
      }[terminal.language],
    );
  }
  return failed ? 2 : 0;
}
