import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

/** Which characters are common, sound alike and look alike: the examiner's own knowledge, none of it the engine's. */
export class Characters {
  private readonly looks = new Map<string, string>();
  private readonly bySound = new Map<string, string[]>();
  private readonly sounds = new Map<string, string[]>();

  /** Reads `characters.txt` in `folder`. */
  constructor(folder: string) {
    const lines = readFileSync(join(folder, 'characters.txt'), 'utf8').split('\n');
    for (const line of lines) if (line !== '' && !line.startsWith('#')) this.looks.set(line[0], line.slice(1));
    for (const character of this.looks.keys()) {
      const sounds = pinyin(character, { toneType: 'none', type: 'array' });
      this.sounds.set(character, sounds);
      for (const sound of sounds) {
        const alike = this.bySound.get(sound);
        if (alike) alike.push(character);
        else this.bySound.set(sound, [character]);
      }
    }
  }

  /** Common characters of the same sound, tone ignored. */
  homophones(character: string): string[] {
    const sounds = this.sounds.get(character) ?? [];
    return [...new Set(sounds.flatMap(sound => this.bySound.get(sound) ?? []))].filter(other => other !== character);
  }

  /** Common characters of the same shape but for a little. */
  lookAlikes(character: string): string[] {
    return [...(this.looks.get(character) ?? '')];
  }
}
