import { applyEdits } from '../../../server/src/engine/document/applyEdits';
import type { TextFormat } from '../../../server/src/engine/document/block';

/** A stretch that a fixture marks, in the text without marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: string | undefined;
}

/** One case of a fixture: a text, the findings it must have (all of them), and what it reads after its fixes. */
export interface Case {
  readonly name: string;
  readonly line: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fixed: string | undefined;
  readonly format: TextFormat;
}

/**
 * Reads a fixture: a case starts at `# name`; faults are marked inline as `⟦fault|code⟧` or `⟦fault|code|severity⟧`;
 * after a line `---` stands the text as it reads with the first fix of each finding applied. A case whose name ends in
 * `（纯文本）` is plain text. Lines `@key: value` at a case's start are its front matter. A heading of the text itself
 * is written `\# …`.
 */
export function readFixture(source: string): Case[] {
  const cases: Case[] = [];
  let current: { name: string; line: number; lines: string[] } | undefined;
  source.split('\n').forEach((line, index) => {
    if (line.startsWith('# ')) {
      if (current) cases.push(toCase(current));
      current = { name: line.slice(2).trim(), line: index + 1, lines: [] };
    } else current?.lines.push(line);
  });
  if (current) cases.push(toCase(current));
  return cases;
}

function toCase({ name, line, lines }: { name: string; line: number; lines: string[] }): Case {
  const matter = lines.filter(text => text.startsWith('@')).map(text => text.slice(1));
  const body = lines.filter(text => !text.startsWith('@')).map(text => (text.startsWith('\\#') ? text.slice(1) : text));
  const divider = body.indexOf('---');
  const join = (part: string[]): string =>
    (matter.length > 0 ? `---\n${matter.join('\n')}\n---\n` : '') + part.join('\n').trim() + '\n';
  const { text, marks } = readMarks(join(divider < 0 ? body : body.slice(0, divider)));
  return {
    name,
    line,
    text,
    marks,
    fixed: divider < 0 ? undefined : join(body.slice(divider + 1)),
    format: name.endsWith('（纯文本）') ? 'plain' : 'markdown',
  };
}

function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦([^⟦⟧|]*)\|([\w.]+)(?:\|(\w+))?⟧/g)) {
    text += marked.slice(at, match.index);
    marks.push({ start: text.length, end: text.length + match[1].length, code: match[2], severity: match[3] });
    text += match[1];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** The text with findings marked as a fixture would, so that a difference can be read. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  return applyEdits(
    text,
    marks.map(mark => ({
      start: mark.start,
      end: mark.end,
      newText: `⟦${text.slice(mark.start, mark.end)}|${mark.code}${mark.severity ? `|${mark.severity}` : ''}⟧`,
    })),
  );
}
