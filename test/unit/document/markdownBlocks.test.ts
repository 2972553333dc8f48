import { Parser, type Node } from 'commonmark';
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../server/src/engine/document/cut';
import { LineIndex } from '../../../server/src/engine/text/lineIndex';

/** The judged leaves of the specification's own parser: kind, level, first and last line. Quotes are left out. */
function expected(markdown: string): string[] {
  const out: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const node: Node = event.node;
    if (!event.entering || (node.type !== 'paragraph' && node.type !== 'heading')) continue;
    let parent = node.parent;
    while (parent && parent.type !== 'block_quote') parent = parent.parent;
    if (parent || !node.firstChild) continue;
    const [[first], [last]] = node.sourcepos;
    out.push(`${node.type} ${node.type === 'heading' ? node.level : 0} ${first}-${last}`);
  }
  return out;
}

function actual(markdown: string): string[] {
  const lines = new LineIndex(markdown);
  return cutText(markdown, 'markdown').blocks.map(block => {
    const first = lines.lineAt(block.lines[0].start) + 1;
    const last = lines.lineAt(block.lines[block.lines.length - 1].start) + 1;
    return `${block.kind} ${block.level} ${first}-${last}`;
  });
}

/** A setext heading's underline belongs to the node of the specification's parser, not to our text. */
const withoutUnderline = (lines: string[], markdown: string): string[] =>
  lines.map(line =>
    line.replace(/^(heading \d) (\d+)-(\d+)$/, (_, head: string, first: string, last: string) =>
      /^ {0,3}#/.test(markdown.split('\n')[Number(first) - 1].replace(/^[-*+>\d.\s]+/, '')) || first === last
        ? `${head} ${first}-${last}`
        : `${head} ${first}-${Number(last) - 1}`,
    ),
  );

/**
 * Where we differ. 96: what it begins with is our front matter. The others hold link definitions, whose lines the
 * specification's parser keeps in the position of the paragraph that follows, or that run over several lines.
 */
const OURS = new Set([96, 193, 195, 196, 198, 202, 208, 216, 217, 541, 546]);

describe('blocks of Markdown agree with the specification', () => {
  for (const { markdown, number, section } of tests) {
    const source = markdown.replace(/→/g, '\t');
    if (OURS.has(number)) continue;
    it(`example ${number} (${section})`, () => {
      expect(actual(source)).toEqual(withoutUnderline(expected(source), source));
    });
  }
});
