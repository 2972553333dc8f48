import type { Genre } from '../../document/header';
import type { Reference } from '../../reference/reference';
import type { Message } from '../../text/message';
import { withFrames } from './frames';
import { asSnippet, asText, readSnippet, type Day, type Line, type Piece } from './snippet';
import { withTasks } from './tasks';

/** A kind of draft that can be begun, as the shipped snippets have it. */
export interface Template {
  /** 传达学习通稿, 意见, 通知 … */
  readonly name: string;
  readonly genre: Genre;
  readonly description: Message;
  /** The snippet's body. */
  readonly body: readonly string[];
}

/** The shipped snippets that new drafts are made of. */
export interface Templates {
  readonly drafts: readonly Template[];
  /** The bodies of the frames' snippets, by frame. */
  readonly frames: Readonly<Record<string, readonly string[]>>;
}

/** A draft to begin with. */
export interface NewDraft {
  /** The whole text, what is to be written marked 【待填：…】. */
  readonly text: string;
  /** The same as a snippet of LSP 3.17, a tab stop at each place to be filled in. */
  readonly snippet: string;
}

/**
 * The skeleton of a draft: a genre's template, with the frames and the priorities of a reference where one is given, and
 * front matter that names it. What is to be written is left as blanks, and nothing else in it is a finding.
 */
export function newDraft(
  template: Template,
  templates: Templates,
  reference: Reference | undefined,
  day: Day,
): NewDraft {
  const read = (body: readonly string[]): Line[] => readSnippet(body, day);
  let lines = read(template.body);
  if (reference) {
    const { priorities, frames } = reference.structure;
    const first = priorities[0];
    const before = first && first.theme.placed.start + first.theme.start;
    lines = withFrames(
      lines,
      frames.map(({ name, passage }) => ({ name, opensTasks: before !== undefined && passage.placed.start < before })),
      Object.fromEntries(Object.entries(templates.frames).map(([name, body]) => [name, read(body)[0] ?? []])),
    );
    lines = withTasks(
      lines,
      priorities.map(({ themeText }) => themeText),
    );
    lines = named(lines, reference.id);
  }
  return { text: asText(lines), snippet: asSnippet(lines) };
}

/** Names the reference in the front matter, behind the genre. */
function named(lines: readonly Line[], id: string): Line[] {
  const at = lines.findIndex(([head]) => typeof head === 'string' && head.startsWith('genre:'));
  const line: Piece[] = [
    `reference: ${/^[\p{Script=Han}A-Za-z][\p{Script=Han}\w.-]*$/u.test(id) ? id : JSON.stringify(id)}`,
  ];
  return [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)];
}
