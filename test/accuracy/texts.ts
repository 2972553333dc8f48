import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFormat } from '../../server/src/engine/document/block';

/** A text that is checked: what it is called in the report, and how it is read. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
}

/** Reads texts: files as given, folders with all `.txt` and `.md` below them, by name. @throws where a path is not there */
export function readTexts(paths: readonly string[]): SourceText[] {
  return paths.flatMap(path => (statSync(path).isDirectory() ? readFolder(path) : [readSource(path, path)]));
}

function readFolder(folder: string): SourceText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:txt|md)$/.test(name) && !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(name))
    .sort()
    .map(name => readSource(join(folder, name), name.replace(/\\/g, '/')));
}

function readSource(path: string, name: string): SourceText {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return path.endsWith('.md')
    ? { name, text, format: 'markdown' }
    : { name, text: withoutProvenance(text), format: 'plain' };
}

/** A text without the lines of provenance and title that `.txt` files of a corpus begin with. */
export function withoutProvenance(text: string): string {
  const match = /^\s*来源[:：][^\n]*\n(?:\s*标题[:：][^\n]*\n)?/.exec(text);
  return match ? text.slice(match[0].length) : text;
}

/** A stretch between full stops or line ends; offsets are the text's, the stop included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, blank ones left out. */
export function sentencesOf(text: string, from = 0, to = text.length): Sentence[] {
  const sentences: Sentence[] = [];
  const pattern = /[^。！？\n]+[。！？]?[”’）]*/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const blank = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const end = Math.min(match.index + match[0].trimEnd().length, to);
    if (end > match.index + blank) sentences.push({ start: match.index + blank, end });
  }
  return sentences;
}

const HAN = /^\p{Script=Han}$/u;

/** True for one Han character. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** The stretches of a text inside 《》, and of lines that are headings or quoted: where little or nothing is judged. */
export function shielded(text: string): Sentence[] {
  return [...text.matchAll(/《[^《》\n]*》|^(?:#{1,6} |>|---).*$/gm)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True where an offset lies in one of the stretches. */
export function within(stretches: readonly Sentence[], at: number): boolean {
  return stretches.some(stretch => stretch.start <= at && at < stretch.end);
}
