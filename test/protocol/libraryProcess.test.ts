/** The index and the processes that write it: killed at any moment, held to a size; and the server as it is run. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';

const DIST = join(__dirname, '../../dist');
const PASSAGE = '稳慎扎实推进制度建设，深化相关领域改革开放，促进各项事业健康发展';
const DRIFT = PASSAGE.replace('深化', '拓宽');
/** Large enough for several chunks; in each text the drift, and what no other text has. */
const TEXTS = 2500;

let root: string;
beforeEach(() => {
  if (!existsSync(join(DIST, 'indexWorker.js'))) throw new Error('run npm run build first');
  root = mkdtempSync(join(tmpdir(), 'tifa-process-'));
  const items = Array.from({ length: TEXTS }, (_, number) =>
    JSON.stringify({
      date: `20${10 + (number % 10)}-05-01`,
      title: '消息',
      text: `第${number}篇。${DRIFT}。\n${`事项${number}有序办理，`.repeat(30)}`,
    }),
  );
  writeFileSync(join(root, 'items.jsonl'), items.join('\n'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: join(root, 'cache'), LANG: 'en' });
const search = (): string[] => [
  join(DIST, 'cli.js'),
  ...['reference', 'search', DRIFT, '--no-shipped', '--no-config', '--format', 'json', '--limit', '1'],
  ...['--reference', join(root, 'items.jsonl')],
];
const counted = (out: string): unknown => (JSON.parse(out) as { count: number }).count;
const kept = (ending: string): string[] => {
  const folder = join(root, 'cache/tifa/index');
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(ending)) : [];
};

describe('the command line', () => {
  it('killed at any moment of indexing, it counts right the next time', async () => {
    for (let chunks = 0; chunks < 4; chunks++) {
      const child = spawn(process.execPath, search(), { env: environment(), stdio: 'ignore' });
      const ended = new Promise(resolve => child.once('exit', resolve));
      // When so many chunks are there, another is being made or written.
      while (child.exitCode === null && kept('.chunk').length + kept('.tmp').length < chunks) await pause(1);
      child.kill('SIGKILL');
      await ended;
      const begun = kept('.unfinished').length > 0;
      const { stdout, stderr, status } = spawnSync(process.execPath, search(), {
        env: environment(),
        encoding: 'utf8',
      });
      expect([status, counted(stdout)]).toEqual([0, TEXTS]);
      expect(stderr).toMatch(begun ? /^tifa: warning: indexing was cut short the last time and is taken up/ : /^$/);
      expect(kept('.unfinished')).toEqual([]);
      rmSync(join(root, 'cache'), { recursive: true, force: true });
    }
  });

  it('held to a size of files, it counts right and says what happened', () => {
    const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
    const command = `ulimit -f 64; exec ${[process.execPath, ...search()].map(quote).join(' ')}`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { env: environment(), encoding: 'utf8' });
    expect([status, counted(stdout)]).toEqual([0, TEXTS]);
    expect(stderr).toMatch(/^tifa: warning: the library index could not be kept and will be built again next time; /);
    expect(kept('.tmp')).toEqual([]);
  });
});

describe('the server', () => {
  it('indexes in its thread, and hears of a text that is added', async () => {
    mkdirSync(join(root, 'work/references/own'), { recursive: true });
    const norm = (id: string, text: string): string =>
      `---\nid: ${id}\ntitle: 讲话\ndate: 2024-01-02\n---\n\n${text}。\n`;
    writeFileSync(join(root, 'work/references/own/reference.md'), norm('own', PASSAGE));
    const child = spawn(process.execPath, [join(DIST, 'server.js'), '--stdio'], { env: environment() });
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const uri = pathToFileURL(join(root, 'work/draft.policy.md')).href;
    const severities: string[] = [];
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri === uri) severities.push(params.diagnostics.map(({ severity }) => severity).join());
    });
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ segmenter: 'intl', shippedReferences: false, references: [join(root, 'items.jsonl')] })),
    );
    client.listen();
    await client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(join(root, 'work')).href,
      capabilities: { workspace: { configuration: true } },
      initializationOptions: { storagePath: join(root, 'cache/tifa') },
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'policy-draft', version: 1, text: `会议强调，${DRIFT}。\n` },
    });
    // Information first, a hint when the archive has been indexed; nothing once a norm has it word for word.
    await expect.poll(() => severities.at(-1)).toBe('4');
    expect(severities[0]).toBe('3');
    expect(kept('.json')).toHaveLength(1);
    const added = join(root, 'work/references/more.md');
    writeFileSync(added, norm('more', DRIFT));
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(added).href, type: 1 }],
    });
    await expect.poll(() => severities.at(-1)).toBe('');
    await client.sendRequest('shutdown');
    const ended = new Promise(resolve => child.once('exit', resolve));
    await client.sendNotification('exit');
    expect(await ended).toBe(0);
    client.dispose();
  });
});
