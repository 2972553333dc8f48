import { expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/checks/finding';
import { carriedWide, replacedIn, wideOf, type Wide } from '../../../server/src/engine/checks/replaced';
import { readDraft } from '../../../server/src/engine/document/draft';

const TEXT = '甲乙丙丁。\n\n戊己庚辛。';

const finding = (start: number, edits: readonly number[]): Finding => ({
  start,
  end: start + 1,
  code: 'ordinal.sequence',
  severity: 'error',
  message: { zh: '', en: '' },
  fixes: [
    {
      title: { zh: '', en: '' },
      preferred: false,
      edits: edits.map(at => ({ start: at, end: at + 1, newText: '子' })),
    },
  ],
  evidence: [],
});

const placesOf = ({ finding: { start, fixes } }: Wide): number[] => [
  start,
  ...fixes.flatMap(({ edits }) => edits.map(edit => edit.start)),
];

it('what was found behind an edit moves with it, however many edits there are, before its fixes are asked for', () => {
  const before = readDraft(TEXT, 'plain');
  const after = readDraft(`子${TEXT}`, 'plain', before);
  const replaced = replacedIn(before, after);
  if (!replaced) throw new Error('one paragraph was replaced');
  let wide: readonly Wide[] = [wideOf(0, finding(8, [9]), undefined)];
  for (let key = 0; key < 20_000; key++) wide = carriedWide(wide, [true], replaced);
  expect(wide.map(placesOf)).toEqual([[20_008, 20_009]]);
  expect([wide[0].start, wide[0].end]).toEqual([20_008, 20_010]);
});

it('of what was found before an edit, a fix behind it moves alone', () => {
  const text = `寅\n\n${TEXT}`;
  const before = readDraft(text, 'plain');
  const after = readDraft(text.replace('甲', '甲卯'), 'plain', before);
  const replaced = replacedIn(before, after);
  if (!replaced) throw new Error('one paragraph was replaced');
  const wide = [wideOf(0, finding(0, [0, 11]), undefined), wideOf(1, finding(11, []), undefined)];
  expect(carriedWide(wide, [true, true], replaced).map(placesOf)).toEqual([[0, 0, 12], [12]]);
  expect(carriedWide(wide, [true, false], replaced)).toHaveLength(1);
});
