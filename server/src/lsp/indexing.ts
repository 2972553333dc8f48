import { basename } from 'node:path';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ClientFacts } from './client';

/** What is done sooner than this is not shown, ms. */
const SOON = 300;

interface Shown {
  readonly timer: NodeJS.Timeout;
  reporter: WorkDoneProgressServerReporter | undefined;
  fraction: number;
  ended: boolean;
}

/** Shows how far the indexing of archives is, where the client can show it. */
export class IndexingTeller {
  private readonly shown = new Map<string, Shown>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFacts,
  ) {}

  /** Takes how far an archive is, from 0 to 1; 1 when it has ended. */
  tell(path: string, fraction: number): void {
    if (!this.client.showsProgress) return;
    let shown = this.shown.get(path);
    if (!shown) {
      if (fraction >= 1) return;
      const begun: Shown = {
        timer: setTimeout(() => void this.begin(path, begun), SOON).unref(),
        reporter: undefined,
        fraction,
        ended: false,
      };
      this.shown.set(path, (shown = begun));
    }
    const before = Math.floor(shown.fraction * 100);
    shown.fraction = fraction;
    if (fraction >= 1) {
      clearTimeout(shown.timer);
      shown.ended = true;
      shown.reporter?.done();
      this.shown.delete(path);
    } else if (Math.floor(fraction * 100) > before) shown.reporter?.report(Math.floor(fraction * 100));
  }

  private async begin(path: string, shown: Shown): Promise<void> {
    try {
      const reporter = await this.connection.window.createWorkDoneProgress();
      const title = { zh: '参照库建立索引', en: 'Indexing the reference library' }[this.client.language];
      reporter.begin(title, Math.floor(shown.fraction * 100), basename(path), false);
      if (shown.ended) reporter.done();
      else shown.reporter = reporter;
    } catch {
      // A client that will not show it after all.
    }
  }
}
