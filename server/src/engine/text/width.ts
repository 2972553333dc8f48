/** Half-width, small and odd forms of Chinese marks, and what they stand for. The point is none: it may be a decimal one. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '｡': '。',
  '､': '、',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '∶': '：',
};

/**
 * The text with half-width and straight marks as their full-width fellows, unit for unit, so that how a mark is written
 * does not count when wordings are compared. Straight quotation marks open and close by turns.
 */
export function withFullWidthMarks(text: string): string {
  if (!/[,;:?!()"｡､﹐﹔﹕∶]/.test(text)) return text;
  let open = false;
  return text.replace(/[,;:?!()"｡､﹐﹔﹕∶]/g, mark => {
    if (mark !== '"') return FULL_WIDTH[mark];
    open = !open;
    return open ? '“' : '”';
  });
}
