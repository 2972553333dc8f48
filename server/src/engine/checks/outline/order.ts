import type { Coverage, CoveragePlace, PriorityCoverage } from '../../library/coverage';
import { inText } from '../../document/draft';
import { ascendingRun } from '../../text/ascending';
import type { Message } from '../../text/message';
import type { DraftCheck } from '../check';
import { followedReferences, outlineUnmoved } from './followed';
import { evidenceOf } from './missing';

/** The priorities in another order than the reference (CONTRACT, Findings and Drafts). */
export const outlineOrder: DraftCheck = {
  code: 'outline.order',
  severity: 'information',
  mechanical: false,
  scope: 'draft',
  page: {
    title: { zh: '重点任务的次序与参照文本不同', en: 'The priorities stand in another order' },
    about: {
      zh: '文稿写明了参照文本，或者明显是照着它写的，而各项重点任务的先后与参照文本不同，就在移了位置的那一项提示。只比主题成条目或成段首的各项，行文中提到的不算。次序可以另有考虑，所以不给改法。',
      en: 'Where a draft names or plainly follows a reference and its priorities come in another order, the one that moved is marked. Only themes that lead an item or a paragraph are compared. The order may be meant, so no fix is offered.',
    },
    source: { zh: '参照文本本身的次序。不是规定。', en: 'The order of the reference itself. No rule demands it.' },
    examples: [
      {
        wrong:
          '---\nreference: pbc-safe-2023-11-02\n---\n# 贯彻落实情况\n\n一是坚持党中央对金融工作的集中统一领导。逐条对照，抓好落实。\n\n二是坚持金融服务实体经济的宗旨。逐条对照，抓好落实。\n\n三是坚持深化金融改革。逐条对照，抓好落实。\n\n四是⟦坚持统筹发展和安全⟧。逐条对照，抓好落实。\n\n五是扩大金融高水平双向开放。逐条对照，抓好落实。\n\n六是坚持全面从严治党。逐条对照，抓好落实。',
        right:
          '---\nreference: pbc-safe-2023-11-02\n---\n# 贯彻落实情况\n\n一是坚持党中央对金融工作的集中统一领导。逐条对照，抓好落实。\n\n二是坚持金融服务实体经济的宗旨。逐条对照，抓好落实。\n\n三是坚持统筹发展和安全。逐条对照，抓好落实。\n\n四是坚持深化金融改革。逐条对照，抓好落实。\n\n五是扩大金融高水平双向开放。逐条对照，抓好落实。\n\n六是坚持全面从严治党。逐条对照，抓好落实。',
      },
    ],
  },
  same: outlineUnmoved,
  run(subject, context, report) {
    for (const coverage of followedReferences(subject, context)) {
      const led = coverage.priorities.flatMap(one => (one.theme?.lead ? [{ one, place: one.theme }] : []));
      const inDraft = [...led].sort((a, b) => a.place.index - b.place.index || a.place.start - b.place.start);
      const moved = movedFrom(inDraft.map(({ one }) => coverage.priorities.indexOf(one)));
      if (moved === undefined) continue;
      const { one, place } = inDraft[moved];
      const priorities = inDraft.map(item => item.one);
      report.atSource(spanOf(place), {
        message: messageOf(priorities, moved, coverage),
        evidence: [evidenceOf(coverage, one)],
      });
    }
  },
};

function spanOf(place: CoveragePlace): { start: number; end: number } {
  return inText(place.placed, place);
}

/** The first of the numbers that is not part of the longest ascending run; `undefined` where all ascend. */
function movedFrom(order: readonly number[]): number | undefined {
  const kept = ascendingRun(order);
  const moved = order.findIndex((_, at) => !kept.has(at));
  return moved < 0 ? undefined : moved;
}

/** Says which side of which other priority the reference has the one that moved on. */
function messageOf(inDraft: readonly PriorityCoverage[], moved: number, { priorities }: Coverage): Message {
  const one = inDraft[moved];
  const order = (other: PriorityCoverage): number => priorities.indexOf(other);
  const after = inDraft.slice(0, moved).find(other => order(other) > order(one));
  const before = inDraft
    .slice(moved + 1)
    .reverse()
    .find(other => order(other) < order(one));
  const theme = one.priority.themeText;
  const other = (after ?? before ?? one).priority.themeText;
  return {
    zh: `次序与参照文本不同：参照文本中“${theme}”在“${other}”之${after ? '前' : '后'}。`,
    en: `Another order than the reference, where ${theme} comes ${after ? 'before' : 'after'} ${other}.`,
  };
}
