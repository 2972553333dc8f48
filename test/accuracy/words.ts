import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A word where it stands in a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts a sentence into words of Han characters, offsets shifted by `from`. */
export type Cut = (sentence: string, from: number) => Word[];

const HAN_WORD = /^\p{Script=Han}+$/u;

/** Words as Intl.Segmenter sees them. */
export function intlWords(): Cut {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (sentence, from) =>
    [...segmenter.segment(sentence)]
      .filter(({ segment }) => HAN_WORD.test(segment))
      .map(({ segment, index }) => ({ start: from + index, end: from + index + segment.length, text: segment }));
}

/** Words as nodejieba sees them, which has to be installed below `root`. */
export function jiebaWords(root: string): Cut {
  const { cut } = createRequire(join(root, 'package.json'))('nodejieba') as { cut(text: string): string[] };
  return (sentence, from) => {
    const words: Word[] = [];
    let at = 0;
    for (const text of cut(sentence)) {
      const start = sentence.indexOf(text, at);
      if (start < 0) continue;
      at = start + text.length;
      if (HAN_WORD.test(text)) words.push({ start: from + start, end: from + at, text });
    }
    return words;
  };
}
