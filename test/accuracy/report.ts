import type { Evaluation } from './evaluate';
import { figuresOf, share, shortfalls, type Tally } from './figures';
import type { Verdict } from './judge';
import type { Rates } from './rates';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(share(part, whole) * 100).toFixed(1)}%`;

/** Pads to a width in columns; a Chinese character takes two. */
function pad(text: string, width: number): string {
  const columns = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - columns));
}

/** The evaluation for a person to read; at most `limit` lines of each list. */
export function report(evaluation: Evaluation, limit: number): string {
  const lines: string[] = [];
  lines.push(...ratesLines('On the texts as they are', evaluation.rates, limit));
  lines.push(...ratesLines('On drafts made from the reference, nothing put into them', evaluation.drafts, limit));
  lines.push(...ratesLines('On the references themselves', evaluation.references, limit));
  lines.push(
    '',
    'Injected faults                          real: sites  found  mended    constructed: sites  found  mended',
  );
  for (const { kind, name, mendable, real, constructed } of figuresOf(evaluation)) {
    const cells = ({ sites, found, mended }: Tally): string =>
      `${String(sites).padStart(5)} ${percent(found, sites).padStart(7)} ${(mendable ? percent(mended, sites) : '–').padStart(7)}`;
    lines.push(`  ${pad(kind, 23)}${pad(name, 20)}${cells(real)}           ${cells(constructed)}`);
  }
  for (const { kind, mendable } of figuresOf(evaluation)) {
    const own = evaluation.verdicts.filter(verdict => verdict.kind === kind);
    lines.push(
      ...missedLines(
        `${kind}: missed`,
        own.filter(({ found }) => !found),
        limit,
      ),
    );
    if (mendable)
      lines.push(
        ...missedLines(
          `${kind}: found, not mended`,
          own.filter(({ found, mended }) => found && !mended),
          limit,
        ),
      );
  }
  if (evaluation.fixes) lines.push(...fixLines(evaluation.fixes, limit));
  const short = shortfalls(evaluation);
  lines.push(
    '',
    short.length === 0 ? 'Everything is within the limits.' : 'Below the limits:',
    ...short.map(line => `  ${line}`),
  );
  return lines.join('\n');
}

function ratesLines(title: string, rates: Rates, limit: number): string[] {
  if (rates.texts === 0) return [];
  const lines = [
    '',
    `${title}: ${rates.texts} texts, ${rates.units} characters; findings per 10,000`,
    `  errors and warnings ${rates.grave.toFixed(2)} (with punctuation.width ${rates.graveWithWidth.toFixed(2)}), information and hints ${rates.mild.toFixed(2)}`,
    ...rates.byCode.map(
      ({ code, severity, count, per10000 }) =>
        `  ${pad(code, 22)}${pad(severity, 13)}${String(count).padStart(5)}${per10000.toFixed(2).padStart(8)}`,
    ),
  ];
  const grave = ['error', 'warning', 'information', 'hint'];
  const shown = [...rates.raised].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity)).slice(0, limit);
  for (const { file, code, severity, excerpt, message } of shown)
    lines.push(`    ${file}  ${code} ${severity}  ${excerpt}  ${message}`);
  return lines;
}

function fixLines({ figures, breaches }: NonNullable<Evaluation['fixes']>, limit: number): string[] {
  return [
    '',
    'Fixes applied one by one                 tried  after which the finding stays or another comes',
    ...figures.map(one => `  ${pad(one.code, 37)}${String(one.tried).padStart(6)}${String(one.breaches).padStart(8)}`),
    ...breaches.slice(0, limit).map(line => `    ${line}`),
  ];
}

function missedLines(title: string, verdicts: readonly Verdict[], limit: number): string[] {
  if (verdicts.length === 0) return [];
  const lines = ['', `${title} (${verdicts.length})`];
  for (const { form, constructed, original, faulty, on, elsewhere } of verdicts.slice(0, limit)) {
    lines.push(`  ${constructed ? '（自拟）' : ''}${form}：${faulty}  ＜ ${original}`);
    for (const said of on) lines.push(`      在此：${said}`);
    for (const said of on.length === 0 ? elsewhere.slice(0, 2) : []) lines.push(`      别处：${said}`);
  }
  return lines;
}
