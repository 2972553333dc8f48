import { frameAt } from '../../reference/frame';
import type { Line } from './snippet';
import { tasksIn } from './tasks';

/** A frame of a reference, and whether it stands before the reference's first priority. */
export interface FrameGiven {
  readonly name: string;
  readonly opensTasks: boolean;
}

/** In a readout somebody always says something (frame.missing). */
const SAID = /强调|指出/;

/**
 * A template with a reference's frames in its order. Only templates that have frames of their own take others, and only
 * those of a meeting: what a person of rank 指出 elsewhere is not what this draft's meeting says. The frame that opens the
 * reference's priorities goes before the tasks.
 * @param snippets the first line of each frame's own snippet
 */
export function withFrames(
  lines: readonly Line[],
  given: readonly FrameGiven[],
  snippets: Readonly<Record<string, Line>>,
): Line[] {
  const tasks = tasksIn(lines);
  if (!tasks) return [...lines];
  const end = tasks.start + tasks.size * tasks.count;
  const own = new Map<string, number>();
  lines.forEach((line, index) => {
    // What opens a line within an item belongs to the item.
    const name = index < tasks.start || index >= end ? frameOf(line) : undefined;
    if (name !== undefined && !own.has(name)) own.set(name, index);
  });
  const names = [...new Set(given.map(({ name }) => name).filter(name => name.startsWith('会议')))];
  const indices = [...own.values()];
  if (indices.length < 2 || !names.some(name => SAID.test(name))) return [...lines];
  const opener = given.filter(one => one.opensTasks && names.includes(one.name)).at(-1)?.name ?? names[0];
  const announcing = lines[Math.max(...indices.filter(index => index < tasks.start))] ?? [];
  const body = names.flatMap((name): Line[] => {
    if (name === opener) return [renamed(announcing, name), [], ...lines.slice(tasks.start, end)];
    const at = own.get(name);
    const line = at === undefined ? snippets[name] : lines[at];
    return [line ?? [`${name}，`, { text: '这一段的内容', given: false }, '。'], []];
  });
  // A frame has its line and the empty one behind it.
  const rest = Math.max(end, Math.max(...indices) + 2);
  return [...lines.slice(0, Math.min(...indices)), ...body, ...lines.slice(rest)];
}

function frameOf([head]: Line): string | undefined {
  return typeof head === 'string' ? frameAt(head, 0) : undefined;
}

/** A frame's line under another name. */
function renamed(line: Line, name: string): Line {
  const [head, ...rest] = line;
  const old = frameOf(line);
  return old === undefined || typeof head !== 'string' ? line : [name + head.slice(old.length), ...rest];
}
