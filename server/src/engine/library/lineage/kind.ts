import type { TextIndex } from '../textIndex';

/** What a word is in the library's own use: it names something, it says what is done, or too little is seen of it. */
export type WordKind = 'name' | 'deed' | 'unknown';

/** What stands before a verb or an adverb, and seldom before a noun. */
const BEFORE_DEED = ['将', '进一步', '着力', '不断', '积极', '继续', '持续', '切实'];
/** So do these, but 要 is also the end of 主要 and 需要, and 加快 governs nouns as well: they count half. */
const BEFORE_DEED_HALF = ['要', '加快'];
/** What stands before a noun. */
const BEFORE_NAME = ['的', '对'];

/** With less than this much evidence nothing is said. */
const DEED_EVIDENCE = 3;
const NAME_EVIDENCE = 5;
/** Where something speaks against a name as well, what speaks for it must also be more, and so much of all its places. */
const MUCH_EVIDENCE = 20;
const MUCH_SHARE = 0.02;

/** Tells nouns from verbs and adverbs by what stands before them in the library: no list, no segmenter's guess. */
export class WordKinds {
  private readonly known = new Map<string, WordKind>();

  constructor(private readonly index: TextIndex) {}

  of(word: string): WordKind {
    let kind = this.known.get(word);
    if (!kind) this.known.set(word, (kind = word === '' ? 'unknown' : this.read(word)));
    return kind;
  }

  private read(word: string): WordKind {
    const behind = (words: readonly string[]): number =>
      words.reduce((sum, one) => sum + this.index.count(one + word), 0);
    const deed = behind(BEFORE_DEED) + behind(BEFORE_DEED_HALF) / 2;
    const name = behind(BEFORE_NAME);
    if (name >= NAME_EVIDENCE && deed === 0) return 'name';
    if (name >= MUCH_EVIDENCE && name > 2 * deed && name >= MUCH_SHARE * this.index.count(word)) return 'name';
    return deed >= DEED_EVIDENCE && deed >= name ? 'deed' : 'unknown';
  }
}
