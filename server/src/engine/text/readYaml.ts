import { Composer, isMap, isScalar, isSeq, Lexer, Parser, YAMLParseError, type Document, type LineCounter } from 'yaml';

/** How values that bear no tag are read: `failsafe` leaves all as text. */
export type YamlSchema = 'core' | 'failsafe';

/** So deep may collections lie in one another; what we read goes six deep. */
const DEEPEST = 64;

/**
 * Reads a text as one YAML document. What is wrong with it is in the document's `errors`, by where it stands (UTF-16
 * offsets of `source`). Never throws, and takes time in proportion to the text, which the package alone does not: it goes
 * down one call a level, so that some thousand brackets end the process (V8 cannot compile a pattern at the very end of the
 * stack), and looks for a key among all keys before it. `lines` learns where lines begin.
 */
export function readYaml(source: string, schema: YamlSchema, lines?: LineCounter): Document.Parsed {
  const options = { logLevel: 'silent', schema, uniqueKeys: false } as const;
  lines?.addNewLine(0);
  const parser = new Parser(lines?.addNewLine);
  let tooDeep: number | undefined;
  const tokens = function* (): ReturnType<Parser['parse']> {
    for (const lexeme of new Lexer().lex(source)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= DEEPEST) continue;
      tooDeep = parser.offset;
      return;
    }
    yield* parser.end();
  };
  // The last one is the whole text's, or empty; there is always one.
  const [document] = new Composer(options).compose(tokens(), true, source.length) as Iterable<Document.Parsed>;
  if (tooDeep !== undefined)
    document.errors.push(
      new YAMLParseError([tooDeep, tooDeep + 1], 'RESOURCE_EXHAUSTION', 'Collections are nested too deep'),
    );
  const twice = keysTwice(document);
  if (twice.length > 0) document.errors = [...document.errors, ...twice].sort((a, b) => a.pos[0] - b.pos[0]);
  return document;
}

/** Keys that stand in one mapping twice. */
function keysTwice(document: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  const left: unknown[] = [document.contents];
  while (left.length > 0) {
    const node = left.pop();
    if (isSeq(node)) for (const item of node.items) left.push(item);
    if (!isMap(node)) continue;
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      left.push(key, value);
      if (!isScalar(key)) continue;
      const at = key.range?.[0] ?? 0;
      if (keys.has(key.value)) found.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
      keys.add(key.value);
    }
  }
  return found;
}
