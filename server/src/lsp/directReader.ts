import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
} from 'vscode-languageserver/node';
import { handOnAlone } from './promptly';

const HEAD_END = '\r\n\r\n';
/** A head longer than this is none: what is sent is not this protocol. */
const LONGEST_HEAD = 4096;
const NOTHING = Buffer.alloc(0);

/**
 * Reads messages from a stream as they come (LSP, base protocol), each handed on at once. The library's own reader reads
 * the head unit by unit, and hands a message on through a lock, by several turns of the queue of promises: nearly as much
 * as a keystroke's checks. Only UTF-8 is read, which is all that the protocol allows. A message that is no JSON, or a head
 * without a length, is told as an error; what stands behind it is read on.
 */
export class DirectReader extends AbstractMessageReader implements MessageReader {
  private readonly cutter = new MessageCutter();

  constructor(private readonly stream: Readable) {
    super();
    stream.on('error', error => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      this.cutter.add(chunk);
      for (;;) {
        try {
          const body = this.cutter.next();
          if (body === undefined) return;
          const message = JSON.parse(body) as Message;
          if (this.cutter.empty) handOnAlone(() => callback(message));
          else callback(message);
        } catch (error) {
          this.fireError(error);
        }
      }
    };
    this.stream.on('data', take);
    return { dispose: () => void this.stream.off('data', take) };
  }
}

/** Cuts a stream of bytes into the bodies of messages. */
export class MessageCutter {
  private pending: Buffer[] = [];
  private length = 0;
  /** The length of the body that is due, in bytes; -1 where a head is. */
  private due = -1;

  /** True where all that came has been cut. */
  get empty(): boolean {
    return this.length === 0;
  }

  add(chunk: Buffer): void {
    this.pending.push(chunk);
    this.length += chunk.length;
  }

  /** The next body, if all of it is here. @throws where a head names no length; it is passed over. */
  next(): string | undefined {
    if (this.due < 0) {
      if (this.length === 0) return undefined;
      const bytes = this.joined();
      const plain = plainHead(bytes);
      if (plain) {
        this.drop(plain.end);
        this.due = plain.length;
        return this.next();
      }
      const end = bytes.indexOf(HEAD_END);
      if (end < 0) {
        if (bytes.length > LONGEST_HEAD) this.drop(bytes.length);
        else return undefined;
        throw new Error('A message must begin with a head of its own; what came was passed over.');
      }
      const head = bytes.toString('latin1', 0, end);
      const length = /(?:^|\r\n)Content-Length: *(\d+) *(?:\r\n|$)/i.exec(head);
      this.drop(end + HEAD_END.length);
      if (!length) throw new Error(`A message's head must name its Content-Length: ${JSON.stringify(head)}`);
      this.due = Number(length[1]);
    }
    // The parts of a long body are put together once, when the last is here.
    if (this.length < this.due) return undefined;
    const body = this.joined().toString('utf8', 0, this.due);
    this.drop(this.due);
    this.due = -1;
    return body;
  }

  private joined(): Buffer {
    if (this.pending.length > 1) this.pending = [Buffer.concat(this.pending, this.length)];
    return this.pending[0] ?? NOTHING;
  }

  /** Passes over bytes that were read. */
  private drop(count: number): void {
    const [first] = this.pending;
    this.length -= count;
    this.pending = this.length > 0 ? [first.subarray(count)] : [];
  }
}

const PLAIN = Buffer.from('Content-Length: ');

/** The length that a head names which consists of that alone, and where it ends; `undefined` for any other, and for a part. */
function plainHead(bytes: Buffer): { length: number; end: number } | undefined {
  for (let at = 0; at < PLAIN.length; at++) if (bytes[at] !== PLAIN[at]) return undefined;
  let at = PLAIN.length;
  let length = 0;
  for (; bytes[at] >= 0x30 && bytes[at] <= 0x39; at++) length = length * 10 + bytes[at] - 0x30;
  const isEnded = bytes[at] === 13 && bytes[at + 1] === 10 && bytes[at + 2] === 13 && bytes[at + 3] === 10;
  return isEnded && at > PLAIN.length ? { length, end: at + 4 } : undefined;
}
