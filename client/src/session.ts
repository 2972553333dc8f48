/** The running server. */
import type * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { clientOptions, serverOptions, type Channels } from './clientOptions';
import { statusNotification } from './protocol';
import type { StatusItem } from './status';

/**
 * One language client at a time. A server that falls is started again by the client itself ({@link Recovery});
 * {@link restart} makes a new client, since one whose start failed cannot be started again.
 */
export class Session {
  private running: LanguageClient;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly channels: Channels,
    private readonly status: StatusItem,
  ) {
    this.running = this.create();
  }

  /** The client of now. Do not keep it: a restart replaces it. */
  get client(): LanguageClient {
    return this.running;
  }

  /** Settled once the server has started, or failed to. */
  get started(): Promise<void> {
    return this.starting;
  }

  /** Starts the server. A failure is told by the client and written to the log; it does not throw. */
  start(): Promise<void> {
    this.starting = this.running.start().catch((error: unknown) => this.channels.log.error(String(error)));
    return this.starting;
  }

  /** Ends the server, if there is one, and starts another. */
  async restart(): Promise<void> {
    await this.stop();
    this.running = this.create();
    await this.start();
  }

  /** Ends the server; it has two seconds to do so by itself. */
  async stop(): Promise<void> {
    // A client that is starting refuses to stop, and would run on beside the next.
    await this.starting;
    try {
      await this.running.dispose();
    } catch (error) {
      // So does one that failed to start; there is nothing to stop then.
      this.channels.log.debug(String(error));
    }
  }

  private create(): LanguageClient {
    const client = new LanguageClient(
      'tifa',
      'Tifa 提法',
      serverOptions(this.context),
      clientOptions(this.context, this.channels),
    );
    client.onNotification(statusNotification, message => this.status.update(message));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.status.clear();
    });
    return client;
  }
}
