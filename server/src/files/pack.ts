import type { ErrorObject } from 'ajv';
import type { Document, LineCounter, Node } from 'yaml';
import type { Pack } from '../engine/reference/pack';
import type { Message } from '../engine/text/message';
import { readYaml } from '../engine/text/readYaml';
import { yamlReason } from '../engine/text/yamlReason';
import { entryProblems, toPack, type PackPath, type RawPack } from './packEntries';
import { GROUPS, packValidator } from './packSchema';
import { sayError } from './packWording';
import type { Problem } from './problem';

/** A pack as read: the entries that stand, and what is wrong with the rest. */
export interface PackReading {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
}

/**
 * Reads a `pack.yaml`. An entry that is wrong is left out and said; the others stand. `text` is the reference's: a term
 * that it does not contain is a warning. Never throws.
 */
export async function readPack(file: string, source: string, text: string): Promise<PackReading> {
  const { LineCounter } = await import('yaml');
  const lines = new LineCounter();
  const problems: Problem[] = [];
  try {
    const document = readYaml(source, 'core', lines);
    const reader = new PackReader(file, document, lines, problems);
    return { pack: reader.read(await packValidator(), text), problems };
  } catch (error) {
    // An alias bomb, or nesting too deep for the parser.
    const { zh, en } = yamlReason(error as Error);
    const message = { zh: `无法读取：${zh}`, en: `cannot be read: ${en}` };
    return {
      pack: { terms: [], sets: [], wordings: [] },
      problems: [{ file, line: 1, column: 1, severity: 'error', scope: 'file', code: 'pack.invalid', message }],
    };
  }
}

class PackReader {
  private readonly bad = new Set<string>();
  private readonly keys = new WeakMap<Mapping, Map<unknown, number>>();

  constructor(
    private readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    private readonly problems: Problem[],
  ) {}

  read(validate: (value: unknown) => readonly ErrorObject[], text: string): Pack {
    for (const error of this.document.errors) this.syntax(error.pos[0], yamlReason(error));
    const raw = this.document.toJS({ maxAliasCount: 100 }) as unknown;
    for (const error of validate(raw)) {
      const said = sayError(error);
      // A key of the file itself that is not known loses nothing.
      const loose = error.keyword === 'additionalProperties' && error.instancePath === '';
      if (said) this.say(pathOf(error), said.message, loose ? 'warning' : 'error', said.key);
    }
    if (typeof raw !== 'object' || raw === null) return { terms: [], sets: [], wordings: [] };
    for (const { path, message, severity } of entryProblems(raw as RawPack, text, path => this.isBad(path))) {
      this.say(path, message, severity);
    }
    return toPack(raw as RawPack, path => this.isBad(path));
  }

  private isBad(path: PackPath): boolean {
    return this.bad.has(path.join('/'));
  }

  /** A fault of YAML itself: of the entry that holds it, where one does. */
  private syntax(offset: number, { zh, en }: Message): void {
    const entry = this.entryAt(offset);
    if (entry) this.bad.add(entry.join('/'));
    const message = { zh: `不是有效的YAML：${zh}`, en: `not valid YAML: ${en}` };
    this.push(offset, message, 'error', entry ? 'entry' : 'file');
  }

  private entryAt(offset: number): PackPath | undefined {
    for (const group of GROUPS) {
      const node = this.document.getIn([group], true) as { items?: readonly Node[] } | undefined;
      const index = (node?.items ?? []).findIndex(
        item => item.range && item.range[0] <= offset && offset < item.range[2],
      );
      if (index >= 0) return [group, index];
    }
    return undefined;
  }

  private say(path: PackPath, message: Message, severity: Problem['severity'], key?: string): void {
    const entry = entryOf(path);
    if (entry && severity === 'error') this.bad.add(entry.join('/'));
    this.push(this.offsetOf(path, key), message, severity, entry ? 'entry' : 'file');
  }

  private push(offset: number, message: Message, severity: Problem['severity'], scope: Problem['scope']): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({ file: this.file, line, column: col, severity, scope, code: 'pack.invalid', message });
  }

  /** Where a value, or one of its keys, stands in the source; of what is not there, its nearest parent. */
  private offsetOf(path: PackPath, key: string | undefined): number {
    for (let length = path.length; length >= 0; length--) {
      const node = (length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true)) as
        Mapping | undefined;
      if (!node?.range) continue;
      return (key === undefined ? undefined : this.keysOf(node).get(key)) ?? node.range[0];
    }
    return 0;
  }

  /** Where the keys of a mapping stand; there may be many that are wrong. */
  private keysOf(node: Mapping): ReadonlyMap<unknown, number> {
    let keys = this.keys.get(node);
    if (keys) return keys;
    this.keys.set(node, (keys = new Map()));
    for (const { key } of node.items ?? []) if (key?.range && !keys.has(key.value)) keys.set(key.value, key.range[0]);
    return keys;
  }
}

type Mapping = Node & { readonly items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] };

/** What a fault takes with it: the variant it is in, else the entry; nothing where it is in none. */
function entryOf(path: PackPath): PackPath | undefined {
  if (typeof path[1] !== 'number') return undefined;
  return path[0] === 'terms' && path[2] === 'variants' && typeof path[3] === 'number'
    ? path.slice(0, 4)
    : path.slice(0, 2);
}

function pathOf(error: ErrorObject): PackPath {
  return error.instancePath
    .split('/')
    .slice(1)
    .map(part => (/^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, '/').replace(/~0/g, '~')));
}
