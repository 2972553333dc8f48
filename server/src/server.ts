/** The language server's program: `--stdio`, `--node-ipc` or `--socket=PORT`. */
import { Console } from 'node:console';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { userStorage } from './files/cache';
import { indexBeside } from './files/library/indexBeside';
import { shippedSnippets } from './files/snippets';
import { packageRoot, packageVersion } from './files/packageRoot';
import { keptRomanizer } from './files/readings';
import { readTemplates } from './files/templates';
import { DiskSource } from './lsp/diskSource';
import { DirectReader } from './lsp/directReader';
import { DirectWriter } from './lsp/directWriter';
import { takeUpPromptly } from './lsp/promptly';
import { romanizeBeside } from './lsp/romanizeBeside';
import { startServer } from './lsp/startServer';
import { dictionaryIn } from './files/dictionary';
import { jiebaSegmenter } from './segment/jieba';
import { setV8Flags } from './files/v8Flags';

const USAGE = `用法：node dist/server.js --stdio | --node-ipc | --socket=端口
Usage: node dist/server.js --stdio | --node-ipc | --socket=PORT
`;

function main(args: readonly string[]): void {
  const chosen = args.some(arg => arg === '--stdio' || arg === '--node-ipc' || /^--(?:socket|pipe)(?:=.+)?$/.test(arg));
  if (!chosen || (args.includes('--node-ipc') && !process.send)) {
    process.stderr.write(chosen ? `--node-ipc：没有父进程的通道（no channel to a parent process）\n${USAGE}` : USAGE);
    process.exitCode = 2;
    return;
  }
  const connection = connect(args);
  // A client that is going away leaves messages unsent: no reason to fall before it says goodbye.
  process.on('unhandledRejection', error =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  );
  let leaving = false;
  // A client that has gone, with a word or without, is served no more.
  if (args.includes('--stdio')) process.stdin.on('end', () => process.exit(leaving ? 0 : 1));
  startServer(connection, {
    version: packageVersion(),
    pages: pathToFileURL(join(packageRoot(), 'docs', 'checks')).href,
    openSource: options =>
      new DiskSource({
        ...options,
        storage: options.storage ?? userStorage(),
        indexer: indexBeside(join(__dirname, 'indexWorker.js')),
      }),
    leaving: () => (leaving = true),
    rehearsing: stage => compileAfter(BUDGETS[stage ?? 'writing']),
    resting: giveBack,
    readTemplates,
    readSnippets: shippedSnippets,
    openRomanizer: storage =>
      keptRomanizer(romanizeBeside(join(__dirname, 'romanizerWorker.js')), storage ?? userStorage()),
    startJieba: terms =>
      jiebaSegmenter(join(__dirname, 'jiebaWorker.js'), { files: dictionaryIn(join(__dirname, 'dictionary')), terms }),
  });
  compileAfter(BUDGETS.start);
}

/**
 * How long V8 takes to find a function worth compiling well; its own setting is 67,584. At the start what it would compile
 * beside it is done by then, and the start waits for it. In the rehearsal as much as may be is compiled, most of it while
 * nobody types, since a key that comes while V8 compiles may wait some milliseconds for the processor; what is left then is
 * not worth such a wait.
 */
const BUDGETS = { start: 270_336, first: 33_792, second: 8_448, writing: 1_081_344 } as const;

function compileAfter(budget: number): void {
  setV8Flags(`--interrupt-budget=${budget}`);
}

/** Lets V8 give memory back while a writer rests. It reads the setting each time that it looks for some. */
function giveBack(resting: boolean): void {
  setV8Flags(resting ? '--optimize-for-size' : '--no-optimize-for-size');
}

/** The connection that the arguments ask for. */
function connect(args: readonly string[]): Connection {
  if (!args.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // Standard output is the client's: what a library may have to say goes beside it, which is opened when anything is said.
  let beside: Console | undefined;
  globalThis.console = new Proxy(console, {
    get: (_, name) => Reflect.get((beside ??= new Console(process.stderr, process.stderr)), name) as unknown,
  });
  takeUpPromptly();
  return createConnection(ProposedFeatures.all, new DirectReader(process.stdin), new DirectWriter(process.stdout));
}

main(process.argv.slice(2));
