import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { SeveritySetting } from '../engine/checks/settle';
import type { SegmenterSetting } from '../segment/segmenter';
import type { ClientFacts } from './client';

/**
 * The settings below `tifa`. To add one: its field here, its line in `readSettings`, its entry in package.json, its two
 * texts in package.nls.
 */
export interface Settings {
  readonly enable: 'auto' | 'always' | 'never';
  /** More folders with references, as written. */
  readonly references: readonly string[];
  readonly shippedReferences: boolean;
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly segmenter: SegmenterSetting;
  readonly completion: boolean;
}

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads settings as a client sends them; what is missing or of another kind is as if it were not set. */
export function readSettings(raw: unknown): Settings {
  const given = record(raw);
  const oneOf = <T extends string>(value: unknown, known: readonly T[]): T =>
    known.find(one => one === value) ?? known[0];
  const severity = Object.entries(record(given.severity)).filter((entry): entry is [string, SeveritySetting] =>
    SEVERITIES.some(known => known === entry[1]),
  );
  const completion = given['completion.enable'] ?? record(given.completion).enable;
  return {
    enable: oneOf(given.enable, ['auto', 'always', 'never']),
    references: Array.isArray(given.references)
      ? given.references.filter((path): path is string => typeof path === 'string' && path !== '')
      : [],
    shippedReferences: given.shippedReferences !== false,
    severity: Object.fromEntries(severity),
    segmenter: oneOf(given.segmenter, ['auto', 'nodejieba', 'intl', 'none']),
    completion: completion !== false,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The settings of each document: asked of the client where it can be asked, else as it last sent them. */
export class SettingsStore {
  private sent: unknown;
  private readonly asked = new Map<string, Promise<Settings>>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFacts,
  ) {
    this.sent = client.settings;
  }

  /** Asks to be told of changes, where the client wants to be asked. */
  watch(): void {
    if (this.client.watchesConfiguration)
      this.connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'tifa' })
        .catch(() => undefined);
  }

  /** The settings of a document; of the workspace where none is named. */
  of(uri: string | undefined): Promise<Settings> {
    if (!this.client.asksConfiguration) return Promise.resolve(readSettings(this.sent));
    const key = uri ?? '';
    let settings = this.asked.get(key);
    if (!settings) {
      settings = this.connection.workspace
        .getConfiguration({ section: 'tifa', ...(uri === undefined ? {} : { scopeUri: uri }) })
        .then(readSettings, () => readSettings(undefined));
      this.asked.set(key, settings);
    }
    return settings;
  }

  /** Takes a change of configuration. */
  change(settings: unknown): void {
    this.asked.clear();
    const own = record(settings).tifa;
    if (own !== undefined) this.sent = own;
  }

  /** Forgets a closed document's. */
  forget(uri: string): void {
    this.asked.delete(uri);
  }
}
