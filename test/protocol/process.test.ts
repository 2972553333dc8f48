import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, mkdirSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';

const ROOT = join(__dirname, '../..');
const FAULTY = '一、总体要求\n\n坚持因城施策。\n\n三、组织实施\n\n乙。\n';

let child: ChildProcess | undefined;
afterEach(() => void child?.kill());

/** Runs the built server in a folder, and waits for the findings of a text and then for its status. */
async function talk(
  root: string,
  cwd: string,
  settings: object,
): Promise<{ codes: unknown[]; segmenter: string; completed: boolean }> {
  const started = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], { cwd });
  child = started;
  const client: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(started.stdout),
    new StreamMessageWriter(started.stdin),
  );
  const pushed = new Promise<PublishDiagnosticsParams>(resolve =>
    client.onNotification('textDocument/publishDiagnostics', resolve),
  );
  const segmenter = new Promise<string>(resolve =>
    client.onNotification('tifa/status', ({ segmenter: name }: { segmenter: string }) => {
      if (name === 'nodejieba') resolve(name);
    }),
  );
  client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'file:///a.policy.md', languageId: 'policy-draft', version: 7, text: FAULTY },
  });
  const { diagnostics, version } = await pushed;
  expect(version).toBe(7);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'file:///a.policy.md', version: 8 },
    contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } }, text: '坚持ycsc' }],
  });
  const { items } = await client.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
    textDocument: { uri: 'file:///a.policy.md' },
    position: { line: 2, character: 6 },
  });
  const answer = {
    codes: diagnostics.map(one => one.code),
    segmenter: await segmenter,
    completed: items.some(one => one.label === '因城施策'),
  };
  await client.sendRequest('shutdown');
  const ended = new Promise(resolve => started.once('exit', resolve));
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
  client.dispose();
  return answer;
}

it('runs from the repository, with nodejieba beside', async () => {
  if (!existsSync(join(ROOT, 'dist/server.js'))) throw new Error('run npm run build first');
  expect(await talk(ROOT, tmpdir(), { segmenter: 'nodejieba' })).toEqual({
    codes: ['ordinal.sequence'],
    segmenter: 'nodejieba',
    completed: true,
  });
});

it('runs as it is installed, nodejieba beside dist', async () => {
  const installed = mkdtempSync(join(tmpdir(), 'tifa-installed-'));
  try {
    for (const name of ['dist', 'seeds', 'syntaxes', 'package.json'])
      cpSync(join(ROOT, name), join(installed, name), { recursive: true });
    mkdirSync(join(installed, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/nodejieba'), join(installed, 'node_modules/nodejieba'));
    // Nothing chosen: nodejieba is loaded when the writer pauses.
    const { codes, segmenter, completed } = await talk(installed, installed, {});
    expect([codes, segmenter, completed]).toEqual([['ordinal.sequence'], 'nodejieba', true]);
  } finally {
    rmSync(installed, { recursive: true, force: true });
  }
});

it('says how it is run to whoever runs it otherwise', () => {
  for (const args of [[], ['--help'], ['--node-ipc']]) {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/server.js'), ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('--stdio | --node-ipc | --socket=PORT');
  }
});

it.each(['server', 'cli'])('starts %s with what V8 compiled when it was built', name => {
  const program = `
    const { readFileSync } = require('node:fs');
    const [, path] = process.argv;
    const { cachedDataRejected } = new (require('node:vm').Script)(readFileSync(path + '.main.js', 'latin1'), {
      filename: path + '.main.js',
      cachedData: readFileSync(path + '.cache'),
    });
    process.stdout.write(String(cachedDataRejected));
  `;
  const { stdout } = spawnSync(process.execPath, ['-e', program, join(ROOT, 'dist', name)], { encoding: 'utf8' });
  expect(stdout).toBe('false');
});
