import type { Draft, Placed } from '../document/draft';
import type { Edited } from '../document/edited';
import type { Paragraph } from '../document/paragraph';
import type { ParagraphStore } from '../document/paragraphStore';
import { ParagraphFacts } from '../document/perParagraph';
import type { Priority } from '../reference/structure';
import type { Reference } from '../reference/reference';
import type { Span } from '../text/span';
import { endsClause, isHan, isStop } from '../text/characters';
import { PairFilter } from '../text/pairFilter';
import { dice, pairsOf } from '../text/pairs';
import { foundOf, NOTHING, PriorityTally, type Found, type FoundTheme } from './priorityTally';

/** How far a draft carries a priority of a reference. */
export type CoverageState = 'carried' | 'partly' | 'missing';

/** A place in a draft: the index of its paragraph, and the stretch of its prose. */
export interface CoveragePlace extends Span {
  readonly index: number;
  readonly placed: Placed;
}

/** A priority of a reference as a draft carries it. */
export interface PriorityCoverage {
  readonly priority: Priority;
  readonly state: CoverageState;
  /** Where the draft names its theme, in the same or nearly the same words. */
  readonly theme: (CoveragePlace & { readonly lead: boolean }) | undefined;
  /** More than a passing mention: the theme leads an item or a paragraph, or some of the body is there too. */
  readonly matched: boolean;
  /** The paragraph that follows its body most closely, where one does. */
  readonly body: CoveragePlace | undefined;
  /** The share of its body's wording that the draft has, 0 to 1. */
  readonly share: number;
}

/** What a draft carries of one reference's priorities, in the reference's order. */
export interface Coverage {
  readonly reference: Reference;
  readonly priorities: readonly PriorityCoverage[];
}

/** Units of a stretch of wording that is looked for; a shorter one stands in any text of the field. */
const GRAM = 5;
/** A clause names a theme where it shares so much of its pairs of units (Dice), and is about as long. */
const THEME_LIKENESS = 0.62;
/** The share of a body that makes the priority carried, and that which makes it carried in part. */
const CARRIED = 0.3;
const PARTLY = 0.12;
/** With less of the body, a theme within a sentence is a passing mention. */
const MENTIONED = 0.05;

/** Compares drafts with one reference's priorities; a paragraph is compared once. */
export class PriorityReader {
  /** The stretches of the bodies, by number, and the priority of each. */
  private readonly grams = new Map<string, number>();
  private readonly owners: number[] = [];
  private readonly sizes: number[] = [];
  private readonly themes: readonly ReadonlySet<number>[];
  /** The first two units of the bodies' stretches, the next two, and the pairs of the themes: nearly all of a text has none. */
  private readonly begins = new PairFilter();
  private readonly middles = new PairFilter();
  private readonly inThemes = new PairFilter();
  /** A clause with fewer pairs of the themes is like none of them. */
  private readonly leastShared: number;
  private readonly ofParagraph = new ParagraphFacts().fact<Found>(
    paragraph => this.compare(paragraph),
    (old, edited) => (old.themes.length === 0 && this.isUntouched(edited) ? old : undefined),
  );
  private readonly drafts = new WeakMap<Draft, Coverage>();
  private readonly tallies = new WeakMap<ParagraphStore, PriorityTally>();

  constructor(private readonly reference: Reference) {
    const priorities = reference.priorityWords;
    this.themes = priorities.map(({ theme }) => pairsOf(theme));
    // 2s / (theme + clause) is the likeness, and a clause has s pairs at least: s / theme is so much or more.
    const least = THEME_LIKENESS / (2 - THEME_LIKENESS);
    this.leastShared = Math.floor(least * Math.min(...this.themes.map(({ size }) => size)));
    for (const { theme } of priorities) for (let at = 0; at + 1 < theme.length; at++) this.inThemes.add(theme, at);
    priorities.forEach((priority, index) => {
      let size = 0;
      for (const text of priority.body) {
        for (let at = 0; at + GRAM <= text.length; at++) {
          const gram = text.slice(at, at + GRAM);
          if (!isWording(gram) || this.grams.has(gram)) continue;
          this.grams.set(gram, this.owners.length);
          this.owners.push(index);
          this.begins.add(gram, 0);
          this.middles.add(gram, 2);
          size++;
        }
      }
      this.sizes.push(size);
    });
  }

  read(draft: Draft): Coverage {
    let coverage = this.drafts.get(draft);
    if (!coverage) this.drafts.set(draft, (coverage = this.compareDraft(draft)));
    return coverage;
  }

  /** Reads what a paragraph has, as `read` does of all. */
  readParagraph(paragraph: Paragraph): void {
    this.ofParagraph(paragraph);
  }

  /**
   * Follows a draft to its next version, which has another paragraph at one index alone. True where the two paragraphs
   * have the same of each priority, at the same places.
   */
  follow(old: Draft, draft: Draft, index: number): boolean {
    const one = this.ofParagraph(old.paragraphs[index].paragraph);
    const other = this.ofParagraph(draft.paragraphs[index].paragraph);
    const tally = this.tallies.get(draft.store);
    // Otherwise it is brought up to date by all its paragraphs, once somebody asks.
    if (tally?.draft === old) {
      tally.replace(index, other);
      tally.draft = draft;
    }
    return this.alike(one, other);
  }

  private alike(a: Found, b: Found): boolean {
    if (a === b) return true;
    return (
      a.grams.length === b.grams.length &&
      a.grams.every((number, at) => number === b.grams[at]) &&
      a.themes.length === b.themes.length &&
      a.themes.every(({ priority, likeness, lead, span: { start, end } }, at) => {
        const there = b.themes[at];
        const place = start === there.span.start && end === there.span.end;
        return priority === there.priority && likeness === there.likeness && lead === there.lead && place;
      })
    );
  }

  private compareDraft(draft: Draft): Coverage {
    const { reference } = this;
    const tally = this.tallyOf(draft);
    const placeOf = (index: number, { start, end }: Span): CoveragePlace => ({
      start,
      end,
      index,
      placed: draft.paragraphs[index],
    });
    return {
      reference,
      priorities: this.sizes.map((size, index): PriorityCoverage => {
        const share = size > 0 ? tally.sizeOf(index) / size : 0;
        const named = tally.themeOf(index);
        const theme = named && { ...placeOf(named.index, named.theme.span), lead: named.theme.lead };
        const body = share >= PARTLY ? tally.bodyOf(index) : undefined;
        const state = theme || share >= CARRIED ? 'carried' : share >= PARTLY ? 'partly' : 'missing';
        const matched = share >= CARRIED || (theme !== undefined && (theme.lead || share >= MENTIONED));
        return {
          // Read when it is asked for: few drafts follow a reference, and its structure takes a while.
          get priority() {
            return reference.structure.priorities[index];
          },
          state,
          matched,
          theme,
          body:
            body === undefined
              ? undefined
              : placeOf(body, { start: 0, end: draft.paragraphs[body].paragraph.text.length }),
          share,
        };
      }),
    };
  }

  /** What the paragraphs of a draft have; of one of which an earlier version was read, what is another there is read. */
  private tallyOf(draft: Draft): PriorityTally {
    const { paragraphs, store } = draft;
    const last = this.tallies.get(store);
    if (last?.draft === draft) return last;
    const before = last?.draft.paragraphs;
    const isLike = before?.length === paragraphs.length;
    const tally = last && isLike ? last : new PriorityTally(draft, this.owners, this.sizes.length);
    paragraphs.forEach(({ paragraph }, index) => {
      if (!isLike || before[index].paragraph !== paragraph) tally.replace(index, this.ofParagraph(paragraph));
    });
    tally.draft = draft;
    this.tallies.set(store, tally);
    return tally;
  }

  private compare(paragraph: Paragraph): Found {
    const { text } = paragraph;
    if (text.length < 2) return NOTHING;
    let grams: Set<number> | undefined;
    let shared = 0;
    let code = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      if (this.inThemes.has(code, next)) shared++;
      const number = this.begins.has(code, next) ? this.gramAt(text, at) : undefined;
      if (number !== undefined) (grams ??= new Set()).add(number);
      code = next;
    }
    const themes = shared < this.leastShared ? [] : this.themesIn(paragraph);
    return foundOf(themes, grams ? [...grams].sort((a, b) => a - b) : [], this.owners);
  }

  /** The number of the stretch that stands at an offset; `undefined` where none does. */
  private gramAt(text: string, at: number): number | undefined {
    if (at + GRAM > text.length || !this.middles.has(text.charCodeAt(at + 2), text.charCodeAt(at + 3)))
      return undefined;
    return this.grams.get(text.slice(at, at + GRAM));
  }

  private themesIn(paragraph: Paragraph): FoundTheme[] {
    const { text, clauses, ordinals } = paragraph;
    const found: FoundTheme[] = [];
    for (const clause of clauses) if (this.mayName(text, clause)) this.compareClause(paragraph, clause, found);
    // A theme of several clauses, word for word.
    this.reference.priorityWords.forEach(({ theme }, priority) => {
      const start = theme.includes('，') ? text.indexOf(theme) : -1;
      if (start < 0) return;
      const lead = start === 0 || ordinals.some(({ end }) => end === start);
      found.push({ priority, likeness: 1, lead, span: { start, end: start + theme.length } });
    });
    return found;
  }

  private compareClause({ text, ordinals }: Paragraph, clause: Span, found: FoundTheme[]): void {
    const ordinal = ordinals.find(
      ({ start, end }) => start <= clause.start + 1 && end > clause.start && end <= clause.end,
    );
    const span = { start: ordinal?.end ?? clause.start, end: clause.end };
    if (span.end - span.start > 60 || span.end - span.start < 4) return;
    const pairs = pairsOf(text.slice(span.start, span.end).replace(/^要/, ''));
    for (let priority = 0; priority < this.themes.length; priority++) {
      const likeness = dice(this.themes[priority], pairs);
      if (likeness >= THEME_LIKENESS)
        found.push({ priority, likeness, lead: ordinal !== undefined || clause.start === 0, span });
    }
  }

  /** True where an edit touched nothing of the bodies and no theme. */
  private isUntouched({ before, after, start, beforeEnd, afterEnd }: Edited): boolean {
    return (
      this.hasNothing(before.text, { start, end: beforeEnd }) && this.hasNothing(after.text, { start, end: afterEnd })
    );
  }

  /** True where no stretch of the bodies runs into a stretch of a text or over its place, and its clauses name no theme. */
  private hasNothing(text: string, { start, end }: Span): boolean {
    for (let at = Math.max(0, start - GRAM + 1); at < end; at++)
      if (this.begins.has(text.charCodeAt(at), text.charCodeAt(at + 1)) && this.gramAt(text, at) !== undefined)
        return false;
    const clause = { start, end };
    while (clause.start > 0 && !isClauseEnd(text.charCodeAt(clause.start - 1))) clause.start--;
    while (clause.end < text.length && !isClauseEnd(text.charCodeAt(clause.end))) clause.end++;
    if (this.mayName(text, clause)) return false;
    return this.reference.priorityWords.every(
      ({ theme }) =>
        !theme.includes('，') || !text.slice(Math.max(0, start - theme.length), end + theme.length).includes(theme),
    );
  }

  /** False where a clause has too few pairs of the themes to be like one. */
  private mayName(text: string, { start, end }: Span): boolean {
    let shared = 0;
    for (let at = start; at + 1 < end; at++)
      if (this.inThemes.has(text.charCodeAt(at), text.charCodeAt(at + 1))) shared++;
    return shared >= this.leastShared;
  }
}

function isClauseEnd(code: number): boolean {
  return endsClause(code) || isStop(code);
}

function isWording(gram: string): boolean {
  for (let i = 0; i < gram.length; i++) if (!isHan(gram.charCodeAt(i)) && !'、，“”'.includes(gram[i])) return false;
  return true;
}
