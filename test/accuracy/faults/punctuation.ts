import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind } from '../ground';
import { isHan, shielded, within } from '../texts';
import { formKind } from './formSites';

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** What Chinese text has on either side of a mark, quotation and title marks included. */
const BEFORE = /[\p{Script=Han}”》）]/u;
const AFTER = /[\p{Script=Han}“《（\n]/u;

/** A full-width mark with Chinese on either side (a line's end will do behind it, a figure before a comma). */
function halfWidth(base: Base): Fault[] {
  // A file whose marks are mostly half-width is spoken of once, at its first (CONTRACT): one more makes no site.
  const count = (pattern: RegExp): number => base.text.match(pattern)?.length ?? 0;
  if (count(/(?<=\p{Script=Han})[,:;?!]/gu) > count(/[，：；？！]/g)) return [];
  const shields = shielded(base.text);
  return [...base.text.matchAll(/[，。：；？！（）]/g)].flatMap(({ 0: mark, index }) => {
    const before = base.text[index - 1] ?? '';
    const after = base.text[index + 1] ?? '';
    const chinese = BEFORE.test(before) || ((mark === '，' || mark === '；') && /[\d%]/.test(before));
    // A bracket of an ordinal stands at a line's start and is another fault.
    const fits = mark === '（' ? isHan(before) && isHan(after) : chinese && AFTER.test(after);
    if (!fits || within(shields, index)) return [];
    return [replaced(base, { start: index, end: index + 1 }, HALF[mark], `${mark} 作 ${HALF[mark]}`)];
  });
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

/** Pairs within a line with no other of their kind between, and no ordinal inside. */
function pairsIn(text: string, open: string, close: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(`${open}([^${open}${close}\\n]+)${close}`, 'g'))]
    .filter(match => !/^[一二三四五六七八九十\d]{1,3}$/.test(match[1]))
    .map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** One of a pair dropped: the finding is at the one left alone, or where the other was. */
function unpaired(base: Base): Fault[] {
  const shields = shielded(base.text).filter(({ start }) => base.text[start] !== '《');
  return PAIRS.flatMap(([open, close]) =>
    pairsIn(base.text, open, close)
      .filter(({ start }) => !within(shields, start))
      .flatMap(({ start, end }) => [
        replaced(base, { start, end: start + 1 }, '', `缺 ${open}`, [{ start: end - 2, end: end - 1 }]),
        replaced(base, { start: end - 1, end }, '', `缺 ${close}`, [{ start, end: start + 1 }]),
      ]),
  );
}

/** A pair of quotation marks made straight. */
function straight(base: Base): Fault[] {
  const shields = shielded(base.text);
  return pairsIn(base.text, '“', '”')
    .filter(({ start }) => !within(shields, start))
    .map(span => {
      const inside = base.text.slice(span.start + 1, span.end - 1);
      return replaced(base, span, `"${inside}"`, inside.length > 12 ? '长引文' : '引用词语');
    });
}

const OWN = [
  '门口的牌子上写着“请勿吸烟”，大家都看得见。',
  '通知（见附件）已经发到各处室，请查收。',
  '他读完《办公用房管理手册》，又抄了一遍要点；字迹很工整。',
  '问：这样安排行不行？大家都说：行！',
  '老李说：“先把账对一遍，再谈别的。”众人都点头。',
  '按照“谁使用、谁保管”的原则（已写入手册），钥匙交给值班人员。',
];

export const PUNCTUATION_KINDS: readonly FaultKind[] = [
  formKind({ kind: 'punctuation.width', name: '半角标点' }, halfWidth, ({ random }) => random.pick(OWN)),
  formKind({ kind: 'punctuation.pair', name: '标点不成对', mendable: false }, unpaired, ({ random }) =>
    random.pick(OWN),
  ),
  formKind({ kind: 'punctuation.straight', name: '直引号' }, straight, ({ random }) => random.pick(OWN)),
];
