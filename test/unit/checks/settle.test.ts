import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredBy } from '../../../server/src/engine/checks/ignore';
import type { Code, Finding, Severity } from '../../../server/src/engine/checks/finding';
import {
  settle,
  settleParagraph,
  severityOf,
  type SettleOptions,
  type SeveritySetting,
} from '../../../server/src/engine/checks/settle';
import { readDraft } from '../../../server/src/engine/document/draft';
import { overlaps } from '../../../server/src/engine/text/span';

const finding = (code: Code, start: number, end: number, severity: Severity = 'warning'): Finding => ({
  code,
  start,
  end,
  severity,
  message: { zh: '', en: '' },
  fixes: [],
  evidence: [],
});
const TEXT = '甲'.repeat(40);
const draft = readDraft(TEXT, 'plain');
/** What is reported of what was found in the draft's one paragraph. */
const settled = (found: readonly Finding[], options: SettleOptions = {}): Finding[] =>
  settle([{ start: 0, ...settleParagraph(found, TEXT, options) }], [], draft);
const shown = (found: readonly Finding[]): string[] => found.map(({ code, start, end }) => `${code} ${start}-${end}`);

describe('settling', () => {
  it.each([
    [[finding('wording.drift', 0, 6), finding('term.variant', 2, 4)], ['term.variant 2-4']],
    [
      [finding('wording.drift', 0, 3), finding('term.variant', 3, 5)],
      ['wording.drift 0-3', 'term.variant 3-5'],
    ],
    [[finding('term.typo', 0, 4), finding('quote.changed', 1, 3)], ['quote.changed 1-3']],
    [
      [finding('term.variant', 0, 4), finding('number.form', 0, 4)],
      ['number.form 0-4', 'term.variant 0-4'],
    ],
    [
      [finding('text.repeat', 8, 9), finding('number.form', 0, 1)],
      ['number.form 0-1', 'text.repeat 8-9'],
    ],
  ])('keeps the surest of %#, in the order of the text', (found, expected) => {
    expect(shown(settled(found))).toEqual(expected);
  });

  it('leaves no two findings on one stretch of wording, and drops none without cause', () => {
    const codes: Code[] = ['term.variant', 'wording.drift', 'set.missing', 'quote.changed', 'term.quotes'];
    const any = fc
      .tuple(fc.constantFrom(...codes), fc.nat(30), fc.integer({ min: 1, max: 8 }))
      .map(([code, start, length]) => finding(code, start, start + length));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), found => {
        const kept = settled(found);
        kept.forEach((one, index) => {
          expect(kept.slice(index + 1).some(other => overlaps(one, other))).toBe(false);
        });
        for (const one of found) expect(kept.some(other => other === one || overlaps(one, other))).toBe(true);
      }),
    );
  });

  it.each<[Record<string, SeveritySetting>, SeveritySetting]>([
    [{}, 'warning'],
    [{ '*': 'hint' }, 'hint'],
    [{ '*': 'off', 'term.*': 'error' }, 'error'],
    [{ 'term.*': 'off', 'term.variant': 'information' }, 'information'],
    [{ 'term.variant': 'information', 'term.*': 'off' }, 'information'],
    [{ 'term.typo': 'off' }, 'warning'],
    [{ term: 'off' }, 'warning'],
  ])('with %j gives term.variant the severity %s', (settings, expected) => {
    expect(severityOf(finding('term.variant', 0, 1), settings)).toBe(expected);
  });

  it('drops what is off or ignored on exactly that text', () => {
    const found = [finding('term.variant', 0, 2), finding('set.order', 4, 6)];
    expect(shown(settled(found, { severity: { 'term.*': 'off' } }))).toEqual(['set.order 4-6']);
    expect(shown(settled(found, { ignore: [{ code: 'set.order', text: '甲甲' }] }))).toEqual(['term.variant 0-2']);
    expect(settled(found, { ignore: [{ code: '*', text: '甲' }] })).toHaveLength(2);
    expect(settled(found, { ignore: [{ code: '*', text: '甲甲' }] })).toEqual([]);
  });
});

describe('comments that ignore', () => {
  /** The codes of `asked` that are ignored where ● stands. */
  const ignored = (text: string, asked = ['term.variant', 'set.order']): string[] => {
    const is = ignoredBy(readDraft(text, 'markdown'));
    return asked.filter(code => is?.(text.indexOf('●'), code));
  };

  it.each([
    ['●', ''],
    ['● <!-- tifa-disable -->', ''],
    ['<!-- tifa-disable --> ●', 'term.variant set.order'],
    ['<!--tifa-disable set.order-->●', 'set.order'],
    ['<!-- tifa-disable term.* -->●', 'term.variant'],
    ['<!-- tifa-disable set.order, term.variant -->●', 'term.variant set.order'],
    ['<!-- tifa-disable --><!-- tifa-enable -->●', ''],
    ['<!-- tifa-disable --><!-- tifa-enable set.order -->●', 'term.variant'],
    ['<!-- tifa-disable set.order term.variant --><!-- tifa-enable set.order -->●', 'term.variant'],
    ['<!-- tifa-disable set.order --><!-- tifa-enable -->●', ''],
    ['<!-- tifa-enable --><!-- tifa-disable set.order -->●', 'set.order'],
    ['<!-- tifa-disable-next-line -->\n●', 'term.variant set.order'],
    ['<!-- tifa-disable-next-line set.order -->\r\n\r\n●', 'set.order'],
    ['<!-- tifa-disable-next-line -->\n甲\n●', ''],
    ['<!-- tifa-disable-next-line -->●', ''],
    ['`<!-- tifa-disable -->` ●', ''],
    ['甲 `乙` <!-- tifa-disable --> ●', 'term.variant set.order'],
    ['```html\n<!-- tifa-disable -->\n```\n\n●', ''],
    ['- ~~~\n  <!-- tifa-disable -->\n  ~~~\n\n●', ''],
    ['```\n甲\n```\n\n<!-- tifa-disable -->\n\n●', 'term.variant set.order'],
    ['<!-- tifa-disabled -->●', ''],
    ['<!-- tifa-disable ●', ''],
  ])('in %j switch off: %s', (text, expected) => {
    expect(ignored(text).join(' ')).toBe(expected);
  });
});
