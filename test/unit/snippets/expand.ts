/**
 * Reads a snippet body as VS Code does (placeholders, mirrors, choices, variables with a default or a transform,
 * escapes) and gives the text that stands when nothing has been filled in. Throws where the body is not well-formed.
 */
export interface Expansion {
  readonly text: string;
  /** For each tab stop the defaults it was given, in order; a mirror gives none. */
  readonly stops: ReadonlyMap<number, readonly string[]>;
}

export type Variables = Readonly<Record<string, string>>;

/** @param variables what `$NAME` stands for; an unknown name is an error, since VS Code would insert the name */
export function expand(body: string, variables: Variables): Expansion {
  const stops = new Map<number, string[]>();
  const pieces: (string | { readonly stop: number })[] = [];
  let at = 0;

  /** Reads to the end, or to the `}` that closes a default. */
  const read = (nested: boolean): (string | { stop: number })[] => {
    const out: (string | { stop: number })[] = [];
    while (at < body.length) {
      const char = body[at];
      if (char === '\\') {
        out.push(body[at + 1]);
        at += 2;
      } else if (char === '}' && nested) return out;
      else if (char === '$') out.push(...readDollar());
      else {
        out.push(char);
        at++;
      }
    }
    if (nested) throw new Error('a placeholder is not closed');
    return out;
  };

  const readDollar = (): (string | { stop: number })[] => {
    const plain = take(/\$(?:(\d+)|([A-Z_]+))/y);
    if (plain) return [plain[1] ? mirror(Number(plain[1])) : variable(plain[2])];
    const choice = take(/\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/y);
    if (choice) return [define(Number(choice[1]), choice[2].split(',')[0])];
    const transform = take(/\$\{([A-Z_]+)\/((?:[^/\\]|\\.)*)\/([^/]*)\/([a-z]*)\}/y);
    if (transform) return [variable(transform[1]).replace(new RegExp(transform[2], transform[4]), transform[3])];
    const bare = take(/\$\{(?:(\d+)|([A-Z_]+))\}/y);
    if (bare) return [bare[1] ? mirror(Number(bare[1])) : variable(bare[2])];
    const opened = take(/\$\{(\d+):/y);
    if (!opened) throw new Error(`not understood: ${body.slice(at, at + 20)}`);
    const value = resolve(read(true));
    at++;
    return [define(Number(opened[1]), value)];
  };

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const mirror = (stop: number): { stop: number } => {
    if (!stops.has(stop)) stops.set(stop, []);
    return { stop };
  };
  const define = (stop: number, value: string): string => {
    stops.set(stop, [...(stops.get(stop) ?? []), value]);
    return value;
  };
  const variable = (name: string): string => {
    if (!(name in variables)) throw new Error(`no variable ${name}`);
    return variables[name];
  };
  const resolve = (parts: readonly (string | { stop: number })[]): string =>
    parts.map(part => (typeof part === 'string' ? part : (stops.get(part.stop)?.[0] ?? ''))).join('');

  pieces.push(...read(false));
  return { text: resolve(pieces), stops };
}
