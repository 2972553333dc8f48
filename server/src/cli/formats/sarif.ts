import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../../engine/checks/check';
import type { Finding, Severity } from '../../engine/checks/finding';
import { CHECKS } from '../../engine/checks/registry';
import { LineIndex } from '../../engine/text/lineIndex';
import type { Language } from '../../engine/text/message';
import type { Span } from '../../engine/text/span';
import { packageVersion } from '../../files/packageRoot';
import type { Problem } from '../../files/problem';
import { withSlashes } from '../../files/search';
import { placeOf } from '../problems';
import type { CheckedFile, Formatter } from '../report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS). Columns and offsets count UTF-16 units, and `columnKind` says so. */
export const sarif: Formatter = ({ files, problems }, { language }) => {
  const codes = [...new Set(CHECKS.map(check => check.code))];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tifa',
            version: packageVersion(),
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: CHECKS.map(check => ruleOf(check, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !problems.some(isGrave),
            toolExecutionNotifications: problems.map(problem => ({
              level: isGrave(problem) ? 'error' : 'warning',
              message: { text: `${placeOf(problem)}: ${problem.message[language]}` },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: uriOf(problem.file) },
                    region: { startLine: problem.line, startColumn: problem.column },
                  },
                },
              ],
            })),
          },
        ],
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap(file => resultsOf(file, codes, language)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function isGrave({ severity, scope }: Problem): boolean {
  return severity === 'error' && scope === 'file';
}

function ruleOf(check: Check, language: Language): object {
  return {
    id: check.code,
    shortDescription: { text: check.page.title[language] },
    fullDescription: { text: check.page.about[language] },
    defaultConfiguration: { level: LEVELS[check.severity] },
  };
}

function resultsOf({ path, text, findings }: CheckedFile, codes: readonly string[], language: Language): object[] {
  const lines = new LineIndex(text);
  const artifactLocation = { uri: uriOf(path) };
  return findings.map(finding => ({
    ruleId: finding.code,
    ...(codes.includes(finding.code) ? { ruleIndex: codes.indexOf(finding.code) } : {}),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding, language) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding, lines) } }],
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map(fix => ({
            description: { text: fix.title[language] },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map(edit => ({
                  deletedRegion: regionOf(edit, lines),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
    properties: { severity: finding.severity },
  }));
}

/** The message with what it rests on: SARIF has no place for evidence in a file that is not part of the run. */
function messageOf(finding: Finding, language: Language): string {
  const evidence = finding.evidence.map(({ reference, date, line, quote }) =>
    language === 'zh'
      ? `${reference}${date ? `（${date}）` : ''}第${line}行：“${quote}”`
      : `${reference}${date ? ` (${date})` : ''}, line ${line}: “${quote}”`,
  );
  return [finding.message[language], ...evidence].join('\n');
}

function regionOf(span: Span, lines: LineIndex): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** A URI reference: relative paths stay relative, every segment encoded. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return withSlashes(path).split('/').map(encodeURIComponent).join('/');
}
