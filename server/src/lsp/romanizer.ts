import { pinyin } from 'pinyin-pro';

/**
 * How a text is read: a syllable without tone for each UTF-16 unit, in context (银行 yin hang, 重庆 chong qing); empty
 * for what is not Chinese. ü is typed as v.
 */
export function readingOf(text: string): readonly string[] {
  const characters = [...text];
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true });
  // Where it gives other than one reading a character, each is read by itself.
  const readings =
    read.length === characters.length ? read : characters.map(one => pinyin(one, { toneType: 'none', v: true }));
  return characters.flatMap((character, index) => {
    const syllable = /^[a-z]+$/.test(readings[index]) && !/^[a-z]/i.test(character) ? readings[index] : '';
    // A character beyond the basic plane takes two units.
    return character.length > 1 ? [syllable, ''] : [syllable];
  });
}
