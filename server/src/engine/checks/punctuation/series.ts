import type { Paragraph } from '../../document/paragraph';
import { overlapping, type Span } from '../../text/span';
import type { ParagraphCheck, Report } from '../check';
import { insideTitle } from '../titles';
import { pairingOf } from './pairing';
import { matchesOf } from '../../text/matches';
import { Touch } from '../touch';

/** 顿号 between quoted or titled members, and an ellipsis beside 等: what the standard usually leaves out. */
export const punctuationSeries: ParagraphCheck = {
  code: 'punctuation.series',
  severity: 'hint',
  mechanical: false,
  scope: 'paragraph',
  needs: Touch.pair | Touch.other | Touch.departed,
  page: {
    title: { zh: '并列的引号、书名号和省略号', en: 'Quoted series and ellipses' },
    about: {
      zh: '提示并列的引号之间、并列的书名号之间的顿号，以及与“等”连用的省略号。正式文件里也常见加顿号的写法，所以只作提示。并列成分中有一项带括注的，用顿号是宜用的，不报；书名号里面的、照参照文本原文写的，不报。',
      en: 'Points at 顿号 between quoted or titled members, and at an ellipsis used with 等. Official texts often write the 顿号, so this is a hint only. Where a bracketed note stands between members the 顿号 is advised, and nothing is said; nor is anything within a title or that the reference itself writes so.',
    },
    source: {
      zh: '《标点符号用法》（GB/T 15834—2011）4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号，有其他成分插在中间的宜用。附录 A.9.2（规范性）：省略号和“等”“等等”等词语不能同时使用。',
      en: 'GB/T 15834—2011, 4.5.3.5: usually no 顿号 between quoted or titled members; advised where something else stands between them. Normative annex A.9.2: an ellipsis and 等 or 等等 cannot be used together.',
    },
    examples: [
      { wrong: '坚定拥护“两个确立”⟦、⟧“两个维护”', right: '坚定拥护“两个确立”“两个维护”' },
      { wrong: '水、电、气⟦……等⟧', right: '水、电、气等' },
    ],
  },
  run(paragraph, { library }, report) {
    const { text } = paragraph;
    const series = matchesOf(text, /[”’》]、(?=[“‘《])/g);
    const noted = series.length === 0 ? undefined : notedIn(paragraph);
    for (const match of series) {
      const span = { start: match.index + 1, end: match.index + 2 };
      if (insideTitle(paragraph, span) || noted?.(span.start)) continue;
      const within = (before: number, behind: number): string =>
        text.slice(Math.max(0, span.start - before), span.end + behind);
      // Another slip may stand in one of the two members.
      if (library.says(within(AROUND, NEXT)) || library.says(within(NEXT, AROUND))) continue;
      // Where the passage that the draft follows departs from it right here, that is said first.
      if (overlapping(library.departures(paragraph), { start: span.start - AROUND, end: span.end + AROUND }).length > 0)
        continue;
      report({
        span,
        message: {
          zh: `并列的${match[0][0] === '》' ? '书名号' : '引号'}之间通常不用顿号。`,
          en: `Between ${match[0][0] === '》' ? 'titles' : 'quoted members'} side by side a 顿号 is usually left out.`,
        },
        fixes: [{ title: { zh: '删去顿号', en: 'Delete the 顿号' }, edits: [{ ...span, newText: '' }] }],
      });
    }
    for (const one of ellipses(text)) report(one);
  },
};

/** What a norm itself writes so, with so many units on one side and on the other, follows the norm. */
const AROUND = 3;
const NEXT = 2;

/**
 * Tells of a 顿号 whether a member of the series that it divides bears a bracketed note: “甲”（一年一次）、“乙”、“丙”. A
 * series is walked through once, whichever of its 顿号 is asked of.
 */
function notedIn(paragraph: Paragraph): (at: number) => boolean {
  const { text } = paragraph;
  const { pairs } = pairingOf(paragraph);
  const opens = new Map(pairs.map(({ open, close }) => [open, close]));
  const closes = new Map(pairs.map(({ open, close }) => [close, open]));
  const known = new Map<number, boolean>();
  return at => {
    let noted = known.get(at);
    if (noted !== undefined) return noted;
    noted = false;
    const walked = [at];
    const walk = (ends: ReadonlyMap<number, number>, by: 1 | -1): void => {
      let i = at + by;
      for (let end = ends.get(i); end !== undefined; end = ends.get(i)) {
        if ('（('.includes(text[Math.min(i, end)])) noted = true;
        i = end + by;
        if (text[i] === '、') {
          walked.push(i);
          i += by;
        }
      }
    };
    walk(opens, 1);
    walk(closes, -1);
    for (const one of walked) known.set(one, noted);
    return noted;
  };
}

const DOTS = '(?:…{1,2}|\\.{3,6}|。{3,6})';
/** 等 that is a word of its own, not the beginning of 等待 or 等级, nor the end of 平等 or 高等. */
const BEFORE = new RegExp(`(${DOTS})(等等?)(?![待级到于同候额值价闲量号次第式])`, 'g');
const AFTER = new RegExp(`(?<![平高上初中同相对优劣均一二三四五六几下头特次何稍等])(等等?)(${DOTS})`, 'g');

function* ellipses(text: string): Generator<Report> {
  if (!/…|\.{3}|。{3}/.test(text)) return;
  for (const match of matchesOf(text, BEFORE)) {
    const dots = { start: match.index, end: match.index + match[1].length };
    yield ellipsis(dots, { start: dots.end, end: dots.end + match[2].length }, text);
  }
  for (const match of matchesOf(text, AFTER)) {
    const word = { start: match.index, end: match.index + match[1].length };
    yield ellipsis({ start: word.end, end: word.end + match[2].length }, word, text);
  }
}

function ellipsis(dots: Span, word: Span, text: string): Report {
  const after = text[Math.max(dots.end, word.end)] ?? '';
  const deletion = (span: Span, zh: string, en: string): NonNullable<Report['fixes']>[number] => ({
    title: { zh: `删去${zh}`, en: `Delete ${en}` },
    edits: [{ ...span, newText: '' }],
  });
  return {
    span: { start: Math.min(dots.start, word.start), end: Math.max(dots.end, word.end) },
    message: {
      zh: '省略号与“等”不同时使用，留一个即可。',
      en: 'An ellipsis and 等 are not used together; one is enough.',
    },
    fixes: [
      deletion(dots, '省略号', 'the ellipsis'),
      // 等 goes only at an end: 水、电……等领域 needs it.
      ...(after === '' || /[。，；！？）”\n]/.test(after) ? [deletion(word, '“等”', '等')] : []),
    ],
  };
}
