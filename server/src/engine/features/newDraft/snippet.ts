/** A stretch of a template that is not its own words: to be filled in, or given already (today's date, a first choice). */
export interface Blank {
  /** What is to be written there; the text itself where it is given. */
  readonly text: string;
  readonly given: boolean;
}

/** A piece of a line: words of the template, or a blank. A blank that is mirrored is the same object each time. */
export type Piece = string | Blank;
export type Line = readonly Piece[];

/** The day that a new draft is written on, `YYYY-MM-DD`: the engine has no clock. */
export type Day = string;

const STOP =
  /\$\{(\d+)\|([^|]*)\|\}|\$\{(\d+):((?:\$\{[^{}]*\}|\$[A-Z_]+|[^${}])*)\}|\$\{(\d+)\}|\$(\d+)|\\([$}\\])|(\$\{[A-Z_]+[^{}]*\}|\$[A-Z_]+)/g;

/** Reads the body of a snippet as VS Code does, a line at a time: tab stops, mirrors, choices, the date's variables. */
export function readSnippet(body: readonly string[], day: Day): Line[] {
  const blanks = new Map<string, Blank>();
  const blank = (number: string, text: string, given: boolean): Blank => {
    const known = blanks.get(number);
    if (known) return known;
    const made = { text, given };
    blanks.set(number, made);
    return made;
  };
  return body.map(line => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const match of line.matchAll(STOP)) {
      if (match.index > at) pieces.push(line.slice(at, match.index));
      at = match.index + match[0].length;
      const [, choice, choices, stop, fallback, mirror, bare, escaped, variable] = match;
      if (choice) pieces.push(blank(choice, choices.split(',')[0], true));
      else if (stop) pieces.push(blank(stop, withDate(fallback, day), fallback.includes('$')));
      else if (mirror || bare) pieces.push(blank(mirror || bare, '', false));
      else pieces.push(escaped || withDate(variable, day));
    }
    if (at < line.length) pieces.push(line.slice(at));
    return pieces;
  });
}

/** Puts the day where a snippet names its parts; `${CURRENT_MONTH/^0//}` is the month without a zero before it. */
function withDate(text: string, day: Day): string {
  const [year, month, date] = day.split('-');
  const parts: Readonly<Record<string, string>> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: date };
  return text
    .replace(/\$\{([A-Z_]+)\/\^0\/\/\}/g, (all, name: string) => parts[name]?.replace(/^0/, '') ?? all)
    .replace(/\$\{?([A-Z_]+)\}?/g, (all, name: string) => parts[name] ?? all);
}

/** What stands for a blank until it is filled in. `text.placeholder` finds each of these. */
function standIn({ text, given }: Blank): string {
  if (given) return text;
  return /\p{Script=Han}/u.test(text) ? `【待填：${text}】` : '××';
}

/** The lines as a text. */
export function asText(lines: readonly Line[]): string {
  return lines.map(line => line.map(piece => (typeof piece === 'string' ? piece : standIn(piece))).join('')).join('\n');
}

/** The lines as a snippet of LSP 3.17: the same text, with a tab stop at each blank and a mirror where one comes again. */
export function asSnippet(lines: readonly Line[]): string {
  const numbers = new Map<Blank, number>();
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return escaped(piece);
    // What is given stands; the writer goes from one place that is to be filled in to the next.
    if (piece.given) return escaped(piece.text);
    const known = numbers.get(piece);
    if (known !== undefined) return `$\{${known}}`;
    numbers.set(piece, numbers.size + 1);
    return `$\{${numbers.size}:${standIn(piece).replace(/[\\$}]/g, '\\$&')}}`;
  };
  return lines.map(line => line.map(write).join('')).join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
