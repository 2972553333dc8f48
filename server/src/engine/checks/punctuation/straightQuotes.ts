import type { Paragraph } from '../../document/paragraph';
import type { Report } from '../check';
import { isChineseUnit, isLatinUnit } from './context';
import type { Pair, Pairing, PairMark } from './pairing';
import { matchesOf } from '../../text/matches';

/** What straight quotation marks give: reports, and the curly marks whose partner turned out to be a straight one. */
export interface StraightQuotes {
  readonly reports: readonly Report[];
  readonly partnered: ReadonlySet<PairMark>;
}

/** A double quotation mark without a curly partner, in its innermost pair. */
interface Token {
  readonly at: number;
  readonly kind: 'open' | 'close' | 'straight';
  readonly mark?: PairMark;
}

/**
 * Pairs straight double quotation marks alternately, those within one pair of other marks by themselves, and a straight
 * one with a curly one that is left alone. Only where all of them find a partner is it certain which way each faces.
 */
export function readStraightQuotes({ text }: Paragraph, pairing: Pairing): StraightQuotes {
  const reports: Report[] = [];
  const partnered = new Set<PairMark>();
  if (text.includes('"')) {
    for (const tokens of containers(text, pairing)) readContainer(text, tokens, reports, partnered);
  }
  if (text.includes("'")) readSingle(text, reports);
  return { reports, partnered };
}

function containers(text: string, { pairs, alone }: Pairing): Token[][] {
  const tokens: Token[] = matchesOf(text, /"/g).map(({ index }) => ({ at: index, kind: 'straight' }));
  for (const mark of alone) {
    if (text[mark.at] === '“') tokens.push({ at: mark.at, kind: 'open', mark });
    else if (text[mark.at] === '”') tokens.push({ at: mark.at, kind: 'close', mark });
  }
  const ends = pairs.flatMap(({ open, close }) => [
    { at: open, to: close },
    { at: close, to: -1 },
  ]);
  const events = [...tokens.map(token => ({ at: token.at, token })), ...ends.map(end => ({ at: end.at, end }))];
  const found = new Map<number, Token[]>();
  const stack: number[] = [-1];
  for (const event of events.sort((a, b) => a.at - b.at)) {
    if ('token' in event) {
      const key = stack[stack.length - 1];
      const held = found.get(key);
      if (held) held.push(event.token);
      else found.set(key, [event.token]);
    } else if (event.end.to < 0) stack.pop();
    else stack.push(event.at);
  }
  return [...found.values()];
}

function readContainer(text: string, tokens: readonly Token[], reports: Report[], partnered: Set<PairMark>): void {
  const twos: [Token, Token][] = [];
  const singles: Token[] = [];
  let open: Token | undefined;
  for (const token of tokens) {
    if (open && (open.kind === 'straight' || token.kind === 'straight') && token.kind !== 'open') {
      twos.push([open, token]);
      open = undefined;
    } else if (token.kind === 'close') singles.push(token);
    else {
      if (open) singles.push(open);
      open = token;
    }
  }
  if (open) singles.push(open);
  const certain = singles.every(({ kind }) => kind !== 'straight');
  for (const [first, last] of twos) {
    if (!inChinese(text, { open: first.at, close: last.at })) continue;
    for (const { mark } of [first, last]) if (mark) partnered.add(mark);
    reports.push(quotedReport(first, last, certain));
  }
  for (const { at, kind } of singles) {
    if (kind === 'straight' && (isChineseUnit(text[at - 1] ?? '') || isChineseUnit(text[at + 1] ?? '')))
      reports.push(report({ start: at, end: at + 1 }, []));
  }
}

/** True where a straight pair quotes Chinese, or stands in Chinese; what is written by `key="…"` is code. */
function inChinese(text: string, { open, close }: Pair): boolean {
  if (text[open - 1] === '=') return false;
  const before = text[open - 1] ?? '';
  const after = text[close + 1] ?? '';
  if (isChineseUnit(before) || isChineseUnit(after)) return true;
  return /[\u3400-\u9fff]/.test(text.slice(open + 1, close)) && !(isLatinUnit(before) && isLatinUnit(after));
}

function quotedReport(first: Token, last: Token, certain: boolean): Report {
  const edits = [
    ...(first.kind === 'straight' ? [{ start: first.at, end: first.at + 1, newText: '“' }] : []),
    ...(last.kind === 'straight' ? [{ start: last.at, end: last.at + 1, newText: '”' }] : []),
  ];
  const span = edits.length === 1 ? edits[0] : { start: first.at, end: last.at + 1 };
  return report({ start: span.start, end: span.end }, certain ? edits : []);
}

/** Single ones in Chinese. Within “…” they are ‘…’ (GB/T 15834—2011 4.8.3.4); elsewhere “…” may be meant as well. */
function readSingle(text: string, reports: Report[]): void {
  for (const match of matchesOf(text, /(?<![A-Za-z0-9])'([^'\n]{0,60}[\u3400-\u9fff][^'\n]{0,60})'(?![A-Za-z0-9])/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const within = /“[^”]*$/.test(text.slice(Math.max(0, start - 200), start));
    const edits = [
      { start, end: start + 1, newText: '‘' },
      { start: end - 1, end, newText: '’' },
    ];
    reports.push(report({ start, end }, within ? edits : []));
  }
}

function report(span: { start: number; end: number }, edits: NonNullable<Report['fixes']>[number]['edits']): Report {
  const right = edits.map(edit => edit.newText).join('');
  return {
    span,
    severity: 'warning',
    message: {
      zh: '中文里用了直引号，宜用弯引号。',
      en: 'Straight quotation marks stand in Chinese text; curly ones have their place there.',
    },
    fixes:
      edits.length === 0 ? [] : [{ title: { zh: `改为弯引号${right}`, en: `Change to curly marks: ${right}` }, edits }],
  };
}
