import { inText, type Draft, type Placed } from '../../document/draft';
import { readLists, type OrdinalList } from '../../document/lists';
import { formatHanNumeral, parseHanNumeral } from '../../text/numerals';
import type { Edit } from '../../document/prose';
import type { Span } from '../../text/span';
import { extentOf } from './item';
import type { Notice, NumberChange } from './operation';

/** A place that names an item of a list by its number: 第三项, 本条第（二）项. Offsets of the whole text. */
export interface CrossReference extends Span {
  readonly value: number;
  readonly number: Span;
  readonly brackets: boolean;
  readonly index: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const NAMED = new RegExp(`第(?:[（(](${NUMERAL})[）)]|(${NUMERAL}))(?:项|点|个方面|方面)`, 'g');
const COUNTED = new RegExp(`(?:上述|前述|以上|上面|前面)(?:两|${NUMERAL})(?:项|点|条|个方面)`, 'g');
/** What stands before a reference to another text, or to a provision of a statute. */
const ELSEWHERE = /(?:》|条|款|法|条例|办法|规定|意见|方案|通知|决定)(?:的|中|中的)?$/;

/** The references to items in a draft, in order; those to other texts are left out. */
export function readCrossReferences(draft: Draft): CrossReference[] {
  return draft.paragraphs.flatMap((placed, index) => {
    const { text } = placed.paragraph;
    if (!text.includes('第')) return [];
    return [...text.matchAll(NAMED)].flatMap((match): CrossReference[] => {
      const numeral = match[1] ?? match[2];
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      const value = parseHanNumeral(numeral) ?? Number(numeral);
      if (ELSEWHERE.test(before) && !/本[条款项]$/.test(before)) return [];
      const at = match.index + match[0].indexOf(numeral);
      return [
        {
          ...inText(placed, { start: match.index, end: match.index + match[0].length }),
          value,
          number: inText(placed, { start: at, end: at + numeral.length }),
          brackets: match[1] !== undefined,
          index,
        },
      ];
    });
  });
}

/** The edits that let references go with the numbers, and the places where only the writer can tell what is meant. */
export function follow(draft: Draft, changes: readonly NumberChange[]): { edits: Edit[]; notices: Notice[] } {
  const edits: Edit[] = [];
  const notices: Notice[] = [];
  if (changes.length === 0) return { edits, notices };
  const notice = ({ start, end }: Span): void => {
    notices.push({ start, end, text: draft.text.slice(start, end), line: draft.lines.lineAt(start) + 1 });
  };
  for (const one of readCrossReferences(draft)) {
    const meant = listsMeant(draft, one);
    const changed = changes.filter(({ list, numbers }) => meant.includes(list) && isChanged(numbers, one.value));
    if (changed.length === 0) continue;
    const to = changed[0].numbers.get(one.value);
    if (meant.length > 1 || to === undefined) notice(one);
    else
      edits.push({
        ...one.number,
        newText: /\d/.test(draft.text[one.number.start]) ? String(to) : formatHanNumeral(to),
      });
  }
  if (changes.some(({ reordered }) => reordered)) for (const one of counted(draft, changes)) notice(one);
  return { edits, notices };
}

function isChanged(numbers: ReadonlyMap<number, number | undefined>, value: number): boolean {
  return numbers.has(value) && numbers.get(value) !== value;
}

/** The lists that a reference may mean: the one it stands in, else every one that has such an item. */
function listsMeant(draft: Draft, reference: CrossReference): readonly OrdinalList[] {
  const fitting = readLists(draft).filter(
    list =>
      isBracketed(list) === reference.brackets && list.items.some(({ ordinal }) => ordinal.value === reference.value),
  );
  const around = fitting.filter(list => {
    const last = extentOf(draft, list, list.items.length - 1);
    return list.items[0].start <= reference.start && reference.end <= last.end;
  });
  return around.length > 0 ? around : fitting;
}

function isBracketed({ style }: OrdinalList): boolean {
  return style === 'hanParen' || style === 'arabicParen';
}

/** 上述两项 and the like, in the reordered lists or in the paragraph behind them. */
function counted(draft: Draft, changes: readonly NumberChange[]): Span[] {
  return changes
    .filter(({ reordered }) => reordered)
    .flatMap(({ list: { items } }) => draft.paragraphs.slice(items[0].index, items[items.length - 1].index + 2))
    .filter((placed, index, all) => all.indexOf(placed) === index)
    .flatMap((placed: Placed) =>
      [...placed.paragraph.text.matchAll(COUNTED)].map(match =>
        inText(placed, { start: match.index, end: match.index + match[0].length }),
      ),
    );
}
