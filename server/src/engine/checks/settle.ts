import type { Draft } from '../document/draft';
import { bySpan, contains, insertSpan, lastFrom, overlapping, relativeTo, slice } from '../text/span';
import type { Code, Finding, Fix, Severity } from './finding';
import { fits, ignoredBy } from './ignore';

export { fits };

/** A severity as settings give it; `off` drops the finding. */
export type SeveritySetting = Severity | 'off';

/** How findings are settled: what `.tifa.yaml`, settings and flags say. */
export interface SettleOptions {
  /** By code, or by a prefix that ends in `*`. The longest key that fits wins. */
  readonly severity?: Readonly<Record<string, SeveritySetting>>;
  /** Findings with that code (`*` allowed) on exactly that text are not reported. */
  readonly ignore?: readonly { readonly code: string; readonly text: string }[];
}

/** What was found in one paragraph, settled by itself, in its own offsets. */
export interface Settled {
  /** What is reported, in order, unless a comment says otherwise. */
  readonly findings: readonly Finding[];
  /** What speaks of its wording, none overlapping another, in order: reported or not. */
  readonly wording: readonly Finding[];
}

/** Such findings where their paragraph stands: `findings` in the whole text, `wording` as from `start`. */
export interface PlacedSettled extends Settled {
  readonly start: number;
}

/**
 * Settles what was found in one paragraph: of overlapping findings on wording the surest is kept, severities are as set,
 * what settings ignore is left out. `text` is that of the findings' offsets.
 */
export function settleParagraph(found: readonly Finding[], text: string, options: SettleOptions): Settled {
  const wording = surest(found);
  const surestOnes = new Set(wording);
  const findings: Finding[] = [];
  for (const finding of found) {
    if (RANKS.has(finding.code) && !surestOnes.has(finding)) continue;
    const told = reported(finding, text, options);
    if (told) findings.push(told);
  }
  return { findings: findings.sort(inOrder), wording };
}

/**
 * What a draft check found, as it is reported; `undefined` where it is not: settings leave it out, or it is a repetition
 * that a finding on wording mends in another way. `own` is what was found in paragraphs, by their order.
 */
export function settleWide(
  finding: Finding,
  own: readonly PlacedSettled[],
  text: string,
  options: SettleOptions,
): Finding | undefined {
  return finding.code === 'text.repeat' && isReplaced(finding, own) ? undefined : reported(finding, text, options);
}

/** What is reported of a draft, in the order of the text: `wide` are findings of draft checks in that order. What comments ignore goes. */
export function settle(own: readonly PlacedSettled[], wide: readonly Finding[], draft: Draft): Finding[] {
  const all = merged(own, wide);
  const ignored = ignoredBy(draft);
  return ignored ? all.filter(({ start, code }) => !ignored(start, code)) : all;
}

/** A finding with the severity that is set for it; `undefined` where settings leave it out. */
function reported(finding: Finding, text: string, { severity: set, ignore }: SettleOptions): Finding | undefined {
  const severity = severityOf(finding, set);
  if (severity === 'off') return undefined;
  if (ignore?.some(one => fits(one.code, finding.code) && one.text === slice(text, finding))) return undefined;
  return severity === finding.severity ? finding : { ...finding, severity };
}

/** The order in which findings are reported: that of the text, and of their codes where they stand in one place. */
export function inOrder(a: Finding, b: Finding): number {
  return bySpan(a, b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Both in one order; paragraphs follow one another, so that theirs are in order already. */
function merged(own: readonly PlacedSettled[], others: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let at = 0;
  for (const { findings } of own)
    for (const finding of findings) {
      while (at < others.length && inOrder(others[at], finding) < 0) all.push(others[at++]);
      all.push(finding);
    }
  while (at < others.length) all.push(others[at++]);
  return all;
}

/** Codes that all speak of the wording of a stretch, the surest first: one stretch, one finding. */
const WORDING: readonly Code[] = [
  'quote.changed',
  'term.variant',
  'word.confusable',
  'set.missing',
  'set.order',
  'term.typo',
  'wording.dated',
  'wording.drift',
  'term.quotes',
];

/** Their places in that order. */
const RANKS: ReadonlyMap<Code, number> = new Map(WORDING.map((code, index) => [code, index]));

/** Of the findings on wording, the surest: none overlaps another. */
function surest(found: readonly Finding[]): Finding[] {
  const wording = found.filter(finding => RANKS.has(finding.code));
  if (wording.length < 2) return wording;
  const kept: Finding[] = [];
  const better = wording.some(({ code }) => code === 'word.confusable')
    ? ['term.typo', 'wording.drift'].map(code => wording.filter(one => one.code === code).sort(bySpan))
    : [];
  for (const finding of wording.sort((a, b) => rank(a) - rank(b) || bySpan(a, b)))
    if (!isOfAnother(finding, better)) insertSpan(kept, finding);
  return kept;
}

/**
 * True where what is confused with another word stands for a third one that a term or a passage has there: the 帐 of
 * 促进经济增帐 is 长, whatever else it is confused with.
 */
function isOfAnother(finding: Finding, better: readonly (readonly Finding[])[]): boolean {
  if (finding.code !== 'word.confusable') return false;
  const mended = newTextOf(finding);
  return better.some(others =>
    overlapping(others, finding).some(
      other => contains(other, finding) && other.fixes.length > 0 && !newTextOf(other).includes(mended),
    ),
  );
}

function newTextOf({ fixes }: Finding): string {
  return fixes[0]?.edits.map(({ newText }) => newText).join('') ?? '';
}

/** What context decides is the least sure of all: a reference that has another word there knows better. */
function rank({ code, severity }: Finding): number {
  return code === 'word.confusable' && severity === 'hint' ? WORDING.length : (RANKS.get(code) ?? WORDING.length);
}

/**
 * True where a doubled word stands in the place of another one of a reference (稳扎实扎实推进 for 稳慎扎实推进): a
 * finding on its wording mends it in another way than by taking one away.
 */
function isReplaced({ start, end, fixes }: Finding, own: readonly PlacedSettled[]): boolean {
  const at = lastFrom(own, start);
  if (at < 0) return false;
  const paragraph = own[at];
  const removed = removedBy(fixes[0]);
  return overlapping(paragraph.wording, relativeTo({ start, end }, paragraph.start)).some(other =>
    other.fixes.some(fix => removedBy(fix) !== removed),
  );
}

/** How many units fewer a text has once a fix is made. */
function removedBy(fix: Fix | undefined): number {
  return fix?.edits.reduce((sum, edit) => sum + edit.end - edit.start - edit.newText.length, 0) ?? 0;
}

/** The severity that settings give a finding. */
export function severityOf(finding: Finding, settings: SettleOptions['severity']): SeveritySetting {
  if (!settings) return finding.severity;
  const keys = Object.keys(settings).filter(key => fits(key, finding.code));
  if (keys.length === 0) return finding.severity;
  return settings[keys.reduce((best, key) => (key.length > best.length || key === finding.code ? key : best))];
}
