import { formatHanNumeral } from '../../text/numerals';
import type { Blank, Line, Piece } from './snippet';

/** The numbered items of a template: the lines of each, all of one length. */
export interface TaskLines {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

/** What names an item in a template: 第一项任务的主题, 第二项议题 … */
const NUMBERED = /^第([一二三四五六七八九十]+)项/;

/** Where a template lists its items; `undefined` where it lists none. */
export function tasksIn(lines: readonly Line[]): TaskLines | undefined {
  const starts: number[] = [];
  lines.forEach((line, index) => {
    const blank = line.find(isNumbered);
    if (blank && NUMBERED.exec(blank.text)?.[1] === formatHanNumeral(starts.length + 1)) starts.push(index);
  });
  if (starts.length < 2) return undefined;
  return { start: starts[0], size: starts[1] - starts[0], count: starts.length };
}

/** A template with these themes as its items, and the number that announces them kept true. */
export function withTasks(lines: readonly Line[], themes: readonly string[]): Line[] {
  const tasks = tasksIn(lines);
  if (!tasks || themes.length === 0) return [...lines];
  const { start, size, count } = tasks;
  const items = themes.flatMap((theme, index) => {
    const model = Math.min(index, count - 1);
    const from = start + model * size;
    return itemOf(lines.slice(from, from + size), model + 1, index + 1, theme);
  });
  const number = themes.length === 2 ? '两' : formatHanNumeral(themes.length);
  const before = lines
    .slice(0, start)
    .map(line =>
      line.map(piece =>
        typeof piece === 'string' ? piece.replace(/以下[一二三四五六七八九十]+项/, `以下${number}项`) : piece,
      ),
    );
  return [...before, ...items, ...lines.slice(start + size * count)];
}

/** A template's item under another number: its ordinal and its blanks renumbered, its theme written out. */
function itemOf(lines: readonly Line[], was: number, is: number, theme: string): Line[] {
  const blanks = new Map<Blank, Piece>();
  const [numeral, wanted] = [formatHanNumeral(was), formatHanNumeral(is)];
  let themed = false;
  let numbered = false;
  return lines.map(line =>
    line.map((piece): Piece => {
      if (typeof piece === 'string') {
        if (numbered || !piece.includes(numeral)) return piece;
        numbered = true;
        return piece.replace(numeral, wanted);
      }
      if (!themed && isNumbered(piece)) {
        themed = true;
        return theme;
      }
      const known = blanks.get(piece);
      if (known !== undefined) return known;
      const made = piece.given ? piece : { ...piece, text: piece.text.replace(NUMBERED, `第${wanted}项`) };
      blanks.set(piece, made);
      return made;
    }),
  );
}

function isNumbered(piece: Piece): piece is Blank {
  return typeof piece !== 'string' && NUMBERED.test(piece.text);
}
