import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DirectReader } from '../../../server/src/lsp/directReader';

function framed(body: string, head = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`): Buffer {
  return Buffer.from(head + body);
}

/** What a reader hands on of chunks, and what it says is wrong. */
function read(chunks: readonly Buffer[]): { messages: unknown[]; errors: string[] } {
  const stream = new PassThrough();
  const reader = new DirectReader(stream);
  const messages: unknown[] = [];
  const errors: string[] = [];
  reader.onError(error => errors.push(error.message));
  reader.listen(message => messages.push(message));
  for (const chunk of chunks) stream.emit('data', chunk);
  return { messages, errors };
}

describe('messages read from a stream', () => {
  it('are what was sent, however the bytes are cut', () => {
    const bodies = fc.array(
      fc.record({ method: fc.string({ unit: 'grapheme' }), text: fc.constantFrom('', '稳慎', '𠮷') }),
    );
    fc.assert(
      fc.property(bodies, fc.array(fc.nat({ max: 40 })), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(message => framed(JSON.stringify(message))));
        const chunks: Buffer[] = [];
        let at = 0;
        for (const cut of cuts) chunks.push(bytes.subarray(at, (at = Math.min(bytes.length, at + cut))));
        chunks.push(bytes.subarray(at));
        expect(read(chunks)).toEqual({ messages: sent, errors: [] });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['in other letters', 'content-length: 13\r\n\r\n'],
    ['behind another line', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 13\r\n\r\n'],
    ['before another line', 'Content-Length:13\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n'],
  ])('have their length %s', (_name, head) => {
    expect(read([framed('{"method":"a"}'.replace('a', ''), head)])).toEqual({ messages: [{ method: '' }], errors: [] });
  });

  it('are read on behind one that is no JSON, which is told', () => {
    const { messages, errors } = read([framed('{"method":'), framed('{"method":"b"}')]);
    expect(messages).toEqual([{ method: 'b' }]);
    expect(errors).toHaveLength(1);
  });

  it('must name their length', () => {
    const { messages, errors } = read([framed('', 'Content-Size: 3\r\n\r\n'), framed('{"method":"b"}')]);
    expect(messages).toEqual([{ method: 'b' }]);
    expect(errors).toEqual([expect.stringContaining('Content-Size: 3')]);
  });

  it('are not waited for in what is no head at all', () => {
    const { messages, errors } = read([Buffer.alloc(9000, 'x'), framed('{"method":"b"}')]);
    expect(messages).toEqual([{ method: 'b' }]);
    expect(errors).toHaveLength(1);
  });

  it('go nowhere once nobody listens', () => {
    const stream = new PassThrough();
    const heard: unknown[] = [];
    const listening = new DirectReader(stream).listen(message => heard.push(message));
    listening.dispose();
    stream.emit('data', framed('{"method":"b"}'));
    expect(heard).toEqual([]);
  });
});
