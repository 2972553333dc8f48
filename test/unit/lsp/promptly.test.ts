import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, RAL, type CancellationToken } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DirectReader } from '../../../server/src/lsp/directReader';
import { DirectWriter } from '../../../server/src/lsp/directWriter';
import { takeUpPromptly } from '../../../server/src/lsp/promptly';

const before = RAL();
beforeAll(takeUpPromptly);
afterAll(() => RAL.install(before));

/** A connection that notes what it is told, and the stream by which it is told. */
function listening(): { heard: unknown[]; tell: (...messages: object[]) => void } {
  const stream = new PassThrough();
  const connection = createMessageConnection(new DirectReader(stream), new DirectWriter(new PassThrough()));
  const heard: unknown[] = [];
  connection.onNotification('said', (what: unknown) => void heard.push(what));
  connection.onRequest('asked', (_what: unknown, { isCancellationRequested }: CancellationToken) => {
    heard.push(isCancellationRequested ? 'called off' : 'asked');
    return null;
  });
  connection.listen();
  const bytes = (message: object): Buffer => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return { heard, tell: (...messages) => void stream.emit('data', Buffer.concat(messages.map(bytes))) };
}

const said = (what: number): object => ({ method: 'said', params: [what] });

describe('a message that came alone', () => {
  it('is taken up with its bytes', () => {
    const { heard, tell } = listening();
    tell(said(1));
    expect(heard).toEqual([1]);
    tell(said(2));
    expect(heard).toEqual([1, 2]);
  });

  it('waits for those that came before it', async () => {
    const { heard, tell } = listening();
    tell(said(1), said(2));
    tell(said(3));
    expect(heard).toEqual([]);
    for (let turn = 0; turn < 4; turn++) await setImmediate();
    expect(heard).toEqual([1, 2, 3]);
  });
});

describe('messages that came together', () => {
  it('are known before the first is taken up: a request is known to be called off', async () => {
    const { heard, tell } = listening();
    tell({ id: 1, method: 'asked', params: [1] }, { method: '$/cancelRequest', params: { id: 1 } }, said(2));
    for (let turn = 0; turn < 4; turn++) await setImmediate();
    expect(heard).toEqual(['called off', 2]);
  });
});
