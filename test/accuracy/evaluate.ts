import { createEngine, type Engine } from '../../server/src/engine';
import { Library } from '../../server/src/engine/library/library';
import type { Archive } from '../../server/src/engine/library/archive';
import type { Reference } from '../../server/src/engine/reference/reference';
import type { Characters } from './characters';
import { passageDraft } from './drafts';
import type { Fault } from './fault';
import { FAULT_KINDS } from './faults';
import { wordsByLength, type FaultKind, type Ground } from './ground';
import { Judge, type OnFaulty, type Verdict } from './judge';
import { coordinationsOf, passagesOf } from './passages';
import { Random, seedOf } from './random';
import { ratesOf, type Rates } from './rates';
import { Sweep, type SweepFigures } from './sweep';
import type { SourceText } from './texts';
import type { Cut } from './words';

/** What is evaluated, and how far. */
export interface Plan {
  readonly references: readonly Reference[];
  readonly archives: readonly Archive[];
  readonly texts: readonly SourceText[];
  readonly characters: Characters;
  readonly cut: Cut;
  readonly seed: number;
  /** How many sites of a kind are wanted in real text, and in sentences of our own. */
  readonly sites: number;
  readonly constructed: number;
  /** Only kinds whose name starts so; all where empty. */
  readonly kinds: readonly string[];
  /** Whether every fix is applied and what comes of it is looked at. */
  readonly fixes?: boolean;
  readonly onFaulty?: OnFaulty;
  /** Told of each kind as it is done. */
  readonly onKind?: (kind: FaultKind, verdicts: readonly Verdict[]) => void;
}

/** What an evaluation gives. */
export interface Evaluation {
  /** On the texts given. */
  readonly rates: Rates;
  /** On drafts made from the reference's passages, nothing put into them. */
  readonly drafts: Rates;
  /** On the references themselves. */
  readonly references: Rates;
  readonly verdicts: readonly Verdict[];
  /** What came of the fixes, where they were tried: by code, and each that broke its promise. */
  readonly fixes?: { readonly figures: readonly SweepFigures[]; readonly breaches: readonly string[] };
}

/** How many unfaulted drafts are checked. */
const DRAFTS = 60;

/** What is truly lacking in a draft of one passage: the other priorities, frames, and the ordinals before its own. */
const OF_THE_WHOLE = /^(?:outline|frame|ordinal)\./;

/** Measures what is raised falsely, and what of injected faults is found and mended. */
export function evaluate(plan: Plan): Evaluation {
  const engine = createEngine(new Library(plan.references, plan.archives));
  const ground = groundOf(plan);
  const kinds = FAULT_KINDS.filter(
    ({ kind }) => plan.kinds.length === 0 || plan.kinds.some(name => kind.startsWith(name)),
  );
  const rates = ratesOf(engine, plan.texts);
  const sweep = plan.fixes ? new Sweep(engine) : undefined;
  for (const { name, text, format } of sweep ? plan.texts : []) {
    const draft = engine.read(text, format);
    const findings = engine.check(draft);
    sweep?.take(name, draft, findings, findings);
  }
  const random = new Random(seedOf(plan.seed, 'drafts'));
  const drafts = Array.from({ length: DRAFTS }, () => {
    const { source, text, format } = passageDraft({ ...ground, random });
    return { name: source, text, format };
  });
  const references = plan.references.map(({ id, text }) => ({ name: id, text, format: 'markdown' as const }));
  const verdicts = kinds.flatMap(kind => {
    const own = judged(engine, kind, ground, plan, sweep);
    plan.onKind?.(kind, own);
    return own;
  });
  return {
    rates,
    drafts: ratesOf(engine, drafts, ({ code }) => !OF_THE_WHOLE.test(code)),
    references: ratesOf(engine, references),
    verdicts,
    ...(sweep ? { fixes: { figures: sweep.figures, breaches: sweep.lines } } : {}),
  };
}

function groundOf({ references, texts, characters, cut, seed }: Plan): Ground {
  // Faults of wording are put into drafts from the newest reference; the others only speak.
  const reference = [...references].sort((a, b) => (b.meta.date ?? '').localeCompare(a.meta.date ?? ''))[0];
  const passages = passagesOf(reference);
  return {
    random: new Random(seed),
    reference,
    id: reference.id,
    passages,
    coordinations: coordinationsOf(passages, reference),
    texts,
    characters,
    cut,
    wordsByLength: wordsByLength(passages, texts, cut),
    attested: [...references.map(({ text }) => text.replace(/\*\*/g, '')), ...texts.map(({ text }) => text)].join('\n'),
    official: reference.pack.terms.flatMap(({ variants }) =>
      variants.filter(({ kind }) => kind === 'official').map(({ text }) => text),
    ),
  };
}

/** How much on either side tells one site from another. */
const BESIDE = 5;

function placeOf({ form, base, faulty, faultyDate, was, at }: Fault): string {
  const around = (text: string, start: number, end: number): string =>
    text.slice(Math.max(0, start - BESIDE), end + BESIDE);
  const [{ start, end }] = at;
  return [form, around(base.text, was.start, was.end), around(faulty, start, end), faultyDate === undefined].join('|');
}

function isInTitle({ base: { text }, was }: Fault): boolean {
  const before = text.slice(text.lastIndexOf('\n', was.start) + 1, was.start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function judged(engine: Engine, kind: FaultKind, ground: Ground, plan: Plan, sweep: Sweep | undefined): Verdict[] {
  const verdicts: Verdict[] = [];
  const judge = new Judge(engine, sweep, plan.onFaulty);
  const seen = new Set<string>();
  const take = (constructed: boolean, wanted: number): void => {
    const own = {
      ...ground,
      random: new Random(seedOf(plan.seed, `${kind.kind}${constructed ? ' constructed' : ''}`)),
    };
    const faults = constructed ? kind.constructed?.(own) : kind.real(own);
    if (!faults || wanted === 0) return;
    let taken = 0;
    for (const fault of faults) {
      if (fault.faulty === fault.base.text && fault.faultyDate === fault.base.date) continue;
      // Nothing inside 《…》 is judged on its wording (CONTRACT, Findings).
      if (kind.dropped === 'inside' && isInTitle(fault)) continue;
      // The same words spoilt in the same way are one site, whatever draft they stand in.
      const place = placeOf(fault);
      if (seen.has(place)) continue;
      const verdict = judge.judge(kind, fault, constructed);
      if (!verdict) continue;
      seen.add(place);
      verdicts.push(verdict);
      if (++taken >= wanted) return;
    }
  };
  take(false, plan.sites);
  take(true, plan.constructed);
  return verdicts;
}
