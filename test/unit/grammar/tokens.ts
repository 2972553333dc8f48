/** Runs the grammar as VS Code does, over a stand-in for Markdown's, and says which scopes of ours stand where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const root = join(__dirname, '../../..');
const scope = 'text.html.markdown.policy-draft';

/** VS Code's Markdown grammar is not to be had from npm by itself: this has the same shape where it matters to ours. */
const files: Record<string, string> = {
  [scope]: join(root, 'syntaxes/policy-draft.tmLanguage.json'),
  'text.html.markdown': join(__dirname, 'markdown.tmLanguage.json'),
};

/** The grammar, ready to be asked. */
export async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: name => {
      const file = files[name];
      return Promise.resolve(file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

/**
 * The text with every span of ours marked `⟦text|kind⟧`, where the kind is the scope without `.policy-draft`.
 * Punctuation scopes are left out, so that a fixture can be read.
 */
export function marked(grammar: IGrammar, text: string): string {
  let stack = INITIAL;
  return text
    .split('\n')
    .map(line => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      let out = '';
      let open = '';
      for (const token of result.tokens) {
        const kind = kindOf(token.scopes);
        if (kind !== open) out += (open && `|${open}⟧`) + (kind && '⟦');
        open = kind;
        out += line.slice(token.startIndex, token.endIndex);
      }
      return out + (open && `|${open}⟧`);
    })
    .join('\n');
}

/** All scopes of the first token that holds `part`, outermost first. */
export function scopesOf(grammar: IGrammar, line: string, part: string): string[] {
  const { tokens } = grammar.tokenizeLine(line, INITIAL);
  const at = line.indexOf(part);
  const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
  if (token === undefined) throw new Error(`no ${part} in ${line}`);
  return token.scopes;
}

function kindOf(scopes: readonly string[]): string {
  const ours = scopes.filter(name => name.endsWith('.policy-draft') && !/^(text|punctuation|meta)\./.test(name));
  return ours.join(' ').replaceAll('.policy-draft', '');
}
