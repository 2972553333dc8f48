import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-protocol';
import { shippedReference } from '../unit/checks/shipped';
import { Document } from './document';
import { startSession, type Session } from './session';

let session: Session;
beforeAll(async () => void (session = await startSession()));
afterAll(() => session.end());

/** What a hover at the cursor says, and the text of its range. */
async function hoverIn(marked: string): Promise<{ said: string; text: string } | null> {
  const draft = new Document(session, marked);
  const hover = await draft.hover();
  if (!hover) return null;
  if (!hover.range) throw new Error('a hover always has a range');
  return { said: (hover.contents as MarkupContent).value, text: draft.at(hover.range) };
}

describe('hover', () => {
  it.each(['坚持‸因城施策支持住房', '坚持因城‸施策支持住房', '坚持因城施策‸支持住房'])(
    'names its term: %s',
    async marked => {
      const hover = await hoverIn(marked);
      expect(hover?.text).toBe('因城施策');
      expect(hover?.said).toMatch(/^\*\*因城施策\*\*/);
    },
  );

  it.each(['推进**因城‸施策**支持住房', '- 推进*因城‸施策*', '# 坚持因城‸施策'])(
    'works within markup: %s',
    async marked => {
      expect((await hoverIn(marked))?.text).toBe('因城施策');
    },
  );

  it.each(['坚定拥护‸“两个确立”，', '坚定拥护“两个‸确立”，', '坚定拥护“两个确立”‸，', '坚定拥护‸「两个确立」，'])(
    'names a quoted term on its marks too: %s',
    async marked => {
      const hover = await hoverIn(marked);
      expect(hover?.said).toMatch(/^\*\*两个确立\*\*/);
      expect(hover?.text).toContain('两个确立');
    },
  );

  it('says where the reference has the term, and links to its line', async () => {
    const hover = await hoverIn('坚持因城‸施策');
    const { draft, meta, text } = shippedReference();
    const [, line] = /#L(\d+)\)/.exec(hover?.said ?? '') ?? [];
    const start = draft.lines.startOf(Number(line) - 1);
    expect(text.slice(start, draft.lines.startOf(Number(line)))).toContain('因城施策');
    expect(hover?.said).toContain(meta.title);
  });

  it('names every term of the shipped reference wherever it stands in an unspaced line', async () => {
    const { terms } = shippedReference().pack;
    expect(terms.length).toBeGreaterThan(20);
    for (const { term } of terms) {
      const draft = new Document(session, `甲${term}乙`);
      for (const offset of [1, 1 + (term.length >> 1), term.length, 1 + term.length]) {
        const hover = await draft.hover(draft.positionAt(offset));
        expect((hover?.contents as MarkupContent | undefined)?.value.replaceAll('\\', ''), term).toContain(
          `**${term}**`,
        );
        expect(hover?.range && draft.at(hover.range), term).toContain(term);
      }
      draft.close();
    }
  });

  it('shows the longest first, then what it holds', async () => {
    const pairs = shippedReference().pack.terms.map(({ term }) => term);
    const outer = pairs.find(long => pairs.some(short => short !== long && long.includes(short))) ?? '';
    const inner = pairs
      .filter(short => short !== outer && outer.includes(short))
      .sort((a, b) => b.length - a.length)[0];
    const at = outer.indexOf(inner) + 1;
    const hover = await hoverIn(`甲${outer.slice(0, at)}‸${outer.slice(at)}乙`);
    expect(hover?.text).toBe(outer);
    expect(hover?.said.indexOf(`**${outer}**`)).toBe(0);
    expect(hover?.said.indexOf(`**${inner}**`)).toBeGreaterThan(0);
  });

  it('says how far an authority has been checked', async () => {
    const words = { checked: '已核对', named: '已指明出处、未核对', gloss: '编者释义' };
    for (const state of ['checked', 'named', 'gloss'] as const) {
      const found = shippedReference().pack.terms.find(({ authority }) => authority?.state === state);
      if (found) expect((await hoverIn(`甲‸${found.term}乙`))?.said).toContain(words[state]);
    }
  });

  it('says nothing in code, front matter and where there is no term', async () => {
    expect(await hoverIn('`因城‸施策`')).toBeNull();
    expect(await hoverIn('---\nreference: 因城‸施策\n---\n正文')).toBeNull();
    expect(await hoverIn('今天‸天气')).toBeNull();
  });

  it('speaks English to those who ask for it', async () => {
    const english = await startSession({ locale: 'en' });
    const hover = await new Document(english, '坚持因城‸施策').hover();
    expect((hover?.contents as MarkupContent).value).toMatch(/, line \d+\]/);
    await english.end();
  });

  it('leaves a passage to the finding that quotes it, where the client shows both together', async () => {
    const marked = '强化债卷‸市场制度建设';
    expect((await hoverIn(marked))?.said).toMatch(/#L\d+\)/);
    const together = await startSession({ options: { showsEvidence: true } });
    const hover = await new Document(together, marked).hover();
    expect((hover?.contents as MarkupContent).value).toContain('债卷市场');
    expect((hover?.contents as MarkupContent).value).not.toContain('#L');
    const term = await new Document(together, '坚持因城‸施策').hover();
    expect((term?.contents as MarkupContent).value).toMatch(/#L\d+\)/);
    await together.end();
  });
});
