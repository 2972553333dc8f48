import { pinyin } from 'pinyin-pro';
import type { Romanizer } from '../engine/features/syllables';

/** Reads Chinese in context (银行 yin hang, 重庆 chong qing). What is not Chinese has no reading. ü is typed as v. */
export const romanize: Romanizer = text => {
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
};
