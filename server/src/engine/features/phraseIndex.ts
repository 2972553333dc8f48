import type { Phrase } from './phrase';
import type { Romanizer } from './syllables';

/** A phrase with its reading: a syllable for each unit. */
export interface ReadPhrase {
  readonly phrase: Phrase;
  readonly syllables: readonly string[];
}

/**
 * Phrases by their first character and, once read, by the first letter of their reading. Readings are worked out in
 * slices (`readSome`), so that no keystroke waits for them.
 */
export class PhraseIndex {
  private readonly byCharacter = new Map<string, Phrase[]>();
  private readonly byLetter = new Map<string, ReadPhrase[]>();
  private readonly readings = new Map<Phrase, readonly string[]>();
  private next = 0;

  constructor(readonly phrases: readonly Phrase[]) {
    for (const phrase of phrases) push(this.byCharacter, phrase.text[0], phrase);
  }

  /** True when every phrase has its reading. */
  get complete(): boolean {
    return this.next >= this.phrases.length;
  }

  /** Reads at most `count` more phrases; false when there was nothing left. */
  readSome(romanize: Romanizer, count: number): boolean {
    const end = Math.min(this.phrases.length, this.next + count);
    if (this.next >= end) return false;
    for (; this.next < end; this.next++) {
      const phrase = this.phrases[this.next];
      const syllables = romanize(phrase.text);
      this.readings.set(phrase, syllables);
      const letter = syllables.find(syllable => syllable !== '')?.[0];
      if (letter !== undefined) push(this.byLetter, letter, { phrase, syllables });
    }
    return true;
  }

  /** The phrases that begin with a character. */
  startingWith(character: string): readonly Phrase[] {
    return this.byCharacter.get(character) ?? [];
  }

  /** The phrases, of those read so far, whose reading begins with a letter. */
  soundingLike(letter: string): readonly ReadPhrase[] {
    return this.byLetter.get(letter) ?? [];
  }

  /** The reading of a phrase, if it has been read. */
  readingOf(phrase: Phrase): readonly string[] | undefined {
    return this.readings.get(phrase);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
