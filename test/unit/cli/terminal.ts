import { join } from 'node:path';
import { main } from '../../../server/src/cli/main';
import type { Language } from '../../../server/src/engine/text/message';
import { folderWith } from '../files/folder';

/** What a run of the command line said, and its status. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly bytes: Buffer;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function tifa(
  args: readonly string[],
  { input = '', language = 'en' }: { input?: string | Uint8Array; language?: Language } = {},
): Promise<Run> {
  const out: Buffer[] = [];
  let err = '';
  const status = await main(args, {
    language,
    colour: false,
    out: text => void out.push(Buffer.from(text)),
    err: text => void (err += text),
    readInput: () => Promise.resolve(Buffer.from(input)),
  });
  const bytes = Buffer.concat(out);
  return { status, out: bytes.toString('utf8'), bytes, err };
}

/** A folder with drafts, and a reference outside it in which 债卷市场 is listed as wrong and 房市 as contextual. */
export function desk(files: Readonly<Record<string, string | Uint8Array>>): { folder: string; flags: string[] } {
  const reference = folderWith({
    'city/reference.md':
      '---\nid: city\ntitle: 会议\ndate: 2024-03-01\n---\n会议强调，要防范债券市场风险，稳定房地产市场。\n',
    'city/pack.yaml':
      'version: 1\nterms:\n  - term: 债券市场\n    variants:\n      - { text: 债卷市场, kind: wrong }\n  - term: 房地产市场\n    variants:\n      - { text: 房市, kind: contextual }\n',
  });
  return { folder: folderWith(files), flags: ['--no-shipped', '--reference', join(reference, 'city')] };
}

/** One object of `--format json`. */
export interface Output {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly column: number;
      readonly text: string;
      readonly fixes: readonly {
        readonly title: string;
        readonly preferred: boolean;
        readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
      }[];
      readonly evidence: readonly { readonly reference: string; readonly line: number }[];
    }[];
  }[];
  readonly totals: Readonly<Record<string, number>>;
}
