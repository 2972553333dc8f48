/** The grammar against lines a writer could read: what is marked has that scope, and nothing else has one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar, marked, scopesOf } from './tokens';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const unmark = (text: string): string => text.replace(/⟦([^|]*)\|[^⟧]*⟧/g, '$1');

/** Groups of a fixture: a `# ` line names the group unless it carries Chinese headings' own `#`. */
const cases = readFileSync(join(__dirname, 'cases.txt'), 'utf8').trimEnd().split('\n');
const groups = new Map<string, string[]>();
for (const line of cases) {
  if (line.startsWith('# ')) groups.set(line.slice(2), []);
  else [...groups.values()].at(-1)?.push(line);
}

describe.each([...groups])('%s', (_name, lines) => {
  it.each(lines)('%s', line => expect(marked(grammar, unmark(line))).toBe(line));
});

describe('front matter', () => {
  it('has its three keys, the genres and the date', () => {
    const text = '---\ndate: 2023-11-02\ngenre: readout\nreference: pbc-safe-2023-11-02\nnote: x\n---\n一、总则';
    expect(marked(grammar, text)).toBe(
      [
        '---',
        '⟦date|keyword.other.header⟧: ⟦2023-11-02|constant.numeric.date⟧',
        '⟦genre|keyword.other.header⟧: ⟦readout|constant.language.genre⟧',
        '⟦reference|keyword.other.header⟧: pbc-safe-2023-11-02',
        'note: x',
        '---',
        '⟦一、|constant.numeric.ordinal.chinese⟧总则',
      ].join('\n'),
    );
  });

  it('leaves an unknown genre and an impossible date plain', () => {
    const text = '---\ngenre: poem\ndate: 2023年\n---';
    expect(marked(grammar, text)).toBe(
      '---\n⟦genre|keyword.other.header⟧: poem\n⟦date|keyword.other.header⟧: 2023年\n---',
    );
  });

  it('is front matter only at the top', () => {
    expect(marked(grammar, '一、总则\n\n---\ngenre: readout\n---')).toBe(
      '⟦一、|constant.numeric.ordinal.chinese⟧总则\n\n---\ngenre: readout\n---',
    );
  });
});

describe('code blocks', () => {
  it('are left alone, and what follows them is not', () => {
    expect(marked(grammar, '```\n一、总则\n```\n一、总则')).toBe(
      '```\n一、总则\n```\n⟦一、|constant.numeric.ordinal.chinese⟧总则',
    );
  });
});

describe('Markdown', () => {
  it('keeps its own scopes around ours', () => {
    expect(scopesOf(grammar, '## 一、总则', '一')).toEqual([
      'text.html.markdown.policy-draft',
      'markup.heading.markdown',
      'entity.name.section.markdown',
      'constant.numeric.ordinal.chinese.policy-draft',
    ]);
  });
  it('marks the two signs of a title and of a term', () => {
    expect(scopesOf(grammar, '印发《办法》', '《').at(-1)).toBe('punctuation.definition.title.begin.policy-draft');
    expect(scopesOf(grammar, '建设“三大工程”', '”').at(-1)).toBe('punctuation.definition.term.end.policy-draft');
  });
  it('never calls a term a string: brackets in strings do not match, and completion may be off there', () => {
    for (const part of ['“', '三', '《', '办'])
      expect(scopesOf(grammar, '建设“三大工程”，印发《办法》', part).join(' ')).not.toMatch(/\bstring\b/);
  });
});
