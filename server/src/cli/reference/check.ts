import { counted } from '../../engine/text/counted';
import { FileError, messageOf } from '../../files/problem';
import { ReferenceShelf } from '../../files/shelf';
import { LIBRARY_OPTIONS, loadLibrary, readLibraryRequest } from '../library';
import { parseOptions } from '../parseOptions';
import { tellProblems } from '../problems';
import { UsageError, type Terminal } from '../terminal';

/** `tifa reference check [PATH…]`: the paths, or else what is in force. @returns the exit status @throws UsageError */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, LIBRARY_OPTIONS, 'reference');
  if (positionals.length === 0) {
    const { library, archives, problems } = await loadLibrary(readLibraryRequest(values), terminal);
    return tellTotals('', library.references.length, archives.length, problems, terminal);
  }
  const shelf = new ReferenceShelf();
  let status = 0;
  for (const path of [...positionals, ...(values.reference ?? [])]) {
    const { references, archives, problems } = await shelf.read(path).catch((error: unknown) => {
      const { zh, en } = error instanceof FileError ? error.said : messageOf(error);
      throw new UsageError({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
    });
    tellProblems(problems, terminal);
    status = Math.max(status, tellTotals(path, references.length, archives.length, problems, terminal));
  }
  return status;
}

function tellTotals(
  path: string,
  norms: number,
  archives: number,
  problems: readonly { readonly severity: string }[],
  terminal: Terminal,
): number {
  const errors = problems.filter(problem => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const place = path === '' ? '' : `${path}${{ zh: '：', en: ': ' }[terminal.language]}`;
  terminal.out(
    {
      zh: `${place}准据文本${norms}篇，存档${archives}份，错误${errors}处，警告${warnings}处。\n`,
      en: `${place}${counted(norms, 'norm')}, ${counted(archives, 'archive')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.\n`,
    }[terminal.language],
  );
  return errors > 0 ? 2 : 0;
}
