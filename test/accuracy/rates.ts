import type { Engine } from '../../server/src/engine';
import { SEVERITIES, type Finding, type Severity } from '../../server/src/engine/checks/finding';
import { marked } from './judge';
import type { SourceText } from './texts';

/** A finding on a text that nothing was put into. */
export interface Raised {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly excerpt: string;
  readonly message: string;
}

/** Findings on unfaulted texts, and how many there are to 10,000 UTF-16 units. */
export interface Rates {
  readonly texts: number;
  readonly units: number;
  readonly byCode: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly count: number;
    readonly per10000: number;
  }[];
  /** Errors and warnings, `punctuation.width` left out; the same with it; information and hints. */
  readonly grave: number;
  readonly graveWithWidth: number;
  readonly mild: number;
  readonly raised: readonly Raised[];
}

/** Checks texts as they are and counts what is said of them; of findings that `counts` is false for, nothing. */
export function ratesOf(
  engine: Engine,
  texts: readonly SourceText[],
  counts: (finding: Finding) => boolean = () => true,
): Rates {
  const raised: Raised[] = [];
  let units = 0;
  for (const { name, text, format } of texts) {
    units += text.length;
    for (const finding of engine.check(engine.read(text, format)).filter(counts))
      raised.push({
        file: name,
        code: finding.code,
        severity: finding.severity,
        excerpt: marked(text, finding),
        message: finding.message.zh,
      });
  }
  const rate = (fits: (one: Raised) => boolean): number =>
    units === 0 ? 0 : (raised.filter(fits).length * 10_000) / units;
  const kinds = new Map(raised.map(one => [`${one.code}|${one.severity}`, one]));
  const byCode = [...kinds.values()]
    .map(({ code, severity }) => {
      const same = (one: Raised): boolean => one.code === code && one.severity === severity;
      return { code, severity, count: raised.filter(same).length, per10000: rate(same) };
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
  const isGrave = ({ severity }: Raised): boolean => severity === 'error' || severity === 'warning';
  return {
    texts: texts.length,
    units,
    byCode,
    grave: rate(one => isGrave(one) && one.code !== 'punctuation.width'),
    graveWithWidth: rate(isGrave),
    mild: rate(one => !isGrave(one)),
    raised,
  };
}
