import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHan } from '../../server/src/engine/text/characters';
import { wordsOf } from '../../server/src/engine/text/words';
import { readTexts } from '../accuracy/texts';

/** What bench texts are made of: clauses of policy texts without their marks, and the words of two characters in them. */
export interface Material {
  /** Whole sentences as they stand, without the full stop. */
  readonly sentences: readonly string[];
  readonly clauses: readonly string[];
  readonly words: readonly string[];
}

/** Texts of the project, and further ones below `folders`. */
export function readMaterial(root: string, folders: readonly string[]): Material {
  const own = ['seeds', 'test/accuracy/texts'].map(folder => join(root, folder));
  const texts = [...readTexts([...own, ...folders]).map(({ text }) => text), ...definitions(root)];
  const sentences = new Set<string>();
  const clauses = new Set<string>();
  const words = new Set<string>();
  for (const text of texts) {
    for (const sentence of plain(text).split(/[。！？\n]/)) {
      if (!fit(sentence, 20, 160)) continue;
      sentences.add(sentence);
      for (const clause of sentence.split(/[，；：]/)) if (fit(clause, 5, 30)) clauses.add(clause);
    }
  }
  for (const clause of clauses)
    for (const { start, end } of wordsOf(clause)) {
      const word = clause.slice(start, end);
      if (word.length === 2 && isHan(word.charCodeAt(0)) && isHan(word.charCodeAt(1))) words.add(word);
    }
  return { sentences: [...sentences], clauses: [...clauses], words: [...words] };
}

/** What a pack says of its terms: prose too. */
function definitions(root: string): string[] {
  const pack = readFileSync(join(root, 'seeds/pbc-safe-2023-11-02/pack.yaml'), 'utf8');
  return [...pack.matchAll(/^ {4}definition: (.+)$/gm)].map(match => match[1]);
}

function plain(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\*\*|^#+ |^[-*] /gm, '')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．][ ]?|^[一二三四五六七八九十]是/gm, '');
}

/** True for a stretch of that length without marks that must stand in pairs. */
function fit(text: string, shortest: number, longest: number): boolean {
  return text.length >= shortest && text.length <= longest && /^[\p{Script=Han}\d%，、；]+$/u.test(text);
}
