/** Every snippet is well-formed, and is a right text even before it is filled in. */
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GENRES } from '../../../server/src/engine/document/header';
import { expand } from './expand';
import { all, drafts, expansion, frames, variables } from './expandAll';
import { faults } from './faults';

const parts = (text: string): { header: string; rest: string } => {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  return match ? { header: match[1], rest: text.slice(match[0].length) } : { header: '', rest: text };
};

describe.each(all)('%s', (name, snippet) => {
  it('numbers its placeholders from one without a gap, and explains each once', () => {
    const { stops } = expansion(snippet);
    expect([...stops.keys()].sort((a, b) => a - b)).toEqual(Array.from(stops, (_, index) => index + 1));
    for (const [stop, defaults] of stops) {
      expect(defaults.length, `placeholder ${stop}`).toBe(1);
      expect(defaults[0], `placeholder ${stop}`).toMatch(/\S/);
    }
  });

  it('is right in numbering and punctuation as it stands', () => {
    expect(faults(parts(expansion(snippet).text).rest)).toEqual([]);
  });

  it('is found by its initials; by its name the server has it', () => {
    const letters = pinyin(name, { toneType: 'none', type: 'array', pattern: name.length === 1 ? 'pinyin' : 'first' });
    expect(snippet.prefix).toEqual([letters.join('')]);
  });

  it('is described in both languages', () => {
    expect(snippet.description).toMatch(/^\p{Script=Han}.*。 [A-Z].*\.$/u);
  });
});

describe('the snippets together', () => {
  it('share no prefix', () => {
    const prefixes = all.flatMap(([, snippet]) => snippet.prefix);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
  });

  it('have each frame open its sentence', () => {
    for (const [name, snippet] of frames) expect(snippet.body[0].startsWith(name), name).toBe(true);
  });

  it('have front matter, a genre and a title in each draft, and offer drafts as file templates', () => {
    const genres = drafts.map(([name, snippet]) => {
      const { header, rest } = parts(expansion(snippet).text);
      const { date, genre } = parse(header) as { date: string; genre: string };
      expect(date, name).toBe('2023-01-02');
      expect(rest, name).toMatch(/^\n# \p{Script=Han}/u);
      expect(snippet.isFileTemplate, name).toBe(true);
      return genre;
    });
    expect([...new Set(genres)].sort()).toEqual([...GENRES].sort());
  });

  it('have six priorities in the readout, and say six', () => {
    const readout = drafts.find(([, { body }]) => body.includes('genre: readout'));
    const text = readout ? expansion(readout[1]).text : '';
    expect(text.match(/^\*\*[一二三四五六]是.*。\*\*$/gm)).toHaveLength(6);
    expect(text).toContain('以下六项工作：');
  });

  it('write dates without zeros', () => {
    const signed = drafts.filter(([, snippet]) => expansion(snippet).text.includes('2023年1月2日'));
    expect(signed.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the rules these tests rest on', () => {
  it.each([
    '一、甲\n三、乙',
    '## 一、甲\n（二）乙',
    '（一）甲\n（三）乙',
    '附件：1.甲\n　　　3.乙',
    '**一是甲。**\n**三是乙。**',
    '（一）、甲',
    '一.甲',
    '1、甲',
    '一是，甲',
    '首先、甲',
    '甲,乙',
    '甲.',
    '国发[2023]1号',
    '2023年01月2日',
    '甲（以下简称“乙）',
    '甲。。',
    '${1}',
  ])('find the fault of %j', text => expect(faults(text)).not.toEqual([]));

  it.each(['一、甲\n（一）乙\n1.丙\n二、丁\n（一）戊', '国发〔2023〕1号，2023年1月2日', '一是甲；二是乙。'])(
    'find none in %j',
    text => expect(faults(text)).toEqual([]),
  );

  it.each(['${1:甲', '${1|甲,乙}', '$NOBODY', '${a}'])('refuse the body %j', body => {
    expect(() => expand(body, variables)).toThrow();
  });

  it('expand as VS Code does', () => {
    const { text, stops } = expand(
      '${1:甲${2:$CURRENT_YEAR}}、${1}、${3|乙,丙|}、\\$、${CURRENT_MONTH/^0//}月$2',
      variables,
    );
    expect(text).toBe('甲2023、甲2023、乙、$、1月2023');
    expect([...stops]).toEqual([
      [2, ['2023']],
      [1, ['甲2023']],
      [3, ['乙']],
    ]);
  });
});
