import type { Paragraph } from '../../document/paragraph';
import type { Span } from '../../text/span';
import { Signs } from '../../text/signs';
import { carryNothing, perParagraph } from '../check';
import { matchesOf } from '../../text/matches';

/** A short form where it is given: 中国人民银行（以下简称人民银行）. Spans are prose offsets. */
export interface ShortName {
  /** The short form without the marks around it. */
  readonly short: string;
  /** The short form with the marks around it. */
  readonly span: Span;
  /** `《` where it is a title's, `“` where it is quoted, else empty. */
  readonly mark: '《' | '“' | '';
  /** What stands before the bracket, as far back as the sentence: the full name is its end. */
  readonly full: string;
  /** From the bracket on, and to its end. */
  readonly brackets: Span;
  /** True for 以下简称: then it is promised to be used. 简称 alone says only how it is called. */
  readonly promised: boolean;
}

const GIVEN =
  /[（(]([^（）()。\n]{0,40}?)(以下(?:统|并|均)?[简统]称|下称|以下称|简称)(?:为|作|：)?\s*(?:《([^《》（）]{1,20})》|“([^“”（）]{1,20})”|([^《》“”（）()，。、；：\s]{2,14}))[）)]/g;

/** How far back a full name may begin, in UTF-16 units. */
const FULL = 60;

/** The short forms that a paragraph gives. */
export const shortNames = perParagraph(
  ({ text }: Paragraph): readonly ShortName[] => {
    if (!text.includes('称')) return [];
    const found: ShortName[] = [];
    for (const match of matchesOf(text, GIVEN)) {
      const [whole, , promise, title, quoted, bare] = match;
      const short = title ?? quoted ?? bare;
      // Several at once (或, 和) are for a person to judge.
      if (bare !== undefined && /[或和与及]/.test(bare)) continue;
      const mark = title !== undefined ? '《' : quoted !== undefined ? '“' : '';
      const end = match.index + whole.length;
      const spanEnd = end - 1;
      const span = { start: spanEnd - short.length - (mark === '' ? 0 : 2), end: spanEnd };
      const before = text.slice(Math.max(0, match.index - FULL), match.index);
      found.push({
        short,
        span,
        mark,
        full: before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1).trim(),
        brackets: { start: match.index, end },
        promised: promise !== '简称',
      });
    }
    return found;
  },
  carryNothing(edited => edited.lacks(Signs.pair)),
);

/** Where a string stands in a paragraph's prose; kept, since a draft is asked at every change. */
export function occurrences(paragraph: Paragraph, text: string): readonly number[] {
  const known = occurrenceMaps(paragraph);
  let places = known.get(text);
  if (!places) {
    const found: number[] = [];
    for (let at = paragraph.text.indexOf(text); at >= 0; at = paragraph.text.indexOf(text, at + text.length))
      found.push(at);
    known.set(text, (places = found));
  }
  return places;
}

const occurrenceMaps = perParagraph(() => new Map<string, readonly number[]>());
