import { lineEnd, nextLine, readFrontMatter, trimSpan, type Block, type Blocks } from './block';

/** Cuts plain text into blocks: every line that is not blank is a paragraph. */
export function splitPlain(text: string): Blocks {
  const blocks: Block[] = [];
  const matter = readFrontMatter(text);
  for (let start = matter?.after ?? 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = trimSpan(text, start, end);
    if (line.end > line.start) blocks.push({ kind: 'paragraph', level: 0, lines: [line] });
    start = nextLine(text, end);
  }
  return { blocks, frontMatter: matter?.content };
}
