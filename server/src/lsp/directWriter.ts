import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

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
    const body = JSON.stringify(message);
    return new Promise((resolve, reject) => {
      this.stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, error =>
        error ? reject(error) : resolve(),
      );
    });
  }

  end(): void {
    // The stream is the process's own and ends with it.
  }
}
