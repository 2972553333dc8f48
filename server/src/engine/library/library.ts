import { movedBy } from '../document/edited';
import type { Paragraph } from '../document/paragraph';
import { carryNothing, ParagraphFacts } from '../document/perParagraph';
import type { NearMiss } from '../match/nearMiss';
import type { PackSet } from '../reference/pack';
import type { Reference } from '../reference/reference';
import { contains, type Span } from '../text/span';
import { comparableOf } from '../document/comparable';
import type { Archive } from './archive';
import {
  followedAfterEdit,
  MATCHED,
  readDepartures,
  readFollowings,
  type Departure,
  type Followed,
  type Following,
} from './departures';
import type { Entry } from './entry';
import { Listed, type KeptTables } from './listed';
import { AROUND, readMemberDepartures } from './memberDepartures';
import { normTexts } from './normTexts';
import { Passages } from './passages';
import { readSetRuns, type SetRun } from './setRuns';
import { TextIndex, type Attestation } from './textIndex';

/** A listed string where it stands in a paragraph's prose. */
export interface Hit extends Span {
  /** What it stands for; several where references or sets share it, the newest reference first. */
  readonly entries: readonly Entry[];
  /** True where a longer listed string holds it or claims part of it: then it is not meant by itself. */
  readonly covered: boolean;
}

/** An order in which a norm's text names the members of a set, as their indexes in the pack. */
export interface AttestedOrder {
  readonly norm: Reference;
  readonly members: readonly number[];
}

/** The references in force for a draft, searchable. Immutable; a change of references makes a new one. */
export class Library {
  /** The norms, the newest first. */
  readonly norms: readonly Reference[];
  /** What the norms list. */
  readonly listed: Listed;
  private readonly passagesOf: () => readonly Passages[];
  private textIndex: TextIndex | undefined;
  private readonly followed: (paragraph: Paragraph) => Followed;
  private ordersOfSets: Map<PackSet, AttestedOrder[]> | undefined;
  /** All passages of the norms that a paragraph shares, short ones too. */
  readonly sharedPassages: (paragraph: Paragraph) => readonly Following[];
  /** Where a paragraph follows a passage of a norm and departs from it. */
  readonly departures: (paragraph: Paragraph) => readonly Departure[];
  /** Where members of a listed set stand side by side in a paragraph. */
  readonly setRuns: (paragraph: Paragraph) => readonly SetRun[];
  /** Where a sentence of a paragraph has other members than the norm's sentence that it follows, or in another order. */
  readonly memberDepartures: (paragraph: Paragraph) => readonly Departure[];
  /** The listed strings that stand in a paragraph, by where they start and then from the longest. */
  readonly hits: (paragraph: Paragraph) => readonly Hit[];
  /** The hits that no longer one covers, in order: none overlaps another. */
  readonly meantHits: (paragraph: Paragraph) => readonly Hit[];
  /** What misses a term by one slip in a paragraph; a slip that takes a stop for one of its units may be left out. */
  readonly nearMisses: (paragraph: Paragraph) => readonly NearMiss[];
  private readonly selections = new Map<string, Library>();

  /**
   * `references` are the norms; `archives` attest wordings and raise nothing, and so do `witnesses`: norms that are in
   * force but not for this draft.
   */
  constructor(
    readonly references: readonly Reference[],
    readonly archives: readonly Archive[] = [],
    private readonly witnesses: readonly Reference[] = [],
    /** A library of the same norms: what it has worked out of them holds here too. */
    like?: Library,
    private readonly kept?: KeptTables,
  ) {
    this.norms = [...references].sort((a, b) => byUnits(b.meta.date ?? '', a.meta.date ?? '') || byUnits(a.id, b.id));
    if (like) {
      this.listed = like.listed;
      this.passagesOf = like.passagesOf;
      this.ordersOfSets = like.ordersOfSets;
      this.followed = like.followed;
      this.sharedPassages = like.sharedPassages;
      this.departures = like.departures;
      this.setRuns = like.setRuns;
      this.memberDepartures = like.memberDepartures;
      this.hits = like.hits;
      this.meantHits = like.meantHits;
      this.nearMisses = like.nearMisses;
      return;
    }
    this.listed = new Listed(
      this.norms,
      kept?.(this.norms, () => this.listed.tables),
    );
    let passages: readonly Passages[] | undefined;
    this.passagesOf = () => (passages ??= this.norms.map(norm => new Passages(norm)));
    const facts = new ParagraphFacts();
    this.followed = facts.fact<Followed>(
      paragraph => ({ followings: readFollowings(paragraph, this, MATCHED) }),
      (old, edited) => followedAfterEdit(old, edited, this, MATCHED),
    );
    this.sharedPassages = facts.fact(paragraph => readFollowings(paragraph, this));
    this.departures = facts.fact(paragraph => readDepartures(paragraph, this));
    this.setRuns = facts.fact(paragraph => readSetRuns(paragraph, this));
    this.memberDepartures = facts.fact<readonly Departure[]>(
      paragraph => readMemberDepartures(comparableOf(paragraph), this),
      carryNothing(edited => {
        const text = comparableOf(edited.after);
        return !edited.turnsQuotes && readMemberDepartures(text, this, edited.around(AROUND)).length === 0;
      }),
    );
    this.hits = this.byStretch(facts, text => this.scan(text));
    this.nearMisses = this.byStretch(facts, text => this.listed.finder.scan(text));
    this.meantHits = facts.fact(paragraph => this.hits(paragraph).filter(hit => !hit.covered));
  }

  /**
   * The library of these norms and archives: itself where they are its own; where only the archives are others, one that
   * shares all that was worked out of the norms; `undefined` where the norms are others.
   */
  with(references: readonly Reference[], archives: readonly Archive[]): Library | undefined {
    if (!sameItems(references, this.references)) return undefined;
    return sameItems(archives, this.archives)
      ? this
      : new Library(references, archives, this.witnesses, this, this.kept);
  }

  /** A scan for listed strings, carried over edits: where none of them runs over a stop, each stretch is by itself. */
  private byStretch<T extends Span>(
    facts: ParagraphFacts,
    scan: (text: string) => readonly T[],
  ): (paragraph: Paragraph) => readonly T[] {
    return facts.fact<readonly T[]>(
      ({ text }) => scan(text),
      (old, edited) => {
        if (this.listed.crossesStops) return undefined;
        const { start, afterEnd } = edited.stretch;
        const within = scan(edited.after.text.slice(start, afterEnd));
        return edited.spliced(
          old,
          within.map(one => movedBy(one, start)),
        );
      },
    );
  }

  /** The norm of that id. */
  reference(id: string): Reference | undefined {
    return this.references.find(reference => reference.id === id);
  }

  /** The same library with only those norms that are named (and every archive); itself where none of the names is known. */
  naming(ids: readonly string[]): Library {
    const named = this.norms.filter(norm => ids.includes(norm.id));
    if (named.length === 0 || named.length === this.norms.length) return this;
    const key = named.map(norm => norm.id).join('\n');
    let selection = this.selections.get(key);
    if (!selection)
      this.selections.set(
        key,
        (selection = new Library(
          named,
          this.archives,
          this.norms.filter(norm => !named.includes(norm)),
          undefined,
          this.kept,
        )),
      );
    return selection;
  }

  /** The norms' own prose, the newest first, indexed when first asked for. */
  get passages(): readonly Passages[] {
    return this.passagesOf();
  }

  /** True where a norm has this wording, its marks full-width. */
  says(wording: string): boolean {
    return this.passages.some(passages => passages.says(wording));
  }

  /** The passages of the norms that a paragraph follows over enough units to depart from them. */
  followings(paragraph: Paragraph): readonly Following[] {
    return this.followed(paragraph).followings;
  }

  /** All texts in force, those of norms that do not speak for this draft too, searchable word for word. */
  get index(): TextIndex {
    return (this.textIndex ??= new TextIndex([
      normTexts([...this.norms, ...this.witnesses]),
      ...this.archives.flatMap(archive => archive.chunks),
    ]));
  }

  /** Where a wording stands word for word, outside one of the norms; `undefined` where no other text has it. */
  attestation(wording: string, outside?: Reference): Attestation | undefined {
    return this.index.attestation(wording, outside?.id);
  }

  /** The orders in which the norms' own texts name the members of a set side by side. */
  attestedOrders(set: PackSet): readonly AttestedOrder[] {
    if (!this.ordersOfSets) {
      this.ordersOfSets = new Map();
      for (const norm of this.norms)
        for (const { paragraph } of norm.draft.paragraphs)
          for (const run of this.setRuns(paragraph)) noteOrder(run, norm, this.ordersOfSets);
    }
    return this.ordersOfSets.get(set) ?? [];
  }

  /** The listed strings that stand in any text. */
  scan(text: string): Hit[] {
    const found = this.listed.scan(text);
    if (found.length === 0) return [];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const hits: Hit[] = [];
    for (let from = 0; from < found.length;) {
      let to = from + 1;
      let { end } = found[from];
      for (; to < found.length && found[to].start < end; to++) end = Math.max(end, found[to].end);
      const free = to === from + 1 ? undefined : longestFirst(found.slice(from, to), end);
      for (; from < to; from++) {
        const { pattern, start, end: stop } = found[from];
        const covered = free !== undefined && !free.has(found[from]);
        hits.push({ start, end: stop, entries: this.listed.entries(pattern), covered });
      }
    }
    return hits;
  }
}

/** Of spans that overlap, in order, those that are left when what a longer one claims is not free for a shorter one. */
function longestFirst(spans: readonly Span[], end: number): ReadonlySet<Span> {
  const first = spans[0].start;
  const claimed = new Uint8Array(end - first);
  const free = new Set<Span>();
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    let taken = false;
    for (let at = span.start; at < span.end && !taken; at++) taken = claimed[at - first] === 1;
    if (taken) continue;
    claimed.fill(1, span.start - first, span.end - first);
    free.add(span);
  }
  return free;
}

function noteOrder(run: SetRun, norm: Reference, orders: Map<PackSet, AttestedOrder[]>): void {
  const order = { norm, members: run.members.map(member => member.index) };
  const known = orders.get(run.set);
  if (known) known.push(order);
  else orders.set(run.set, [order]);
}

/** By code units: what orders by a language takes longer to load than all else here. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

/** The hits that hold an offset (their end included), the shortest last. */
export function hitsAt(hits: readonly Hit[], offset: number): Hit[] {
  const at = { start: offset, end: offset };
  return hits.filter(hit => contains(hit, at)).sort((a, b) => b.end - b.start - (a.end - a.start));
}
