import type { Entry } from '../../library/entry';
import type { Hit, Library } from '../../library/library';
import type { VariantKind } from '../../reference/pack';
import type { Paragraph } from '../../document/paragraph';
import { quoted, type Message } from '../../text/message';
import type { ParagraphCheck, ProseEdit } from '../check';
import type { Severity } from '../finding';
import { insideTitle } from '../titles';
import { departureFix } from '../wording/departureFix';
import { norm } from '../wording/evidence';
import { otherMends } from '../wording/otherMend';
import { Touch } from '../touch';

type VariantEntry = Extract<Entry, { kind: 'variant' }>;

/** What each kind of variant is reported as; those left out speak only by their dates (`wording.dated`). */
const SEVERITY: Readonly<Partial<Record<VariantKind, Severity>>> = {
  wrong: 'error',
  differs: 'information',
  contextual: 'hint',
};

/** A variant that the pack lists. */
export const termVariant: ParagraphCheck = {
  code: 'term.variant',
  severity: 'error',
  scope: 'paragraph',
  needs: Touch.title | Touch.variant | Touch.departed,
  mechanical: true,
  page: {
    title: { zh: '术语的异写', en: 'A variant of a term' },
    about: {
      zh: '参照包为术语列出的异写。错字、错名（wrong）为错误；与参照文本不一致的写法（differs）为信息；须看语境的（contextual）为提示。另有官方文本使用的写法（official）不提示，只在悬停时显示。较长的术语优先：异写若是某一术语的一部分，不提示。书名号内不判。',
      en: 'A variant that the pack lists for a term: an error where it is wrong, information where it differs from the reference, a hint where context decides. Variants that other official texts use are never reported, only shown on hover. The longest listed string wins, and nothing inside 《》 is judged.',
    },
    source: {
      zh: '参照包；每条异写都有种类，有的有说明。',
      en: 'The reference’s pack, which gives each variant its kind.',
    },
    examples: [{ wrong: '⟦中央金融会议⟧精神', right: '中央金融工作会议精神' }],
  },
  run(paragraph, context, report) {
    for (const hit of context.library.hits(paragraph)) {
      const entry = meant(hit, paragraph.text, context.library);
      if (!entry || insideTitle(paragraph, hit)) continue;
      const severity = SEVERITY[entry.variant.kind];
      if (!severity) continue;
      report({
        span: hit,
        severity,
        message: message(entry, paragraph.text.slice(hit.start, hit.end)),
        fixes: fixes(entry, hit, paragraph, context.library),
        evidence: norm(entry.reference, entry.term.term),
      });
    }
  },
};

/** The variant that a hit is, if it is meant as one: not part of a longer listed string, nor a term of some norm, nor the norm's own words. */
export function meant(hit: Hit, text: string, library: Library): VariantEntry | undefined {
  if (hit.covered || hit.entries.some(entry => entry.kind !== 'variant')) return undefined;
  const entry = hit.entries.find(one => one.kind === 'variant');
  if (!entry || entry.kind !== 'variant') return undefined;
  const { notBefore, notAfter } = entry.variant;
  if (
    notBefore.some(next => text.startsWith(next, hit.end)) ||
    notAfter.some(before => text.slice(0, hit.start).endsWith(before))
  )
    return undefined;
  const around = text.slice(Math.max(0, hit.start - 3), hit.end + 3);
  return library.passages.some(passages => passages.text.includes(around)) ? undefined : entry;
}

function message({ variant, term }: VariantEntry, text: string): { zh: string; en: string } {
  const zhNote = variant.note ? `（${variant.note}）` : '';
  switch (variant.kind) {
    case 'wrong':
      return {
        zh: `${quoted(text)}应为${quoted(variant.use || term.term)}${zhNote}。`,
        en: `${text} should read ${variant.use || term.term}.`,
      };
    case 'contextual':
      return {
        zh: `参照文本的术语是${quoted(term.term)}，${quoted(text)}是否合适，请看语境${zhNote}。`,
        en: `The reference’s term is ${term.term}; whether ${text} fits depends on the context.`,
      };
    default:
      return {
        zh: `参照文本作${quoted(variant.use || term.term)}，此处作${quoted(text)}${zhNote}。`,
        en: `The reference has ${variant.use || term.term}, this text ${text}.`,
      };
  }
}

/**
 * The term in place of the variant. In a passage of a norm that departs from it beyond the variant (中央金融会议工作), the
 * norm's own wording: the term alone would leave half of it. Beside what is wrong for certain both are offered.
 */
function fixes(
  { variant, term }: VariantEntry,
  hit: Hit,
  paragraph: Paragraph,
  library: Library,
): { title: Message; edits: ProseEdit[] }[] {
  const newText = variant.use ?? term.term;
  if (newText === '' || newText === paragraph.text.slice(hit.start, hit.end)) return [];
  const own = {
    title: { zh: `改为${quoted(newText)}`, en: `Replace by ${newText}` },
    edits: [{ start: hit.start, end: hit.end, newText }],
  };
  const passages = otherMends(hit, newText, paragraph, library);
  if (passages.length !== 1) return [own];
  return variant.kind === 'wrong' ? [departureFix(passages[0]), own] : [departureFix(passages[0])];
}
