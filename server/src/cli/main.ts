import type { Message } from '../engine/text/message';
import { processTerminal, UsageError, type Terminal } from './terminal';

/** A subcommand: its line in the help, and where its code is, read only when it is asked for. */
interface Command {
  readonly about: Message;
  load(): Promise<{ run(args: readonly string[], terminal: Terminal): Promise<number> }>;
}

/** The subcommands. To add one: a line here and a file that exports `run`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    about: { zh: '检查文稿', en: 'check drafts' },
    load: () => import('./check.js'),
  },
  report: {
    about: { zh: '写一份可打印的检查报告', en: 'write a report that prints' },
    load: () => import('./draftReport.js'),
  },
  new: {
    about: { zh: '按参照文本起草', en: 'begin a draft from a reference' },
    load: () => import('./new.js'),
  },
  reference: {
    about: { zh: '参照库：列出、显示、检查、查找', en: 'the library: list, show, check, search' },
    load: () => import('./reference.js'),
  },
  lineage: {
    about: { zh: '查一个提法的沿革', en: 'show the lineage of a wording' },
    load: () => import('./lineage.js'),
  },
};

/**
 * Runs the command line.
 * @returns the exit status: 0 nothing to report, 1 findings, 2 a usage, reference or input error
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const languageAt = args.findIndex(arg => arg === '--language' || arg.startsWith('--language='));
  try {
    const { language, rest } = readLanguage(args, languageAt);
    const spoken = language ? { ...terminal, language } : terminal;
    return await dispatch(rest, spoken).catch((error: unknown) => failed(error, spoken));
  } catch (error) {
    return failed(error, terminal);
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    terminal.out(`${(await import('../files/packageRoot.js')).packageVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const command = name === 'help' ? COMMANDS[rest[0] ?? ''] : undefined;
    if (command) return (await command.load()).run(['--help'], terminal);
    terminal.out(usage()[terminal.language]);
    return 0;
  }
  if (name === undefined)
    throw new UsageError({ zh: '缺少子命令，见tifa --help', en: 'no command given; see tifa --help' });
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError({
      zh: `没有${name}这个${name.startsWith('-') ? '选项' : '子命令'}，见tifa --help`,
      en: `there is no ${name.startsWith('-') ? 'option' : 'command'} ${name}; see tifa --help`,
    });
  }
  return (await COMMANDS[name].load()).run(rest, terminal);
}

/** `--language` may stand before or after the subcommand; after `--` it is a file's name. */
function readLanguage(
  args: readonly string[],
  at: number,
): { language?: Terminal['language']; rest: readonly string[] } {
  const end = args.indexOf('--');
  if (at < 0 || (end >= 0 && end < at)) return { rest: args };
  const joined = args[at].startsWith('--language=');
  const value = joined ? args[at].slice('--language='.length) : args[at + 1];
  if (value !== 'zh' && value !== 'en') {
    throw new UsageError({ zh: '--language应为zh或en', en: '--language should be zh or en' });
  }
  return { language: value, rest: [...args.slice(0, at), ...args.slice(at + (joined ? 1 : 2))] };
}

function failed(error: unknown, terminal: Terminal): number {
  const said = error instanceof UsageError ? error.said : undefined;
  const internal = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const message = said ?? { zh: `内部错误：${internal}`, en: `internal error: ${internal}` };
  terminal.err(`tifa: ${message[terminal.language]}\n`);
  return 2;
}

function usage(): Message {
  const list = (language: keyof Message): string =>
    Object.entries(COMMANDS)
      .map(([name, { about }]) => `  ${name.padEnd(11)}${about[language]}\n`)
      .join('');
  return {
    zh: `tifa 子命令 [选项] …\n\n${list('zh')}\n  --help     显示说明；tifa check --help 显示check的选项\n  --version  显示版本\n  --language zh|en  所用语言\n`,
    en: `tifa COMMAND [options] …\n\n${list('en')}\n  --help     shows this; tifa check --help shows the options of check\n  --version  shows the version\n  --language zh|en  the language spoken\n`,
  };
}
