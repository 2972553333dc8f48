import type { Draft } from '../document/draft';
import { bySpan, contains, insertSpan, overlapping } from '../text/span';
import type { Code, Finding, Severity } from './finding';
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

/**
 * What checks found, as it is reported: what comments or settings ignore left out, of overlapping findings on wording
 * the surest kept, severities as set, in the order of the text.
 */
export function settle(found: readonly Finding[], draft: Draft, options: SettleOptions): Finding[] {
  const ignored = ignoredBy(draft);
  const kept: Finding[] = [];
  for (const finding of surest(found)) {
    const severity = severityOf(finding, options.severity);
    if (severity === 'off') continue;
    if (ignored(finding.start, finding.code)) continue;
    if (
      options.ignore?.some(
        ({ code, text }) => fits(code, finding.code) && text === draft.text.slice(finding.start, finding.end),
      )
    )
      continue;
    kept.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return kept.sort((a, b) => bySpan(a, b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
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

function surest(found: readonly Finding[]): Finding[] {
  const wording = found.filter(finding => RANKS.has(finding.code));
  if (wording.length === 0) return [...found];
  const ranked = [...wording].sort((a, b) => rank(a) - rank(b) || bySpan(a, b));
  const kept = new Set<Finding>();
  const inOrder: Finding[] = [];
  const better = wording.some(({ code }) => code === 'word.confusable')
    ? ['term.typo', 'wording.drift'].map(code => wording.filter(one => one.code === code).sort(bySpan))
    : [];
  for (const finding of ranked) if (!isOfAnother(finding, better) && insertSpan(inOrder, finding)) kept.add(finding);
  return found.filter(finding =>
    RANKS.has(finding.code) ? kept.has(finding) : finding.code !== 'text.repeat' || !isReplaced(finding, inOrder),
  );
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
function isReplaced({ start, end, fixes }: Finding, wording: readonly Finding[]): boolean {
  const removed = fixes[0]?.edits.reduce((sum, edit) => sum + edit.end - edit.start - edit.newText.length, 0) ?? 0;
  return overlapping(wording, { start, end }).some(other =>
    other.fixes.some(
      fix => fix.edits.reduce((sum, edit) => sum + edit.end - edit.start - edit.newText.length, 0) !== removed,
    ),
  );
}

/** The severity that settings give a finding. */
export function severityOf(finding: Finding, settings: SettleOptions['severity']): SeveritySetting {
  if (!settings) return finding.severity;
  const keys = Object.keys(settings).filter(key => fits(key, finding.code));
  if (keys.length === 0) return finding.severity;
  return settings[keys.reduce((best, key) => (key.length > best.length || key === finding.code ? key : best))];
}
