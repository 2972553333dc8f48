import { isStop } from '../text/characters';
import { Automaton, type AutomatonTables, type Occurrence } from '../match/automaton';
import { NearMissFinder, SHORTEST_TARGET, type NearMissTables } from '../match/nearMiss';
import { termAt, type PackTerm } from '../reference/pack';
import type { Reference } from '../reference/reference';
import { entryOf, listedStrings, type Entry, type EntryNumbers } from './entry';

/** All that norms list, ready to be searched: typed arrays and strings, so that it can be kept. Norms go by their index. */
export interface ListedTables {
  readonly automaton: AutomatonTables;
  /** Where the entries of a pattern begin, one more at the end. */
  readonly entryStarts: Int32Array;
  /** Four numbers an entry: its norm, and `EntryNumbers`. */
  readonly entries: Int32Array;
  readonly nearMisses: NearMissTables;
  /** Two numbers a target of `nearMisses`: the norm whose term it is, and which term of its pack. */
  readonly targets: Int32Array;
}

/** Gives what was kept of norms, the newest first, where anything was; else may keep what `make` gives, later. */
export type KeptTables = (norms: readonly Reference[], make: () => ListedTables) => ListedTables | undefined;

type MissTables = Pick<ListedTables, 'nearMisses' | 'targets'>;

/** How many numbers an entry takes. */
const WIDTH = 4;

/** Finds what norms list, and what misses their terms by one slip. Entries are made when first found. */
export class Listed {
  private readonly automaton: Automaton;
  private readonly entryTables: Pick<ListedTables, 'entryStarts' | 'entries'>;
  private readonly made: (readonly Entry[] | undefined)[];
  private missTables: MissTables | undefined;
  private finderMade: NearMissFinder | undefined;
  private stopsCrossed: boolean | undefined;

  /** `kept` must be the tables of these norms, in this order. */
  constructor(
    private readonly norms: readonly Reference[],
    kept?: ListedTables,
  ) {
    const { automaton, ...entryTables } = kept ?? listedTables(norms);
    this.automaton = new Automaton(automaton);
    this.entryTables = entryTables;
    this.made = Array.from({ length: entryTables.entryStarts.length - 1 });
    this.missTables = kept;
  }

  /** What it consists of; what nobody has asked for yet is made now. */
  get tables(): ListedTables {
    const { nearMisses, targets } = this.misses;
    return { automaton: this.automaton.tables, ...this.entryTables, nearMisses, targets };
  }

  /** Every occurrence of a listed string. */
  scan(text: string): Occurrence[] {
    return this.automaton.scan(text);
  }

  /** What a pattern stands for, the newest norm first. */
  entries(pattern: number): readonly Entry[] {
    return (this.made[pattern] ??= this.make(pattern));
  }

  /** Finds near misses of the terms. */
  get finder(): NearMissFinder {
    return (this.finderMade ??= new NearMissFinder(this.misses.nearMisses));
  }

  /** True where a listed string holds a stop (。！？ or a line break). */
  get crossesStops(): boolean {
    return (this.stopsCrossed ??= this.automaton.holdsAny(isStop));
  }

  /** The term that a target of the finder is, and whose. */
  target(index: number): { readonly reference: Reference; readonly term: PackTerm } {
    const { targets } = this.misses;
    const reference = this.norms[targets[index * 2]];
    return { reference, term: termAt(reference.pack, targets[index * 2 + 1]) };
  }

  private get misses(): MissTables {
    return (this.missTables ??= missTables(this.norms));
  }

  private make(pattern: number): Entry[] {
    const { entryStarts, entries } = this.entryTables;
    const made: Entry[] = [];
    for (let at = entryStarts[pattern]; at < entryStarts[pattern + 1]; at++) {
      const [norm, ...numbers] = entries.subarray(at * WIDTH, at * WIDTH + WIDTH);
      made.push(entryOf(this.norms[norm], numbers as unknown as EntryNumbers));
    }
    return made;
  }
}

function listedTables(norms: readonly Reference[]): Omit<ListedTables, keyof MissTables> {
  const listed = new Map<string, number[]>();
  norms.forEach((norm, number) => {
    for (const [text, entry] of listedStrings(norm)) {
      const known = listed.get(text);
      if (known) known.push(number, ...entry);
      else if (text !== '') listed.set(text, [number, ...entry]);
    }
  });
  const entryStarts = new Int32Array(listed.size + 1);
  [...listed.values()].forEach(({ length }, index) => (entryStarts[index + 1] = entryStarts[index] + length / WIDTH));
  const entries = Int32Array.from([...listed.values()].flat());
  return { automaton: Automaton.of([...listed.keys()]).tables, entryStarts, entries };
}

/** A term that several norms have is the newest one's. */
function missTables(norms: readonly Reference[]): MissTables {
  const targets = new Map<string, readonly [norm: number, term: number]>();
  norms.forEach((norm, number) =>
    norm.pack.terms.forEach(({ term }, index) => {
      if (term.length >= SHORTEST_TARGET && !targets.has(term)) targets.set(term, [number, index]);
    }),
  );
  return {
    nearMisses: NearMissFinder.of([...targets.keys()]).tables,
    targets: Int32Array.from([...targets.values()].flat()),
  };
}
