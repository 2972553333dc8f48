/** One bad entry never takes down the others, and each fault is said with its line. */
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../server/src/files/pack';

const TEXT = '会议要求，因城施策，建设保障性住房，防范债券市场风险。';

async function read(source: string) {
  const { pack, problems } = await readPack('pack.yaml', source, TEXT);
  return {
    pack,
    terms: pack.terms.map(({ term }) => term),
    said: problems.map(({ line, severity, scope, message }) => `${line} ${severity} ${scope} ${message.en}`),
    problems,
  };
}

describe('a pack', () => {
  it('fills in what is left out', async () => {
    const { pack, said } = await read(
      'version: 1\nterms:\n  - term: 债券市场\n    variants:\n      - { text: 债卷市场, kind: wrong }\nsets:\n  - { name: 两项, members: [因城施策, 保障性住房] }\n',
    );
    expect(said).toEqual([]);
    expect(pack.terms[0]).toEqual({
      term: '债券市场',
      quoted: false,
      variants: [{ text: '债卷市场', kind: 'wrong', notBefore: [], notAfter: [] }],
    });
    expect(pack.sets[0]).toMatchObject({ order: 'fixed', listed: true });
  });

  it('leaves out a bad entry and keeps the others', async () => {
    const { terms, said } = await read(
      'version: 1\nterms:\n  - term: 因城施策\n  - trem: 保障性住房\n  - term: 债券市场\n    quoted: perhaps\n  - term: 保障性住房\n',
    );
    expect(terms).toEqual(['因城施策', '保障性住房']);
    expect(said).toEqual([
      '4 error entry term is missing',
      '4 error entry there is no key trem',
      '6 error entry quoted should be true or false',
    ]);
  });

  it('a key that is not known is said and loses nothing', async () => {
    const { terms, said } = await read('version: 1\nowner: 某处\nterms:\n  - term: 因城施策\n');
    expect(terms).toEqual(['因城施策']);
    expect(said).toEqual(['2 warning file there is no key owner']);
  });

  it('a bad variant leaves its term standing', async () => {
    const { pack, said } = await read(
      'version: 1\nterms:\n  - term: 债券市场\n    variants:\n      - { text: 债卷市场, kind: wrong }\n      - { text: 旧债券市场, kind: outdated }\n      - { text: 债券市场, kind: wrong }\n',
    );
    expect(pack.terms[0].variants.map(({ text }) => text)).toEqual(['债卷市场']);
    expect(said).toEqual(['6 error entry until is missing', '7 error entry the variant is the term “债券市场” itself']);
  });

  it('a term that the text lacks is a warning and stands', async () => {
    const { terms, said } = await read('version: 1\nterms:\n  - term: 双支柱\n');
    expect(terms).toEqual(['双支柱']);
    expect(said).toEqual(['3 warning entry the reference does not contain the term “双支柱”']);
  });

  it('days that no calendar has, and periods that end before they begin', async () => {
    const { pack, said } = await read(
      'version: 1\nwordings:\n  - { text: 稳中求进, from: 2023-02-30 }\n  - { text: 因城施策, from: 2023-05-01, until: 2022-05-01 }\n  - { text: 保障性住房 }\n  - { text: 债券市场, until: 2024-01-01 }\n',
    );
    expect(pack.wordings.map(({ text }) => text)).toEqual(['债券市场']);
    expect(said).toEqual([
      '5 error entry one of from, until and replacedBy is needed',
      '3 error entry the calendar has no 2023-02-30',
      '4 error entry until is before from',
    ]);
  });

  it('YAML that is broken within an entry costs that entry', async () => {
    const { terms, said } = await read(
      'version: 1\nterms:\n  - { term: 因城施策 }\n  - { term: "债券市场 }\n  - { term: 保障性住房 }\n',
    );
    expect(terms).toContain('因城施策');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toMatch(/^\d+ error (?:entry|file) not valid YAML/);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(
        /./g,
        (c: string) =>
          `${c}: &${c} [${Array(10)
            .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
            .join(',')}]\n`,
      )}`,
    ],
    ['nesting without end', '['.repeat(20_000)],
    ['no version', 'terms: []\n'],
  ])('%s is said and throws nothing', async (_, source) => {
    const { problems } = await read(source);
    expect(problems.some(({ severity, scope }) => severity === 'error' && scope === 'file')).toBe(true);
  });

  it('names the lines of entries that are wrong in a long list, each once', async () => {
    const entries = Array.from({ length: 650 }, (_, i) =>
      i % 210 === 209 ? `  - { variants: [] }\n` : `  - term: 甲${i}\n`,
    );
    const { terms, said } = await read(`version: 1\nterms:\n${entries.join('')}sets: 5\n`);
    expect(terms).toHaveLength(647);
    const errors = said.filter(one => !one.includes('warning'));
    expect(errors).toEqual([
      '653 error file sets should be a list or empty',
      ...[212, 422, 632].map(line => `${line} error entry term is missing`),
    ]);
  });

  it('says everything in both languages', async () => {
    const { problems } = await read('version: 2\nterms:\n  - { term: 因, x: 1, quoted: 3 }\nsets: 5\nother: 1\n');
    expect(problems.length).toBeGreaterThan(4);
    for (const { message } of problems) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en).not.toMatch(/^\s*$/);
    }
  });
});
