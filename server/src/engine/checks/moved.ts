import type { Message } from '../text/message';
import type { Code, Evidence, Finding, Fix, Severity } from './finding';

/** A finding with all its offsets moved; those of its fixes once somebody asks: at a key nobody does. */
export function moved(finding: Finding, by: number): Finding {
  return by === 0 ? finding : new Moved(finding, by);
}

/** A finding with all that it says as its own, so that it can be copied or sent to another thread. */
export function plain({ start, end, code, severity, message, fixes, evidence }: Finding): Finding {
  return { start, end, code, severity, message, fixes, evidence };
}

/**
 * One class for all of them: objects that each bring a getter are slow to make and to read. The fixes are no property of its
 * own: `plain`.
 */
class Moved implements Finding {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly evidence: readonly Evidence[];
  readonly #origin: Finding;
  readonly #by: number;
  #fixes: readonly Fix[] | undefined;

  constructor(origin: Finding, by: number) {
    this.start = origin.start + by;
    this.end = origin.end + by;
    this.code = origin.code;
    this.severity = origin.severity;
    this.message = origin.message;
    this.evidence = origin.evidence;
    this.#origin = origin;
    this.#by = by;
  }

  get fixes(): readonly Fix[] {
    const by = this.#by;
    return (this.#fixes ??= this.#origin.fixes.map(fix => ({
      ...fix,
      edits: fix.edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })));
  }
}
