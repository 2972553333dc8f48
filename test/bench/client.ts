import { spawn, type ChildProcess } from 'node:child_process';

/** What a server sent. */
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number; readonly diagnostics?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A message with the time at which its last byte was here, ms of `performance`. */
interface Heard {
  readonly message: Message;
  readonly at: number;
}

const PATIENCE = 120_000;

/** A client over a server's standard streams that only measures: a message is stamped before it is parsed. */
export class BenchClient {
  readonly started = performance.now();
  readonly process: ChildProcess;
  private pending: Buffer[] = [];
  private pendingLength = 0;
  private wanted = -1;
  private serial = 0;
  private readonly waiting = new Set<(heard: Heard) => void>();

  constructor(
    script: string,
    args: readonly string[] = ['--stdio'],
    private readonly onError: (text: string) => void = () => undefined,
  ) {
    this.process = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (chunk: Buffer) => this.take(chunk));
    this.process.stderr?.on('data', (chunk: Buffer) => this.onError(chunk.toString()));
    // A server that is gone is noticed by what it no longer answers.
    this.process.stdin?.on('error', () => undefined);
  }

  /** Starts the session; `options` are the server's own. */
  async initialize(rootUri: string | null, options: object, capabilities: object = {}): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'bench' }],
      capabilities,
      initializationOptions: options,
    });
    this.notify('initialized', {});
  }

  /** Sends a notification. @returns when its bytes were handed over */
  notify(method: string, params: unknown): number {
    return this.send({ jsonrpc: '2.0', method, params });
  }

  async request(method: string, params: unknown): Promise<Heard> {
    const id = ++this.serial;
    const answer = this.hear(({ id: answered, method: asked }) => answered === id && asked === undefined);
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** The push of findings for a version of a text. */
  pushed(uri: string, version: number): Promise<Heard> {
    return this.hear(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && params?.uri === uri && params.version === version,
    );
  }

  async end(): Promise<void> {
    const gone = new Promise(resolve => this.process.once('exit', resolve));
    await this.request('shutdown', null).catch(() => undefined);
    this.notify('exit', null);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(timer);
  }

  private hear(fits: (message: Message) => boolean): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        this.process.off('exit', gone);
        this.waiting.delete(take);
        reject(new Error(`a server ${reason}`));
      };
      const gone = (code: number | null): void => fail(`ended with ${code}`);
      const timer = setTimeout(() => fail('did not answer'), PATIENCE);
      this.process.once('exit', gone);
      const take = (heard: Heard): void => {
        if (!fits(heard.message)) return;
        clearTimeout(timer);
        this.process.off('exit', gone);
        this.waiting.delete(take);
        resolve(heard);
      };
      this.waiting.add(take);
    });
  }

  private send(message: object): number {
    const body = Buffer.from(JSON.stringify(message));
    const whole = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    const at = performance.now();
    this.process.stdin?.write(whole);
    return at;
  }

  private take(chunk: Buffer): void {
    const at = performance.now();
    this.pending.push(chunk);
    this.pendingLength += chunk.length;
    while (this.wanted < 0 || this.pendingLength >= this.wanted) {
      if (this.pending.length > 1) this.pending = [Buffer.concat(this.pending)];
      const [buffer] = this.pending;
      if (!buffer) return;
      if (this.wanted < 0) {
        const end = buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: *(\d+)/i.exec(buffer.subarray(0, end).toString('latin1'))?.[1]);
        this.rest(buffer.subarray(end + 4));
        this.wanted = length;
        continue;
      }
      const body = buffer.subarray(0, this.wanted);
      this.rest(buffer.subarray(this.wanted));
      this.wanted = -1;
      this.dispatch(JSON.parse(body.toString('utf8')) as Message, at);
    }
  }

  private rest(buffer: Buffer): void {
    this.pending = buffer.length > 0 ? [buffer] : [];
    this.pendingLength = buffer.length;
  }

  private dispatch(message: Message, at: number): void {
    if (message.method !== undefined && message.id !== undefined)
      this.send({ jsonrpc: '2.0', id: message.id, result: null });
    for (const take of [...this.waiting]) take({ message, at });
  }
}
