import { PairFilter } from '../text/pairFilter';

/** An occurrence of a pattern. Offsets are UTF-16 units of the scanned text. */
export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

const EMPTY = -1;

/** What an automaton consists of; typed arrays alone, so that it can be kept as it lies in memory. */
export interface AutomatonTables {
  /** A transition a slot of an open-addressed hash table: the state it leaves, its unit, the state it enters. */
  readonly owners: Int32Array;
  readonly units: Uint16Array;
  readonly targets: Int32Array;
  readonly failures: Int32Array;
  /** The pattern that ends at a state, and the nearest state by failure links where another one ends. */
  readonly patternAt: Int32Array;
  readonly nextOutput: Int32Array;
  /** Of each pattern. */
  readonly lengths: Int32Array;
  /** The first two units of the patterns, as a `PairFilter` has them, and the patterns of one unit. */
  readonly begins: Uint8Array;
  readonly lone: Uint16Array;
}

/**
 * Finds every occurrence of many patterns in one pass (Aho and Corasick 1975), on UTF-16 units. Transitions lie in one
 * hash table, so that the time of a scan hardly depends on the number of patterns.
 */
export class Automaton {
  private readonly owners: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  private readonly failures: Int32Array;
  private readonly patternAt: Int32Array;
  private readonly nextOutput: Int32Array;
  private readonly lengths: Int32Array;
  private readonly begins: PairFilter;
  private readonly lone: Uint16Array;

  constructor(readonly tables: AutomatonTables) {
    this.owners = tables.owners;
    this.units = tables.units;
    this.targets = tables.targets;
    this.mask = tables.owners.length - 1;
    this.failures = tables.failures;
    this.patternAt = tables.patternAt;
    this.nextOutput = tables.nextOutput;
    this.lengths = tables.lengths;
    this.begins = new PairFilter(tables.begins);
    this.lone = tables.lone;
  }

  /** `patterns`: non-empty strings, none twice; they are known by their index. */
  static of(patterns: readonly string[]): Automaton {
    return new Automaton(new Builder(patterns).tables());
  }

  /** True where a pattern holds a unit of that kind, told by its code. */
  holdsAny(isKind: (code: number) => boolean): boolean {
    return this.units.some((unit, slot) => this.owners[slot] !== EMPTY && isKind(unit));
  }

  /** Every occurrence in `text`, those within others too, by where they end and then from the longest. */
  scan(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    let state = 0;
    let following = text.length > 0 ? text.charCodeAt(0) : 0;
    for (let i = 0; i < text.length; i++) {
      const code = following;
      following = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      // Where nothing is open, nearly every place is passed by with one look: no pattern begins there.
      let next = state === 0 ? EMPTY : this.step(state, code);
      while (next === EMPTY && state !== 0) {
        state = this.failures[state];
        if (state !== 0) next = this.step(state, code);
      }
      if (state === 0) {
        if (!this.begins.has(code, following) && !this.isLone(code)) continue;
        next = this.step(0, code);
      }
      state = next === EMPTY ? 0 : next;
      let output = this.patternAt[state] !== EMPTY ? state : this.nextOutput[state];
      while (output !== 0) {
        const pattern = this.patternAt[output];
        found.push({ pattern, start: i + 1 - this.lengths[pattern], end: i + 1 });
        output = this.nextOutput[output];
      }
    }
    return found;
  }

  private isLone(code: number): boolean {
    for (let i = 0; i < this.lone.length; i++) if (this.lone[i] === code) return true;
    return false;
  }

  private step(state: number, code: number): number {
    for (let slot = hash(state, code) & this.mask; ; slot = (slot + 1) & this.mask) {
      const owner = this.owners[slot];
      if (owner === EMPTY) return EMPTY;
      if (owner === state && this.units[slot] === code) return this.targets[slot];
    }
  }
}

class Builder {
  private readonly owners: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  private states = 1;
  private readonly failures: Int32Array;
  private readonly patternAt: Int32Array;
  private readonly nextOutput: Int32Array;
  private readonly lengths: Int32Array;
  private readonly begins = new PairFilter();
  private readonly lone: number[] = [];

  constructor(patterns: readonly string[]) {
    let total = 1;
    for (const pattern of patterns) total += pattern.length;
    let size = 16;
    while (size < total * 2) size *= 2;
    this.owners = new Int32Array(size).fill(EMPTY);
    this.units = new Uint16Array(size);
    this.targets = new Int32Array(size);
    this.mask = size - 1;
    this.failures = new Int32Array(total);
    this.patternAt = new Int32Array(total).fill(EMPTY);
    this.nextOutput = new Int32Array(total);
    this.lengths = Int32Array.from(patterns, pattern => pattern.length);
    const parents = new Int32Array(total);
    const codes = new Uint16Array(total);
    const depths: number[][] = [];
    patterns.forEach((pattern, index) => this.insert(pattern, index, parents, codes, depths));
    for (const states of depths) if (states) for (const state of states) this.link(state, parents[state], codes[state]);
  }

  tables(): AutomatonTables {
    const { lengths, states } = this;
    return {
      ...this.transitions(),
      lengths,
      begins: this.begins.bits,
      lone: Uint16Array.from(this.lone),
      failures: this.failures.slice(0, states),
      patternAt: this.patternAt.slice(0, states),
      nextOutput: this.nextOutput.slice(0, states),
    };
  }

  private insert(pattern: string, index: number, parents: Int32Array, codes: Uint16Array, depths: number[][]): void {
    if (pattern.length > 1) this.begins.add(pattern, 0);
    else this.lone.push(pattern.charCodeAt(0));
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      let next = this.step(state, code);
      if (next === EMPTY) {
        next = this.states++;
        this.put(state, code, next);
        parents[next] = state;
        codes[next] = code;
        (depths[i] ??= []).push(next);
      }
      state = next;
    }
    this.patternAt[state] = index;
  }

  private link(state: number, parent: number, code: number): void {
    let fail = 0;
    if (parent !== 0) {
      let from = this.failures[parent];
      fail = this.step(from, code);
      while (fail === EMPTY && from !== 0) {
        from = this.failures[from];
        fail = this.step(from, code);
      }
      if (fail === EMPTY) fail = 0;
    }
    this.failures[state] = fail;
    this.nextOutput[state] = this.patternAt[fail] !== EMPTY ? fail : this.nextOutput[fail];
  }

  /** The table, not larger than the states want it: patterns that begin alike share some. */
  private transitions(): Pick<AutomatonTables, 'owners' | 'units' | 'targets'> {
    let size = 16;
    while (size < this.states * 2) size *= 2;
    if (size >= this.owners.length) return { owners: this.owners, units: this.units, targets: this.targets };
    const owners = new Int32Array(size).fill(EMPTY);
    const units = new Uint16Array(size);
    const targets = new Int32Array(size);
    for (let from = 0; from < this.owners.length; from++) {
      if (this.owners[from] === EMPTY) continue;
      let slot = hash(this.owners[from], this.units[from]) & (size - 1);
      while (owners[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      owners[slot] = this.owners[from];
      units[slot] = this.units[from];
      targets[slot] = this.targets[from];
    }
    return { owners, units, targets };
  }

  private step(state: number, code: number): number {
    for (let slot = hash(state, code) & this.mask; ; slot = (slot + 1) & this.mask) {
      const owner = this.owners[slot];
      if (owner === EMPTY) return EMPTY;
      if (owner === state && this.units[slot] === code) return this.targets[slot];
    }
  }

  private put(state: number, code: number, target: number): void {
    let slot = hash(state, code) & this.mask;
    while (this.owners[slot] !== EMPTY) slot = (slot + 1) & this.mask;
    this.owners[slot] = state;
    this.units[slot] = code;
    this.targets[slot] = target;
  }
}

function hash(state: number, code: number): number {
  return Math.imul(state ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b) >>> 7;
}
