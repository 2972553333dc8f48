import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../engine/checks/finding';
import { isFolder, readText, writeWhole } from '../files/disk';
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

type Entry = readonly [path: string, known: readonly Known[]];

/** So many units on either side tell one place from another. */
const AROUND = 12;

/** The findings of an old archive that are known and not to be told again. */
export class Baseline {
  private constructor(
    private readonly path: string,
    private readonly files: Contents['files'],
  ) {}

  /** Reads a baseline. @throws UsageError where it is not there, or is none; the message says what to do */
  static async read(path: string): Promise<Baseline> {
    try {
      const contents = JSON.parse((await readText(path)).text) as Partial<Contents> | null;
      if (!isContents(contents)) throw new FileError(path, { zh: '不是基线文件', en: 'not a baseline' });
      return new Baseline(path, contents.files);
    } catch (error) {
      const said = error instanceof SyntaxError ? { zh: '不是基线文件', en: 'not a baseline' } : messageOf(error);
      throw new UsageError({
        zh: `--baseline：${path}：${said.zh}；用--update-baseline写一份`,
        en: `--baseline: ${path}: ${said.en}; --update-baseline writes one`,
      });
    }
  }

  /**
   * Makes a baseline of what was found, and writes it. What it knew of files that are there and were not checked this time
   * stays: a part of an archive may be brought up to date by itself.
   * @throws UsageError where it cannot be written
   */
  static async write(path: string, checked: readonly CheckedFile[]): Promise<Baseline> {
    const before = await Baseline.read(path).catch(() => undefined);
    const now = checked.map(
      file => [keyOf(path, file.path), file.findings.map(one => knownOf(file.text, one))] as const,
    );
    const kept = (await before?.elsewhere(checked))?.there ?? [];
    const entries = [...kept, ...now].filter(([, known]) => known.length > 0);
    // By path, so that two versions of the file can be compared.
    const files = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    const contents: Contents = { version: 1, files };
    try {
      await writeWhole(path, `${JSON.stringify(contents, null, 1)}\n`);
    } catch (error) {
      const { zh, en } = messageOf(error);
      throw new UsageError({ zh: `--baseline：${path}：${zh}`, en: `--baseline: ${path}: ${en}` });
    }
    return new Baseline(path, files);
  }

  /**
   * The files with their new findings alone; each that is known is left out once for each time that it is known. `stale`
   * counts what the baseline knows and is no longer found, in these files and in files that are gone.
   */
  async newIn(checked: readonly CheckedFile[]): Promise<{ files: CheckedFile[]; stale: number }> {
    const { gone } = this.elsewhere(checked);
    let stale = gone.reduce((sum, [, known]) => sum + known.length, 0);
    const files = checked.map(file => {
      const left = [...(this.files[keyOf(this.path, file.path)] ?? [])];
      const take = (finding: Finding, same: (known: Known, now: Known) => boolean): boolean => {
        const now = knownOf(file.text, finding);
        const at = left.findIndex(known => known.code === now.code && known.text === now.text && same(known, now));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      };
      // Those whose surroundings are untouched first; then those with an edit on one side.
      const untouched = file.findings.filter(one => take(one, (a, b) => a.before === b.before && a.after === b.after));
      const findings = untouched.filter(one => take(one, (a, b) => a.before === b.before || a.after === b.after));
      stale += left.length;
      return { ...file, findings };
    });
    return { files, stale };
  }

  /** What is known of files that were not checked: of those that are there, and of those that are gone. */
  private elsewhere(checked: readonly CheckedFile[]): { there: Entry[]; gone: Entry[] } {
    const keys = new Set(checked.map(file => keyOf(this.path, file.path)));
    const others = Object.entries(this.files).filter(([key]) => !keys.has(key));
    const folder = dirname(resolve(this.path));
    const found = others.map(([key]) => {
      try {
        return !isFolder(resolve(folder, key));
      } catch {
        return false;
      }
    });
    return { there: others.filter((_, at) => found[at]), gone: others.filter((_, at) => !found[at]) };
  }
}

function isContents(value: Partial<Contents> | null): value is Contents {
  return (
    value?.version === 1 &&
    typeof value.files === 'object' &&
    Object.values(value.files).every(
      known =>
        Array.isArray(known) &&
        known.every(one => [one?.code, one?.text, one?.before, one?.after].every(part => typeof part === 'string')),
    )
  );
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
