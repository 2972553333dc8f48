import { articleOf } from './article';
import type { Draft, Placed } from './draft';
import { frameAt } from './frame';
import { levelOf, type OrdinalStyle } from './ordinal';
import type { Paragraph } from './paragraph';
import { perParagraph } from './perParagraph';
import type { Span } from '../text/span';

/** What a section begins with: the text's title, a Markdown heading, a statute's division, a frame, an ordinal. */
export type SectionKind = 'title' | 'heading' | 'article' | 'frame' | 'ordinal';

/** A head of a section within one paragraph. The span is the head's own words, its ordinal included (prose offsets). */
export interface Head extends Span {
  readonly kind: SectionKind;
  /** Sections nest by rank: a smaller one holds a greater one. */
  readonly rank: number;
  readonly text: string;
  readonly style: OrdinalStyle | undefined;
}

/** A section of a draft: its head, where it stands, and the sections within it. */
export interface Section extends Head {
  readonly index: number;
  readonly placed: Placed;
  /** The end of the section in the whole text (UTF-16). */
  readonly until: number;
  readonly sections: readonly Section[];
}

const RANKS = { title: 0, heading: 0, article: 10, frame: 20, level: 20, spoken: 40 } as const;
/** A frame within an item stands above what the item's own list does not number. */
const WITHIN = 0.5;
/** A title line is short and has no full stop. */
const LONGEST_TITLE = 80;
const LONGEST_HEAD = 50;

/** The heads that a paragraph holds: at its lines' starts and, for levels of headings, where lines were run together. */
export const headsOf = perParagraph((paragraph: Paragraph): readonly Head[] => {
  if (paragraph.kind === 'cell') return [];
  const { text } = paragraph;
  if (paragraph.kind === 'heading') {
    const style = paragraph.ordinals[0]?.start === 0 ? paragraph.ordinals[0].style : undefined;
    return [{ kind: 'heading', rank: RANKS.heading + paragraph.level, start: 0, end: text.length, text, style }];
  }
  const heads: Head[] = [];
  const article = articleOf(paragraph);
  if (article) heads.push(head(text, 'article', RANKS.article + article.rank, 0, undefined));
  const frame = frameAt(text, 0);
  if (frame !== undefined)
    heads.push({ kind: 'frame', rank: RANKS.frame, start: 0, end: frame.length, text: frame, style: undefined });
  for (const { style, place, start, value } of paragraph.ordinals) {
    const level = levelOf(style);
    if (value === 0 && style !== 'first') continue;
    if (place === 'line' || (place === 'sentence' && level > 0 && level < 3))
      heads.push(head(text, 'ordinal', level > 0 ? RANKS.level + level : RANKS.spoken, start, style));
  }
  return heads;
});

/** A head from `start` to the first stop or line break, cut where it runs on. */
function head(text: string, kind: SectionKind, rank: number, start: number, style: OrdinalStyle | undefined): Head {
  const stop = text.slice(start, start + LONGEST_HEAD).search(/[。；：！？\n]/);
  const end = stop > 0 ? start + stop : Math.min(text.length, start + LONGEST_HEAD);
  return {
    kind,
    rank,
    start,
    end,
    text: text
      .slice(start, end)
      .replace(/^#+\s*/, '')
      .trim(),
    style,
  };
}

const outlines = new WeakMap<Draft, readonly Section[]>();

/** The outline of a draft. Costs no more than its heads; worked out once for each draft. Never throws. */
export function readOutline(draft: Draft): readonly Section[] {
  let outline = outlines.get(draft);
  if (!outline) outlines.set(draft, (outline = buildOutline(draft)));
  return outline;
}

/** The title line of a draft: its first heading, else its first paragraph where that is a line without a full stop. */
export function titleOf(draft: Draft): Placed | undefined {
  const heading = draft.paragraphs.find(({ paragraph }) => paragraph.kind === 'heading');
  const first = draft.paragraphs[0];
  if (heading && (heading === first || heading.paragraph.level === 1)) return heading;
  if (!first || first.paragraph.kind !== 'paragraph' || headsOf(first.paragraph).length > 0) return heading;
  const { text } = first.paragraph;
  return text.length <= LONGEST_TITLE && !/[。；：:]/.test(text) ? first : heading;
}

interface Growing extends Head {
  readonly index: number;
  readonly placed: Placed;
  until: number;
  readonly sections: Growing[];
}

/**
 * The rank of a frame: it holds the 一、 that follow on it, but stands within an item of a numbering that no frame opened,
 * which goes on behind it.
 */
function frameRank(open: readonly Growing[]): number {
  const before = open.find(({ kind }) => kind === 'frame');
  if (before) return before.rank;
  const around = [...open].reverse().find(({ kind, rank }) => kind === 'ordinal' && rank < RANKS.spoken);
  return around ? around.rank + WITHIN : RANKS.frame;
}

function buildOutline(draft: Draft): Section[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  const title = titleOf(draft);
  const end = draft.text.length;
  const close = (rank: number, at: number): void => {
    while (open.length > 0 && open[open.length - 1].rank >= rank) (open.pop() as Growing).until = at;
  };
  draft.paragraphs.forEach((placed, index) => {
    const { paragraph, start } = placed;
    const isTitle = placed === title && paragraph.kind !== 'heading';
    const heads: readonly Head[] = isTitle
      ? [
          {
            kind: 'title',
            rank: RANKS.title,
            start: 0,
            end: paragraph.text.length,
            text: paragraph.text,
            style: undefined,
          },
        ]
      : headsOf(paragraph);
    for (const one of heads) {
      const rank = one.kind === 'frame' ? frameRank(open) : one.rank;
      close(rank, start + paragraph.prose.source(one).start);
      const section: Growing = { ...one, rank, index, placed, until: end, sections: [] };
      (open[open.length - 1]?.sections ?? roots).push(section);
      open.push(section);
    }
  });
  return roots;
}
