import { NotificationType, type Connection } from 'vscode-languageserver';
import { SEVERITIES, type Finding, type Severity } from '../engine/checks/finding';
import type { Reference } from '../engine/reference/reference';
import type { Origin } from '../files/workspace';
import type { SegmenterName } from '../segment/segmenter';
import type { Snapshot } from './openDrafts';

/** A norm in force, and why it is. */
export interface ReferenceStatus {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly uri: string;
  readonly origin?: Origin;
}

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** What a client may show of a draft beyond its findings. Sent when the draft is read and whenever one of these changes. */
export interface DraftStatus {
  readonly uri: string;
  /** Whether Tifa speaks in this text at all. */
  readonly active: boolean;
  readonly segmenter: SegmenterName;
  /** The norms that speak for the draft, the newest first. */
  readonly references: readonly ReferenceStatus[];
  /** The norms in force that do not: the front matter names others. */
  readonly silent: readonly ReferenceStatus[];
  /** What only attests. */
  readonly archives: readonly {
    readonly id: string;
    readonly uri: string;
    readonly origin?: Origin;
    readonly texts: number;
  }[];
  /** True where the front matter names the references that speak. */
  readonly named: boolean;
  /** Missing until the draft has been checked once. */
  readonly counts?: FindingCounts;
}

export const statusNotification = new NotificationType<DraftStatus>('tifa/status');

/** Counts findings by severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Adds counts to others. */
export function addCounts(to: Record<Severity, number>, more: FindingCounts): void {
  for (const severity of SEVERITIES) to[severity] += more[severity];
}

/** Tells the client each draft's status when it is another than what it was told last. */
export class StatusTeller {
  private readonly told = new Map<string, string>();
  private readonly counts = new Map<string, FindingCounts>();

  constructor(
    private readonly connection: Connection,
    private readonly segmenter: () => SegmenterName,
  ) {}

  tell(snapshot: Snapshot): void {
    const status = this.statusOf(snapshot);
    const said = JSON.stringify(status);
    if (this.told.get(snapshot.uri) === said) return;
    this.told.set(snapshot.uri, said);
    void this.connection.sendNotification(statusNotification, status);
  }

  forget(uri: string): void {
    this.told.delete(uri);
    this.counts.delete(uri);
  }

  private statusOf(snapshot: Snapshot): DraftStatus {
    const { uri, active, draft, ground } = snapshot;
    // Until the draft is checked again, what it had last stands: the numbers must not blink at every key.
    if (snapshot.checked) this.counts.set(uri, countFindings(snapshot.findings));
    const { engine } = ground;
    const norms = active ? engine.context(draft).library.norms : [];
    const origins = ground.surroundings.origins ?? new Map<string, Origin>();
    const toStatus = ({ id, meta }: Reference): ReferenceStatus => {
      const { title, date = '', uri } = meta;
      return { id, title, date, uri, origin: origins.get(uri) };
    };
    return {
      uri,
      active,
      segmenter: this.segmenter(),
      references: norms.map(toStatus),
      silent: active ? engine.library.norms.filter(norm => !norms.includes(norm)).map(toStatus) : [],
      archives: active
        ? engine.library.archives.map(({ id, uri, chunks }) => {
            const texts = chunks.reduce((count, chunk) => count + chunk.texts.length, 0);
            return { id, uri, origin: origins.get(uri), texts };
          })
        : [],
      named: active && engine.header(draft).references.length > 0,
      ...(active && this.counts.has(uri) ? { counts: this.counts.get(uri) } : {}),
    };
  }
}
