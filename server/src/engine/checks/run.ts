import type { Draft, Placed } from '../document/draft';
import type { DraftHeader } from '../document/header';
import type { Edited } from '../document/edited';
import type { Paragraph } from '../document/paragraph';
import { ParagraphFacts } from '../document/perParagraph';
import type { ParagraphStore } from '../document/paragraphStore';
import type { Span } from '../text/span';
import type { Check, CheckContext, DraftCheck, ParagraphCheck } from './check';
import { CODES, type Code, type Finding } from './finding';
import { moved } from './moved';
import { draftReport, toFinding } from './reporting';
import { aroundEdit, carriedWide, replacedIn, touches, wideOf, type Replaced, type Wide } from './replaced';
import {
  inOrder,
  settle,
  settleParagraph,
  settleWide,
  type PlacedSettled,
  type Settled,
  type SettleOptions,
} from './settle';
import { touchedBy } from './touch';

/** Codes that judge how a stretch is written, whatever the reference. */
const OF_FORM: ReadonlySet<Code> = new Set(
  CODES.filter(code => /^(?:text\.repeat|word\.|number\.|name\.|punctuation\.series)/.test(code)),
);
const AROUND = 4;

/** The norms' answers that are kept: a draft asks the same ones at every change. */
const KEPT_ANSWERS = 4096;

/** What was found in a draft, so that the next one need not be checked as a whole. */
interface Checked {
  readonly draft: Draft;
  /** The front matter as it was written. */
  readonly header: string;
  readonly options: SettleOptions;
  /** Of the paragraphs that have any, in the whole text. */
  readonly own: readonly OwnFindings[];
  /** Of the draft checks, in the order in which they are reported. */
  readonly wide: readonly Wide[];
}

type Found = Pick<Checked, 'own' | 'wide'>;

/** A check of a draft that may be left between two steps and gone on with later. */
export type Steps = Generator<undefined, Finding[], undefined>;

/** What was found in one paragraph of a draft, by its index. */
interface OwnFindings extends PlacedSettled {
  readonly index: number;
  readonly inParagraph: Settled;
}

/** A text around a finding, and where it starts, in the offsets of the finding. */
interface Around {
  readonly text: string;
  readonly start: number;
}

const NONE: readonly Finding[] = [];

/**
 * Runs checks over a draft in one context. A paragraph's own findings are worked out once and kept with the paragraph; a
 * draft check's are kept where it says that an edit changed nothing that it reads.
 */
export class CheckRun {
  /** A paragraph's own findings, by paragraph check, in its source offsets. */
  private readonly ofParagraph = new ParagraphFacts().fact<readonly (readonly Finding[])[]>(
    paragraph => this.unlessNothing(this.paragraphChecks.map(check => this.run(check, paragraph))),
    (old, edited) => this.unlessNothing(this.afterEdit(edited, old)),
  );
  private readonly checked = new WeakMap<ParagraphStore, { last: Checked | undefined }>();
  private readonly normsOwn = new Map<string, boolean>();
  private readonly paragraphChecks: readonly ParagraphCheck[];
  private readonly draftChecks: readonly DraftCheck[];
  /** What nearly every paragraph has. */
  private readonly nothing: readonly (readonly Finding[])[];

  constructor(
    checks: readonly Check[],
    private readonly context: CheckContext,
  ) {
    this.paragraphChecks = checks.filter(check => check.scope === 'paragraph');
    this.draftChecks = checks.filter(check => check.scope === 'draft');
    this.nothing = this.paragraphChecks.map(() => NONE);
  }

  /** All that the checks say of a draft, settled, in the order of the text. */
  findings(draft: Draft, header: DraftHeader, options: SettleOptions): Finding[] {
    const found = this.changed(draft, header, options) ?? finished(this.whole(draft, header, options));
    return this.settled(found, draft, options);
  }

  /** The same a step at a time: a paragraph, or a check of the whole draft; an edit is one step. */
  *steps(draft: Draft, header: DraftHeader, options: SettleOptions): Steps {
    const found = this.changed(draft, header, options) ?? (yield* this.whole(draft, header, options));
    return this.settled(found, draft, options);
  }

  /** What is found where a draft is the one checked last but for an edit; `undefined` for any other. */
  private changed(draft: Draft, header: DraftHeader, options: SettleOptions): Found | undefined {
    const last = this.checked.get(draft.store)?.last;
    const replaced =
      last?.header === frontOf(draft) && last.options === options ? replacedIn(last.draft, draft) : undefined;
    return last && replaced && this.again(last, replaced, header);
  }

  private *whole(draft: Draft, header: DraftHeader, options: SettleOptions): Generator<undefined, Found, undefined> {
    const own: OwnFindings[] = [];
    for (const [index, placed] of draft.paragraphs.entries()) {
      const found = this.placedFindings(placed, index, options);
      if (found) own.push(found);
      yield;
    }
    const wide: Wide[] = [];
    for (const [check, { prepare }] of this.draftChecks.entries()) {
      for (const { paragraph } of prepare ? draft.paragraphs : []) {
        // What throws here throws in the run, too, and costs that check's findings there.
        withoutFail(() => prepare?.(paragraph, this.context));
        yield;
      }
      for (const one of this.ofDraft(check, own, draft, header, options)) wide.push(one);
      yield;
    }
    return { own, wide: wide.sort(inReportedOrder) };
  }

  private settled(found: Found, draft: Draft, options: SettleOptions): Finding[] {
    let kept = this.checked.get(draft.store);
    if (!kept) this.checked.set(draft.store, (kept = { last: undefined }));
    kept.last = { ...found, draft, header: frontOf(draft), options };
    const wide: Finding[] = [];
    for (const { told } of found.wide) if (told) wide.push(told);
    return settle(found.own, wide, draft);
  }

  /** The same for a draft of which one paragraph is another than in the last one. */
  private again({ own, wide, options }: Checked, replaced: Replaced, header: DraftHeader): Found {
    const { index, draft, by } = replaced;
    let at = own.findIndex(one => one.index >= index);
    if (at < 0) at = own.length;
    const now = own.slice(0, at);
    const found = this.placedFindings(draft.paragraphs[index], index, options);
    if (found) now.push(found);
    if (own[at]?.index === index) at++;
    for (; at < own.length; at++) now.push(by === 0 ? own[at] : placedAt(own[at], own[at].start + by));
    const kept = this.keptOf(wide, replaced);
    const all = carriedWide(wide, kept, replaced);
    const before = all.length;
    kept.forEach((isKept, check) => {
      if (!isKept) for (const one of this.ofDraft(check, now, draft, header, options)) all.push(one);
    });
    return { own: now, wide: all.length > before ? all.sort(inReportedOrder) : all };
  }

  /** The draft checks whose findings hold: an edit changed nothing that they read, and touched nothing that they found. */
  private keptOf(wide: readonly Wide[], replaced: Replaced): boolean[] {
    const counts = this.draftChecks.map(() => 0);
    for (const { check } of wide) counts[check]++;
    const kept = this.draftChecks.map((check, i) => check.same?.(replaced, this.context, counts[i]) ?? false);
    for (const one of wide) if (touches(one, replaced)) kept[one.check] = false;
    return kept;
  }

  private ofDraft(
    check: number,
    own: readonly OwnFindings[],
    draft: Draft,
    header: DraftHeader,
    options: SettleOptions,
  ): Wide[] {
    const one = this.draftChecks[check];
    const found = withoutFail(all => one.run({ draft, header }, this.context, draftReport(one, all)));
    return found.map(finding => {
      const isOwn = this.isNormsOwn(lineAround(draft.text, finding), finding);
      return wideOf(check, finding, isOwn ? undefined : settleWide(finding, own, draft.text, options));
    });
  }

  private placedFindings({ paragraph, start }: Placed, index: number, options: SettleOptions): OwnFindings | undefined {
    const byCheck = this.ofParagraph(paragraph);
    if (byCheck === this.nothing) return undefined;
    const around = { text: paragraph.source, start: 0 };
    const found = byCheck.flat().filter(finding => !this.isNormsOwn(around, finding));
    return found.length === 0
      ? undefined
      : placedAt({ index, inParagraph: settleParagraph(found, paragraph.source, options) }, start);
  }

  /** True where a norm writes the same, with what stands around it: a draft that follows it there is not at fault. */
  private isNormsOwn(within: Around, { code, start, end }: Finding): boolean {
    if (!OF_FORM.has(code)) return false;
    const at = start - within.start;
    const around = within.text.slice(Math.max(0, at - AROUND), end - within.start + AROUND);
    let own = this.normsOwn.get(around);
    if (own === undefined) {
      own = this.context.library.passages.some(passages => passages.text.includes(around));
      if (this.normsOwn.size >= KEPT_ANSWERS) this.normsOwn.clear();
      this.normsOwn.set(around, own);
    }
    return own;
  }

  private unlessNothing(byCheck: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
    return byCheck.every(findings => findings.length === 0) ? this.nothing : byCheck;
  }

  /** A paragraph's findings, where those of the paragraph that stood in its place before are known. */
  private afterEdit(edited: Edited, old: readonly (readonly Finding[])[]): (readonly Finding[])[] {
    const touched = touchedBy(edited, this.context.library);
    return this.paragraphChecks.map((check, i) => {
      const isTouched = check.needs === undefined || (check.needs & touched) !== 0;
      return (isTouched ? undefined : aroundEdit(old[i], edited)) ?? this.run(check, edited.after);
    });
  }

  private run(check: ParagraphCheck, paragraph: Paragraph): readonly Finding[] {
    const placed = { paragraph, start: 0 };
    const found = withoutFail(own => {
      check.run(paragraph, this.context, report => own.push(toFinding(check, placed, report)));
    });
    return found.length === 0 ? NONE : found;
  }
}

/** What steps come to, gone through to their end. */
export function finished<T>(steps: Generator<undefined, T, undefined>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** What a check finds; nothing where it throws, so that its fault costs a text that check's findings and no others. */
function withoutFail(run: (found: Finding[]) => void): Finding[] {
  const found: Finding[] = [];
  try {
    run(found);
  } catch {
    return [];
  }
  return found;
}

function placedAt({ index, inParagraph }: Pick<OwnFindings, 'index' | 'inParagraph'>, start: number): OwnFindings {
  const findings = inParagraph.findings.map(finding => moved(finding, start));
  return { index, start, inParagraph, findings, wording: inParagraph.wording };
}

/** The front matter as it is written. */
function frontOf({ text, frontMatter }: Draft): string {
  return text.slice(0, frontMatter?.end ?? 0);
}

/** The line or lines of a finding, no further than is looked. */
function lineAround(text: string, { start, end }: Span): Around {
  let from = start;
  while (from > 0 && start - from < AROUND && text[from - 1] !== '\n') from--;
  let to = end;
  while (to < text.length && to - end < AROUND && text[to] !== '\n') to++;
  return { text: text.slice(from, to), start: from };
}

function inReportedOrder(a: Wide, b: Wide): number {
  return inOrder(a.finding, b.finding);
}
