import { LineIndex } from '../../engine/text/lineIndex';
import type { CheckedFile, Formatter } from '../report';

/** One object, as CONTRACT's “Command line” has it. */
export const json: Formatter = ({ files, totals }, { language }) => {
  const fileOf = ({ path, text, findings }: CheckedFile): object => {
    const lines = new LineIndex(text);
    return {
      path,
      findings: findings.map(finding => {
        const { line, column } = lines.positionAt(finding.start);
        return {
          code: finding.code,
          severity: finding.severity,
          message: finding.message[language],
          start: finding.start,
          end: finding.end,
          line: line + 1,
          column: column + 1,
          text: text.slice(finding.start, finding.end),
          fixes: finding.fixes.map(fix => ({
            title: fix.title[language],
            preferred: fix.preferred,
            edits: fix.edits.map(({ start, end, newText }) => ({ start, end, newText })),
          })),
          evidence: finding.evidence.map(({ reference, date, line: at, quote }) => ({
            reference,
            date,
            line: at,
            quote,
          })),
        };
      }),
    };
  };
  return `${JSON.stringify({ version: 1, files: files.map(fileOf), totals }, undefined, 2)}\n`;
};
