import type { Phrase } from './phrase';

/** A phrase with its reading: a syllable for each unit. */
export interface ReadPhrase {
  readonly phrase: Phrase;
  readonly syllables: readonly string[];
}

/** Phrases by their first character and, once it is known how they are read, by the first letter of their reading. */
export class PhraseIndex {
  private readonly byCharacter = new Map<string, Phrase[]>();
  private readonly byLetter = new Map<string, ReadPhrase[]>();
  private readonly readings = new Map<Phrase, readonly string[]>();

  constructor(readonly phrases: readonly Phrase[]) {
    for (const phrase of phrases) push(this.byCharacter, phrase.text[0], phrase);
  }

  /** True when it is known how the phrases are read. */
  get complete(): boolean {
    return this.readings.size === this.phrases.length;
  }

  /** Takes the readings of all phrases, in their order. */
  take(readings: readonly (readonly string[])[]): void {
    this.phrases.forEach((phrase, index) => {
      const syllables = readings[index] ?? [];
      this.readings.set(phrase, syllables);
      const letter = syllables.find(syllable => syllable !== '')?.[0];
      if (letter !== undefined) push(this.byLetter, letter, { phrase, syllables });
    });
  }

  /** The phrases that begin with a character. */
  startingWith(character: string): readonly Phrase[] {
    return this.byCharacter.get(character) ?? [];
  }

  /** The phrases whose reading begins with a letter. */
  soundingLike(letter: string): readonly ReadPhrase[] {
    return this.byLetter.get(letter) ?? [];
  }

  /** The reading of a phrase, once it is known. */
  readingOf(phrase: Phrase): readonly string[] | undefined {
    return this.readings.get(phrase);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
