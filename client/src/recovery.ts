/** What is done when the server falls. */
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

const mostRestarts = 4;
const within = 3 * 60_000;

/**
 * Starts a fallen server again, at most four times within three minutes; then tells so by `giveUp` and leaves it off.
 * The library's own handler also gives up, without a word, where some messages could not be written: which is so for
 * every key pressed between a server's end and the news of it.
 */
export class Recovery implements ErrorHandler {
  private falls: number[] = [];

  constructor(private readonly giveUp: () => void) {}

  /** A message that could not be written or read: if the server has ended, {@link closed} follows. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue };
  }

  /** The server has ended. */
  closed(): CloseHandlerResult {
    const now = Date.now();
    this.falls = [...this.falls.filter(time => now - time < within), now];
    if (this.falls.length <= mostRestarts) return { action: CloseAction.Restart };
    this.giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
