import { titleOf } from '../../document/outline';
import type { Draft } from '../../document/draft';
import type { Span } from '../../text/span';
import type { Coverage, PriorityCoverage } from '../../library/coverage';
import type { DraftCheck } from '../check';
import type { Evidence } from '../finding';
import { followedReferences, outlineUnmoved, readCarried } from './followed';
import { insertPriority } from './skeleton';

/** A priority of the reference that the draft does not carry (CONTRACT, Findings and Drafts). */
export const outlineMissing: DraftCheck = {
  code: 'outline.missing',
  severity: 'information',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '未写到参照文本的重点任务', en: 'A priority of the reference is not carried' },
    about: {
      zh: '文稿在文首写明了参照文本，或者明显是照着它写的（对得上三项以上重点任务），而其中某一项没有写到，就在标题行提示。换了说法但主题相近的、没有标题而内容写到了相当部分的，都算写到。改法是在相应位置插入一个空的条目，并顺改后面的序号。写不写这一项，由起草人定。',
      en: 'Where a draft names a reference, or plainly follows one (three priorities or more), and leaves out one of its priorities, the title line says so. A theme in other words, or a good part of the wording without the theme, counts as carried. The fix inserts an empty item at its place and renumbers what follows. Whether it belongs in the draft is for the writer to say.',
    },
    source: {
      zh: '参照文本本身：它列了这一项。不是规定。',
      en: 'The reference itself: it lists the priority. No rule demands it.',
    },
    examples: [
      {
        wrong:
          '---\nreference: pbc-safe-2023-11-02\n---\n# ⟦贯彻落实情况⟧\n\n一是坚持党中央对金融工作的集中统一领导。逐条对照，抓好落实。\n\n二是坚持金融服务实体经济的宗旨。逐条对照，抓好落实。\n\n三是坚持统筹发展和安全。逐条对照，抓好落实。\n\n四是扩大金融高水平双向开放。逐条对照，抓好落实。\n\n五是坚持全面从严治党。逐条对照，抓好落实。',
        right:
          '---\nreference: pbc-safe-2023-11-02\n---\n# 贯彻落实情况\n\n一是坚持党中央对金融工作的集中统一领导。逐条对照，抓好落实。\n\n二是坚持金融服务实体经济的宗旨。逐条对照，抓好落实。\n\n三是坚持统筹发展和安全。逐条对照，抓好落实。\n\n四是坚持深化金融改革。逐条对照，抓好落实。\n\n五是扩大金融高水平双向开放。逐条对照，抓好落实。\n\n六是坚持全面从严治党。逐条对照，抓好落实。',
      },
    ],
  },
  same: outlineUnmoved,
  prepare: readCarried,
  run(subject, context, report) {
    const span = titleSpan(subject.draft);
    if (!span) return;
    for (const coverage of followedReferences(subject, context)) {
      for (const one of coverage.priorities) {
        if (one.state !== 'missing') continue;
        const edits = insertPriority(one, coverage, subject.draft);
        const { index, themeText } = one.priority;
        report.atSource(span, {
          message: {
            zh: `参照文本的第${index}项“${themeText}”，文稿没有写到。`,
            en: `Priority ${index} of the reference, ${themeText}, is not in this draft.`,
          },
          fixes: edits
            ? [{ title: { zh: `插入“${themeText}”一项`, en: `Insert an item for ${themeText}` }, edits }]
            : [],
          evidence: [evidenceOf(coverage, one)],
        });
      }
    }
  },
};

/** The title line of a draft, else its first line, in the whole text. */
export function titleSpan(draft: Draft): Span | undefined {
  const placed = titleOf(draft) ?? draft.paragraphs[0];
  if (!placed) return undefined;
  const line = placed.paragraph.text.indexOf('\n');
  const { start, end } = placed.paragraph.prose.source({
    start: 0,
    end: line > 0 ? line : placed.paragraph.text.length,
  });
  return { start: placed.start + start, end: placed.start + end };
}

/** The place in the reference where a priority stands. */
export function evidenceOf({ reference }: Coverage, { priority }: PriorityCoverage): Evidence {
  const { placed, start, end } = priority.theme;
  const { start: at } = reference.place(placed, { start, end });
  return { reference: reference.id, date: reference.meta.date, line: reference.lineOf(at), quote: priority.themeText };
}
