import { userStorage } from '../files/cache';
import { isFolder } from '../files/disk';
import type { FileError } from '../files/problem';
import { Workspace, type LoadedLibrary } from '../files/workspace';
import { tellProblems } from './problems';
import { INPUT } from './targets';
import { UsageError, type Terminal } from './terminal';

/** The options that say which references are in force: the same in every subcommand that reads them. */
export const LIBRARY_OPTIONS = {
  reference: { type: 'string', multiple: true },
  'no-shipped': { type: 'boolean' },
  'no-config': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which references a subcommand was asked to read. */
export interface LibraryRequest {
  /** Folders, texts and archives that are added. */
  readonly references: readonly string[];
  /** The shipped ones too. */
  readonly shipped: boolean;
  /** `.tifa.yaml` is read. */
  readonly config: boolean;
}

/** The request that parsed options make. */
export function readLibraryRequest(values: {
  readonly reference?: string[];
  readonly 'no-shipped'?: boolean;
  readonly 'no-config'?: boolean;
}): LibraryRequest {
  return { references: values.reference ?? [], shipped: !values['no-shipped'], config: !values['no-config'] };
}

/** What the options of `LIBRARY_OPTIONS` do, for a subcommand's help. */
export const LIBRARY_HELP = {
  zh: `  --reference 路径                     增加参照文件夹、文本或存档，可重复
  --no-shipped                         不用随附的参照文本
  --no-config                          不读.tifa.yaml
`,
  en: `  --reference PATH                     adds a reference folder, text or archive; repeatable
  --no-shipped                         leaves out the shipped references
  --no-config                          ignores .tifa.yaml
`,
};

/**
 * The workspace that a request is answered from; what a person should know of the index goes to standard error.
 * @throws UsageError where a reference that was asked for is not there: findings would be left out in silence
 */
export async function openWorkspace({ references, config }: LibraryRequest, terminal: Terminal): Promise<Workspace> {
  for (const path of references) {
    try {
      isFolder(path);
    } catch (error) {
      const { zh, en } = (error as FileError).said;
      throw new UsageError({ zh: `--reference：${path}：${zh}`, en: `--reference: ${path}: ${en}` });
    }
  }
  return new Workspace({
    config,
    storage: userStorage(),
    note: message =>
      terminal.err({ zh: `tifa: 警告：${message.zh}\n`, en: `tifa: warning: ${message.en}\n` }[terminal.language]),
  });
}

/** The references in force where the command is run. What is wrong with them goes to standard error; `failed`: gravely. */
export async function loadLibrary(
  request: LibraryRequest,
  terminal: Terminal,
): Promise<LoadedLibrary & { readonly failed: boolean }> {
  const workspace = await openWorkspace(request, terminal);
  const around = await workspace.surroundings(INPUT);
  const loaded = await workspace.library(around, request);
  const failed = tellProblems([...(around.config?.problems ?? []), ...loaded.problems], terminal);
  return { ...loaded, failed };
}
