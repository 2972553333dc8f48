import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver-protocol';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const WITH_SNIPPETS = {
  ...RICH,
  textDocument: { ...RICH.textDocument, completion: { completionItem: { snippetSupport: true } } },
};
const LIVE = '---\ngenre: plan\n---\n\n';

let session: Session;
beforeAll(async () => void (session = await startSession({ capabilities: WITH_SNIPPETS })));
afterAll(() => session.end());

let count = 0;
/** The snippets offered at the cursor of a Markdown text that nothing but its words makes a draft. */
async function offered(marked: string, languageId = 'markdown', where = session): Promise<CompletionItem[]> {
  const suffix = languageId === 'plaintext' ? 'txt' : 'md';
  const draft = new Document(where, marked, `file:///notes/snippets-${++count}.${suffix}`, languageId);
  return (await draft.complete()).filter(item => item.detail === '片段' || item.detail === 'snippet');
}

describe('snippets', () => {
  it.each([
    ['hyqd', '会议强调'],
    ['会议强', '会议强调'],
    ['要gzfa', '工作方案'],
  ])('are offered in a draft for %s', async (typed, name) => {
    const item = (await offered(`${LIVE}${typed}‸`)).find(({ label }) => label === name);
    expect(item?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    const { range, newText } = item?.textEdit as TextEdit;
    expect(newText).toContain('${1:');
    expect(range.end.character - range.start.character).toBe(typed.replace('要', '').length);
    expect(item?.filterText?.startsWith(typed.replace('要', ''))).toBe(true);
  });

  it('are all offered on an empty line, with the date of today', async () => {
    const items = await offered(`${LIVE}‸`);
    expect(items.length).toBeGreaterThan(25);
    const bodies = items.map(item => (item.textEdit as TextEdit).newText).join('\n');
    expect(bodies).not.toContain('CURRENT_');
    expect(bodies).toContain(String(new Date().getFullYear()));
  });

  it.each([
    ['an English text', '# Notes\n\nhyqd‸'],
    ['a Chinese text without the references’ terms', '# 周末\n\n今天天气很好，hyqd‸'],
    ['an empty text', '‸'],
  ])('are not offered in %s', async (_, text) => expect(await offered(text)).toEqual([]));

  it('leave Markdown out of plain text', async () => {
    const names = (await offered(`${LIVE}‸`, 'plaintext')).map(({ label }) => label);
    expect(names).toContain('会议强调');
    expect(names).not.toContain('工作方案');
  });

  it('are not offered to a client that cannot fill them in', async () => {
    const plain = await startSession({ capabilities: RICH });
    expect(await offered(`${LIVE}hyqd‸`, 'markdown', plain)).toEqual([]);
    await plain.end();
  });
});
