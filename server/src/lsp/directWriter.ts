import type { Writable } from 'node:stream';
import type { Diagnostic } from 'vscode-languageserver';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/** Written once, the same diagnostic is not encoded again: of a long text's nearly all stay as they are from key to key. */
const encoded = new WeakMap<Diagnostic, Buffer<ArrayBuffer>>();

const COMMA = Buffer.from(',');

/**
 * Writes messages to a stream as they come, each in one piece. The library's own writer waits two turns of the event loop
 * and writes a message's head and body one after the other: a good part of what a keystroke takes.
 */
export class DirectWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', error => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(framed(message), error => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    // The stream is the process's own and ends with it.
  }
}

/** A message as it goes over the wire, behind its length. */
export function framed(message: Message): Buffer | string {
  const parts = withDiagnostics(message);
  if (!parts) {
    const body = JSON.stringify(message);
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...parts]);
}

interface Telling {
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };
}

/** The parts of a message that tells diagnostics; `undefined` for any other, and where there are none to tell. */
function withDiagnostics(message: Message): readonly Buffer<ArrayBuffer>[] | undefined {
  const { method, params } = message as Telling;
  if (method !== 'textDocument/publishDiagnostics' || !params || params.diagnostics.length === 0) return undefined;
  const { diagnostics, ...rest } = params;
  const around = JSON.stringify({ ...message, params: { ...rest, diagnostics: [] } });
  const end = ']}}';
  const parts = [Buffer.from(around.slice(0, -end.length))];
  for (const diagnostic of diagnostics) {
    if (parts.length > 1) parts.push(COMMA);
    parts.push(encode(diagnostic));
  }
  parts.push(Buffer.from(end));
  return parts;
}

function encode(diagnostic: Diagnostic): Buffer<ArrayBuffer> {
  let bytes = encoded.get(diagnostic);
  if (!bytes) encoded.set(diagnostic, (bytes = Buffer.from(JSON.stringify(diagnostic))));
  return bytes;
}
