/** Lines narrower than this, in columns, are no prose that a tool wrapped. */
const NARROWEST = 28;
/** How far full lines differ: a mark that may not begin a line stays on it, and one that may not end it goes down. */
const UNEVEN = 6;

/**
 * True where a block's lines are plainly one prose that a tool wrapped at a width: three lines or more, all but the last
 * equally wide, the last no wider, and marks within them.
 */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const widths = lines.map(line => columns(line.trim()));
  const last = widths.pop() ?? 0;
  let [narrowest, widest] = [Infinity, 0];
  for (const width of widths) [narrowest, widest] = [Math.min(narrowest, width), Math.max(widest, width)];
  if (narrowest < NARROWEST || widest - narrowest > UNEVEN || last > widest) return false;
  return lines.join('').split(/[，、；。]/).length > lines.length;
}

/** How wide a line stands: a Han character or a full-width mark takes two columns. */
function columns(line: string): number {
  let wide = 0;
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) >= 0x2010) wide++;
  return line.length + wide;
}
