import type { Draft } from '../document/draft';
import type { Span } from '../text/span';

/** A theme that a paragraph names. */
export interface FoundTheme {
  readonly priority: number;
  readonly likeness: number;
  readonly lead: boolean;
  readonly span: Span;
}

/** What a paragraph has of one priority, to be compared with what others have. */
interface Ranked {
  readonly priority: number;
  readonly rank: number;
}

type Named = Ranked & { readonly theme: FoundTheme };

/** What one paragraph has of each priority. */
export interface Found {
  readonly themes: readonly FoundTheme[];
  /** The theme of each priority that it names best. */
  readonly named: readonly Named[];
  /** The numbers of the bodies' stretches that stand in it, each once, ascending. */
  readonly grams: readonly number[];
  /** How many of them are of which priority. */
  readonly bodies: readonly Ranked[];
}

/** What nearly every paragraph has. */
export const NOTHING: Found = { themes: [], named: [], grams: [], bodies: [] };

/** What a paragraph has; `owners`: the priority of each of the bodies' stretches. */
export function foundOf(themes: readonly FoundTheme[], grams: readonly number[], owners: readonly number[]): Found {
  if (themes.length === 0 && grams.length === 0) return NOTHING;
  const named = new Map<number, Named>();
  for (const theme of themes) {
    const { priority, likeness, lead } = theme;
    // What leads an item is where the priority stands, whatever else names it.
    const rank = likeness + (lead ? 1 : 0);
    if (rank > (named.get(priority)?.rank ?? 0)) named.set(priority, { priority, rank, theme });
  }
  const sizes = new Map<number, number>();
  for (const number of grams) sizes.set(owners[number], (sizes.get(owners[number]) ?? 0) + 1);
  const bodies = [...sizes].map(([priority, rank]) => ({ priority, rank }));
  return { themes, named: [...named.values()], grams, bodies };
}

/** The first paragraph, by its index, that has most of a priority; `null` where it is to be looked for. */
type Best<T extends Ranked> = { readonly index: number; readonly of: T } | undefined | null;

/** What the paragraphs of a draft have together; brought up to date with each of its versions. */
export class PriorityTally {
  private readonly found: Found[];
  /** In how many paragraphs each of the bodies' stretches stands. */
  private readonly counts: Uint32Array;
  /** How many of each priority's stretches stand somewhere. */
  private readonly sizes: Uint32Array;
  /** By priority. */
  private readonly named: Best<Named>[] = [];
  private readonly bodies: Best<Ranked>[] = [];

  /** `owners`: the priority of each of the bodies' stretches. Begins with nothing in any paragraph. */
  constructor(
    public draft: Draft,
    private readonly owners: readonly number[],
    priorities: number,
  ) {
    this.found = draft.paragraphs.map(() => NOTHING);
    this.counts = new Uint32Array(owners.length);
    this.sizes = new Uint32Array(priorities);
  }

  /** Takes note of what the paragraph at an index has now. */
  replace(index: number, now: Found): void {
    const { found, counts, sizes, owners } = this;
    const before = found[index];
    if (before === now) return;
    found[index] = now;
    for (const number of before.grams) if (--counts[number] === 0) sizes[owners[number]]--;
    for (const number of now.grams) if (++counts[number] === 1) sizes[owners[number]]++;
    rankAnew(this.named, index, before.named, now.named);
    rankAnew(this.bodies, index, before.bodies, now.bodies);
  }

  /** How many of a priority's stretches stand somewhere. */
  sizeOf(priority: number): number {
    return this.sizes[priority];
  }

  /** Where a priority's theme is named best, and how. */
  themeOf(priority: number): { readonly index: number; readonly theme: FoundTheme } | undefined {
    const best = this.bestOf(this.named, priority, ({ named }) => named);
    return best && { index: best.index, theme: best.of.theme };
  }

  /** The index of the paragraph that has most of a priority's body. */
  bodyOf(priority: number): number | undefined {
    return this.bestOf(this.bodies, priority, ({ bodies }) => bodies)?.index;
  }

  private bestOf<T extends Ranked>(
    best: Best<T>[],
    priority: number,
    of: (found: Found) => readonly T[],
  ): Exclude<Best<T>, null> {
    if (best[priority] === null) {
      best[priority] = undefined;
      this.found.forEach((one, index) => {
        const own = one === NOTHING ? undefined : of(one).find(ranked => ranked.priority === priority);
        if (own && own.rank > (best[priority]?.of.rank ?? 0)) best[priority] = { index, of: own };
      });
    }
    return best[priority] ?? undefined;
  }
}

/** Brings the best paragraphs up to date where one of them has something else now. */
function rankAnew<T extends Ranked>(best: Best<T>[], index: number, before: readonly T[], now: readonly T[]): void {
  for (const { priority, rank } of before) {
    if (best[priority]?.index !== index) continue;
    const again = now.find(one => one.priority === priority);
    best[priority] = again && again.rank >= rank ? { index, of: again } : null;
  }
  for (const one of now) {
    const first = best[one.priority];
    if (first === null || first?.index === index) continue;
    const { rank } = one;
    if (!first || rank > first.of.rank || (rank === first.of.rank && index < first.index))
      best[one.priority] = { index, of: one };
  }
}
