import { createEngine, type Engine } from '../../server/src/engine';
import { readDraft } from '../../server/src/engine/document/draft';
import type { Library } from '../../server/src/engine/library/library';
import { CHECKS } from '../../server/src/engine/checks/registry';
import { Random } from '../accuracy/random';
import { wordsOf } from '../../server/src/engine/text/words';
import type { Material } from './material';

/** A text that is measured, and how many findings stand in it. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
  readonly units: number;
  readonly findings: number;
  /** Findings per 10,000 UTF-16 units. */
  readonly density: number;
}

/** The sizes that are measured, in bytes of UTF-8. */
export const SIZES = { '6 KB': 6_144, '60 KB': 61_440, '1 MB': 1_048_576 } as const;
export type Size = keyof typeof SIZES;

/** Findings of paragraphs per 10,000 units above which a paragraph with findings is drawn again. */
const DENSITY = 4;
/** How often a word gives way to another one in a clause that is not taken as it stands. */
const CHANGED = 0.35;
/** A sentence taken as it stands is not taken again for so many. */
const RECENT = 40;
const HAN = '一二三四五六七八九';

/** Makes texts of policy language from material: some sentences as they stand, the rest recombined and varied. */
export class TextMaker {
  private readonly engine: Engine;
  private readonly random: Random;
  private readonly recent: string[] = [];

  constructor(
    private readonly material: Material,
    library: Library,
    seed: number,
  ) {
    this.engine = createEngine(library);
    this.random = new Random(seed);
  }

  /** A draft of about `bytes` bytes: front matter, a title, chapters with numbered sections, each paragraph another. */
  make(name: string, bytes: number): BenchText {
    const chapterBytes = Math.max(1_800, bytes / 15);
    let text = `---\ndate: 2023-11-09\ngenre: opinions\n---\n\n# 关于${this.clause()}的意见\n\n`;
    let size = utf8(text);
    let accepted = { found: 0, units: 0 };
    const add = (part: string): void => {
      text += part;
      size += utf8(part);
    };
    for (let chapter = 1; size < bytes; chapter++) {
      add(`## ${numeral(chapter)}、${this.clause()}\n\n`);
      const chapterEnd = Math.min(bytes, size + chapterBytes);
      for (let section = 1; size < chapterEnd; section++) {
        const sectionEnd = Math.min(chapterEnd, size + Math.max(900, chapterBytes / 12));
        for (let mark = `（${numeral(section)}）`; size < sectionEnd; mark = '') {
          const paragraph = this.paragraph(mark, bytes - size, accepted);
          accepted = { found: accepted.found + paragraph.found, units: accepted.units + paragraph.text.length };
          add(`${paragraph.text}\n\n`);
        }
      }
    }
    const findings = this.engine.check(readDraft(text, 'markdown')).length;
    return { name, text, bytes: size, units: text.length, findings, density: (findings / text.length) * 10_000 };
  }

  private paragraph(mark: string, room: number, so: { found: number; units: number }): { text: string; found: number } {
    for (;;) {
      let text = mark === '' ? '' : `${mark}${this.clause()}。`;
      for (let left = 2 + this.random.below(4); left > 0 && utf8(text) < room; left--) text += this.sentence();
      const found = this.findingsIn(text);
      if (found === 0 || ((so.found + found) / (so.units + text.length)) * 10_000 <= DENSITY) return { text, found };
    }
  }

  /** What is found in a paragraph by itself: by the checks that read paragraphs. */
  private findingsIn(text: string): number {
    const own = new Set(CHECKS.filter(check => check.scope === 'paragraph').map(check => check.code));
    return this.engine.check(readDraft(text, 'markdown')).filter(finding => own.has(finding.code)).length;
  }

  private sentence(): string {
    if (this.random.chance(0.2)) {
      // The same sentence close by would be a finding.
      const sentence = this.random.pick(this.material.sentences.filter(one => !this.recent.includes(one)));
      this.recent.unshift(sentence);
      this.recent.length = Math.min(this.recent.length, RECENT);
      return `${sentence}。`;
    }
    const clauses = Array.from({ length: 2 + this.random.below(4) }, () => this.clause());
    return `${clauses.join('，')}。`;
  }

  private clause(): string {
    const clause = this.random.pick(this.material.clauses);
    return wordsOf(clause)
      .map(({ start, end }) => {
        const word = clause.slice(start, end);
        if (/^\d{1,3}$/.test(word) && !/[年月日号%]/.test(clause[end] ?? '')) return String(1 + this.random.below(99));
        return word.length === 2 && this.random.chance(CHANGED) ? this.random.pick(this.material.words) : word;
      })
      .join('');
  }
}

function numeral(value: number): string {
  const ten = Math.floor(value / 10);
  return `${ten > 1 ? HAN[ten - 1] : ''}${ten > 0 ? '十' : ''}${value % 10 > 0 ? HAN[(value % 10) - 1] : ''}`;
}

function utf8(text: string): number {
  return Buffer.byteLength(text);
}
