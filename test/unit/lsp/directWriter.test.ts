import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { framed } from '../../../server/src/lsp/directWriter';

const diagnostic = (line: number, message: string): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 2 } },
  severity: DiagnosticSeverity.Warning,
  message,
});

function told(diagnostics: readonly Diagnostic[], version = 3): object {
  return {
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///稿.md', version, diagnostics },
  };
}

/** The message in a frame, and whether its length is as it says. */
function read(frame: Buffer | string): unknown {
  const bytes = Buffer.from(frame as string);
  const [head] = bytes.toString().split('\r\n\r\n');
  const body = bytes.subarray(Buffer.byteLength(head) + 4);
  expect(head).toBe(`Content-Length: ${body.length}`);
  return JSON.parse(body.toString());
}

describe('a message that is written in one piece', () => {
  it.each([
    ['no diagnostics', told([])],
    ['one', told([diagnostic(1, '前面说“三”，后面列了4条。')])],
    ['several', told([diagnostic(1, '甲'), diagnostic(2, 'a "b" \\ \n'), diagnostic(3, '𠮷')])],
    ['another message', { jsonrpc: '2.0', id: 1, result: { items: [diagnostic(1, '甲')] } }],
  ])('says what was to be said: %s', (_name, message) => {
    expect(read(framed(message as never))).toEqual(message);
  });

  it('has what a diagnostic says also when it was written before, among others', () => {
    const [one, other] = [diagnostic(1, '甲'), diagnostic(2, '乙')];
    framed(told([one, other]) as never);
    const message = told([diagnostic(0, '丙'), other, one], 4);
    expect(read(framed(message as never))).toEqual(message);
  });
});
