import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dictionaryIn, dictionaryProblem } from '../../../server/src/files/dictionary';
import { intlSegmenter } from '../../../server/src/segment/intl';
import { Segmentation } from '../../../server/src/segment/segmentation';
import { spansOf, type Segmenter } from '../../../server/src/segment/segmenter';

const none = (): string[] => [];

describe('spansOf', () => {
  it('places words that make up the text, and says where they do not', () => {
    expect(spansOf('防范风险', ['防范', '风险'])).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(spansOf('防范风险', ['防范', '风'])).toBeUndefined();
    expect(spansOf('防范\ud800风险', ['防范', '?', '风险'])).toBeUndefined();
  });
});

describe('intlSegmenter', () => {
  it('covers any text without gaps', async () => {
    for (const text of ['', '坚持因城施策。防范化解金融风险！', '长'.repeat(3000), '\ud800一\udc00', '甲\n\n乙']) {
      const words = (await intlSegmenter()?.words(text)) ?? [];
      expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }
  });

  it('takes time in proportion on one long line', async () => {
    const text = '坚持因城施策防范化解金融风险'.repeat(7000);
    const start = performance.now();
    await intlSegmenter()?.words(text);
    // Cut in one piece this takes minutes.
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('dictionaryProblem', () => {
  let folder: string;
  const files = () => dictionaryIn(folder);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-dictionary-'));
    for (const path of Object.values(files()) as string[]) writeFileSync(path, '的 1\n');
    writeFileSync(files().userDict, '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing wrong with whole files', () => {
    expect(dictionaryProblem(files())).toBeUndefined();
  });

  it('refuses a missing user dictionary, which would end the process', () => {
    rmSync(files().userDict);
    expect(dictionaryProblem(files())).toContain('is not there');
  });

  it('refuses empty files, byte-order marks, CRLF, and paths that crash on Windows', () => {
    writeFileSync(files().idfDict, '');
    expect(dictionaryProblem(files())).toContain('is empty');
    writeFileSync(files().idfDict, '的 1\r\n');
    expect(dictionaryProblem(files())).toContain('CRLF');
    writeFileSync(files().idfDict, '\ufeff的 1\n');
    expect(dictionaryProblem(files())).toContain('byte-order mark');
    writeFileSync(files().idfDict, '的 1\n');
    expect(
      dictionaryProblem({ ...files(), userDict: __filename.replace(/\/unit\//, '/unit/') }, 'win32'),
    ).toBeUndefined();
    const odd = join(folder, '词.utf8');
    writeFileSync(odd, '');
    expect(dictionaryProblem({ ...files(), userDict: odd }, 'win32')).toContain('ASCII');
    expect(dictionaryProblem({ ...files(), userDict: odd }, 'linux')).toBeUndefined();
  });
});

describe('Segmentation', () => {
  const make = (start: () => Promise<Segmenter>) => {
    const log: string[] = [];
    let changes = 0;
    const segmentation = new Segmentation(
      start,
      () => void changes++,
      reason => void log.push(reason),
    );
    return { segmentation, log, changes: () => changes };
  };
  const stub = (words: Segmenter['words']): Segmenter => ({ name: 'nodejieba', words, dispose: () => undefined });

  it('loads nothing until words are asked for', async () => {
    let started = 0;
    const { segmentation } = make(() => Promise.resolve((started++, stub(() => Promise.resolve([])))));
    segmentation.use('auto', none);
    expect([segmentation.name, started]).toEqual(['none', 0]);
    expect((await segmentation.words('防范风险', none)).length).toBeGreaterThan(0);
    await segmentation.settled();
    expect([segmentation.name, started]).toEqual(['nodejieba', 1]);
  });

  it('loads ahead of the first question, once, and only where the setting leaves it the choice', async () => {
    let started = 0;
    const { segmentation } = make(() => Promise.resolve((started++, stub(() => Promise.resolve([])))));
    segmentation.use('intl', none);
    segmentation.warm(none);
    expect([segmentation.name, started]).toEqual(['intl', 0]);
    segmentation.use('none', none);
    segmentation.warm(none);
    expect([segmentation.name, started]).toEqual(['none', 0]);
    segmentation.use('auto', none);
    segmentation.warm(none);
    segmentation.warm(none);
    await segmentation.settled();
    expect([segmentation.name, started]).toEqual(['nodejieba', 1]);
  });

  it('goes on with Intl.Segmenter where nodejieba cannot be had, and says why', async () => {
    const { segmentation, log } = make(() => Promise.reject(new Error('no binding')));
    segmentation.use('nodejieba', none);
    await segmentation.settled();
    expect(segmentation.name).toBe('intl');
    expect((await segmentation.words('防范风险', none)).length).toBeGreaterThan(0);
    expect(log).toEqual(['no binding']);
  });

  it('asks Intl.Segmenter where nodejieba does not answer', async () => {
    const { segmentation } = make(() => Promise.resolve(stub(() => Promise.reject(new Error('gone')))));
    segmentation.use('nodejieba', none);
    await segmentation.settled();
    expect((await segmentation.words('防范风险', none)).length).toBeGreaterThan(0);
  });

  it('follows the setting', async () => {
    const { segmentation, changes } = make(() => Promise.resolve(stub(() => Promise.resolve([]))));
    segmentation.use('intl', none);
    expect(segmentation.name).toBe('intl');
    segmentation.use('none', none);
    expect(segmentation.name).toBe('none');
    expect(await segmentation.words('防范风险', none)).toEqual([]);
    expect(changes()).toBe(2);
  });
});
