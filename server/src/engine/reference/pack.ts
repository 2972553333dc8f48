/** What is said about a reference (CONTRACT, References). Read and validated by `files/`; here it is plain data. */
export interface Pack {
  readonly terms: readonly PackTerm[];
  readonly sets: readonly PackSet[];
  readonly wordings: readonly PackWording[];
}

/** How far an authority has been checked: against its own text, named but not checked, or an editorial gloss. */
export type AuthorityState = 'checked' | 'named' | 'gloss';

export interface Authority {
  readonly document?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly number?: string;
  readonly state: AuthorityState;
  /** Where its words were seen. */
  readonly seen?: string;
}

export interface PackTerm {
  readonly term: string;
  readonly definition?: string;
  readonly authority?: Authority;
  readonly category?: string;
  /** The term stands in quotation marks. */
  readonly quoted: boolean;
  readonly variants: readonly Variant[];
}

export type VariantKind = 'wrong' | 'differs' | 'contextual' | 'official' | 'outdated';

export interface Variant {
  readonly text: string;
  readonly kind: VariantKind;
  /** What replaces `text`; the whole term where not given; nothing is offered where empty. */
  readonly use?: string;
  readonly note?: string;
  readonly from?: string;
  readonly until?: string;
  /** Not meant where one of these stands directly behind (人行 before 道). */
  readonly notBefore: readonly string[];
  /** Not meant where one of these stands directly in front. */
  readonly notAfter: readonly string[];
}

export interface PackSet {
  readonly name: string;
  readonly members: readonly string[];
  readonly order: 'fixed' | 'free';
  /** A set that is not listed explains, and is not checked. */
  readonly listed: boolean;
}

export interface PackWording {
  readonly text: string;
  readonly from?: string;
  readonly until?: string;
  readonly replacedBy?: string;
}

/** A pack whose parts are read when they are first asked for. */
export class StoredPack implements Pack {
  private readonly read: (PackTerm | undefined)[];
  private all: readonly PackTerm[] | undefined;
  private others: Omit<Pack, 'terms'> | undefined;

  /** `count`: how many terms it has. */
  constructor(
    private readonly count: number,
    private readonly readTerm: (index: number) => PackTerm,
    private readonly readOthers: () => Omit<Pack, 'terms'>,
  ) {
    this.read = Array.from({ length: count });
  }

  term(index: number): PackTerm {
    return (this.read[index] ??= this.readTerm(index));
  }

  get terms(): readonly PackTerm[] {
    return (this.all ??= Array.from({ length: this.count }, (_, index) => this.term(index)));
  }

  get sets(): readonly PackSet[] {
    return (this.others ??= this.readOthers()).sets;
  }

  get wordings(): readonly PackWording[] {
    return (this.others ??= this.readOthers()).wordings;
  }
}

/** The term of that index; of a stored pack no other one is read. */
export function termAt(pack: Pack, index: number): PackTerm {
  return pack instanceof StoredPack ? pack.term(index) : pack.terms[index];
}

export const EMPTY_PACK: Pack = { terms: [], sets: [], wordings: [] };
