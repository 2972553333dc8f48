import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../engine/checks/finding';
import { readText, writeWhole } from '../files/disk';
import { FileError, messageOf } from '../files/problem';
import { withSlashes } from '../files/search';
import type { CheckedFile } from './report';
import { UsageError } from './terminal';

/** A finding as a baseline knows it: not by its line, which any edit above moves, but by what it is and what is around. */
interface Known {
  readonly code: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What stands in a baseline file; paths are relative to its folder. */
interface Contents {
  readonly version: 1;
  readonly files: Readonly<Record<string, readonly Known[]>>;
}

/** So many units on either side tell one place from another. */
const AROUND = 12;

/** The findings of an old archive that are known and not to be told again. */
export class Baseline {
  private constructor(
    private readonly path: string,
    private readonly files: Contents['files'],
  ) {}

  /** Reads a baseline. @throws UsageError where it is not there, or is none */
  static async read(path: string): Promise<Baseline> {
    try {
      const contents = JSON.parse((await readText(path)).text) as Partial<Contents> | null;
      if (contents?.version !== 1 || typeof contents.files !== 'object')
        throw new FileError(path, { zh: '不是基线文件', en: 'not a baseline' });
      return new Baseline(path, contents.files);
    } catch (error) {
      const said = error instanceof SyntaxError ? { zh: '不是基线文件', en: 'not a baseline' } : messageOf(error);
      throw new UsageError({
        zh: `--baseline：${path}：${said.zh}；用--update-baseline写一份`,
        en: `--baseline: ${path}: ${said.en}; --update-baseline writes one`,
      });
    }
  }

  /** Makes a baseline of what was found, and writes it. @throws UsageError where it cannot be written */
  static async write(path: string, checked: readonly CheckedFile[]): Promise<Baseline> {
    const files = Object.fromEntries(
      checked
        .filter(({ findings }) => findings.length > 0)
        .map(file => [keyOf(path, file.path), file.findings.map(finding => knownOf(file.text, finding))]),
    );
    const contents: Contents = { version: 1, files };
    try {
      await writeWhole(path, `${JSON.stringify(contents, null, 1)}\n`);
    } catch (error) {
      const { zh, en } = messageOf(error);
      throw new UsageError({ zh: `--baseline：${path}：${zh}`, en: `--baseline: ${path}: ${en}` });
    }
    return new Baseline(path, files);
  }

  /** The files with their new findings alone; each that is known is left out once for each time that it is known. */
  newIn(checked: readonly CheckedFile[]): CheckedFile[] {
    return checked.map(file => {
      const left = [...(this.files[keyOf(this.path, file.path)] ?? [])];
      const take = (finding: Finding, same: (known: Known, now: Known) => boolean): boolean => {
        const now = knownOf(file.text, finding);
        const at = left.findIndex(known => known.code === now.code && known.text === now.text && same(known, now));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      };
      // Those whose surroundings are untouched first; then those with an edit on one side.
      const untaken = file.findings.filter(one => take(one, (a, b) => a.before === b.before && a.after === b.after));
      return {
        ...file,
        findings: untaken.filter(one => take(one, (a, b) => a.before === b.before || a.after === b.after)),
      };
    });
  }
}

function keyOf(baseline: string, path: string): string {
  return withSlashes(relative(dirname(resolve(baseline)), resolve(path)));
}

function knownOf(text: string, { code, start, end }: Finding): Known {
  const plain = (part: string): string => part.replace(/\s+/g, ' ');
  return {
    code,
    text: text.slice(start, end),
    before: plain(text.slice(Math.max(0, start - AROUND), start)),
    after: plain(text.slice(end, end + AROUND)),
  };
}
