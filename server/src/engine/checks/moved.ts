import type { Finding } from './finding';

/** A finding with all its offsets moved; those of its fixes once somebody asks: at a key nobody does. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, code, severity, message, evidence } = finding;
  let fixes: Finding['fixes'] | undefined;
  return {
    start: start + by,
    end: end + by,
    code,
    severity,
    message,
    get fixes() {
      return (fixes ??= finding.fixes.map(fix => ({
        ...fix,
        edits: fix.edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })),
      })));
    },
    evidence,
  };
}
