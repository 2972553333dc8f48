import { applyEdits } from '../../document/applyEdits';
import type { Library } from '../../library/library';
import type { Reference } from '../../reference/reference';
import type { SetRun } from '../../library/setRuns';
import { quoted } from '../../text/message';
import { relativeTo } from '../../text/span';
import type { ParagraphCheck, Report } from '../check';
import { insideTitle } from '../titles';
import { alsoIn } from '../wording/alsoIn';
import { norm } from '../wording/evidence';
import { passageFix } from './passageFix';
import { Touch } from '../touch';

type Fixes = NonNullable<Report['fixes']>;

/** All members of a listed set, in another order than the reference's, or with one of them twice. */
export const setOrder: ParagraphCheck = {
  code: 'set.order',
  severity: 'information',
  scope: 'paragraph',
  needs: Touch.title | Touch.member | Touch.departed,
  mechanical: false,
  page: {
    title: { zh: '成组提法的次序', en: 'The order of a set' },
    about: {
      zh: '成组提法各项齐全，但次序与参照包不同，或者有一项写了两遍。次序不固定的，或者另一份参照文本、存档有同样次序的，只作提示；与列出它的参照文本自己的次序相同的，不提示。',
      en: 'All members of a set stand here, but in another order than in the pack, or one of them twice. Only a hint where the order is free, or where another reference or an archive has the same order; nothing where the reference that lists it has that order itself.',
    },
    source: {
      zh: '次序取自参照包。这是通行做法，没有条文。',
      en: 'The order comes from the reference’s pack. Common practice; no clause of a standard.',
    },
    examples: [{ wrong: '⟦早预警、早识别、早暴露、早处置⟧', right: '早识别、早预警、早暴露、早处置' }],
  },
  run(paragraph, { library }, report) {
    for (const run of library.setRuns(paragraph)) {
      const said = judge(paragraph.text, run);
      if (!said || insideTitle(paragraph, run)) continue;
      const norms = normsSaying(run, library);
      // The reference that lists the set names it so itself.
      if (norms.includes(run.reference)) continue;
      const passage = passageFix(paragraph, run, library);
      const other = library.attestation(paragraph.text.slice(run.start, run.end));
      report({
        ...said,
        ...(other || norms.length > 0 ? { severity: 'hint' } : {}),
        message: other ? alsoIn(said.message, other) : said.message,
        // A word beside a member may be the whole's: 促进经济增长、为稳定物价. Then the passage knows where it goes.
        fixes:
          passage.length > 0 && !isBare(run)
            ? passage
            : [...passage, ...(said.fixes ?? []), ...asAttested(paragraph.text, run, library)],
        evidence: norm(run.reference, run.set.members[0]),
      });
    }
  },
};

/** Nothing but its joints stands between the members of a run. */
function isBare({ members, joints }: SetRun): boolean {
  return joints.every(({ start, end }, at) => start === members[at].end && end === members[at + 1].start);
}

/** The norms whose own text names the members in this order, be they joined otherwise. */
function normsSaying(run: SetRun, library: Library): Reference[] {
  const order = run.members.map(member => member.index).join();
  return library.attestedOrders(run.set).flatMap(({ norm, members }) => (members.join() === order ? norm : []));
}

/** The members in an order that a norm's own text has, where that is not the pack's. */
function asAttested(text: string, run: SetRun, library: Library): Fixes {
  if (run.members.length !== run.set.members.length) return [];
  return library.attestedOrders(run.set).flatMap(({ members: order }) => {
    if (order.length !== run.members.length || order.every((member, index) => member === index)) return [];
    const edits = run.members.map(({ start, end }, index) => ({ start, end, newText: run.set.members[order[index]] }));
    const inOrder = applyEdits(text.slice(0, run.end), edits).slice(run.start);
    return [
      { title: { zh: `调整为参照文本的${quoted(inOrder)}`, en: `Reorder to the reference’s ${inOrder}` }, edits },
    ];
  });
}

function judge(text: string, run: SetRun): Report | undefined {
  const { set, members } = run;
  const size = set.members.length;
  const present = new Set(members.map(member => member.index));
  if (present.size !== size || size < 2) return undefined;
  const span = { start: run.start, end: run.end };
  if (members.length === size + 1) {
    const at = members.findIndex((member, index) => members.findIndex(other => other.index === member.index) < index);
    const again = members[at];
    const name = set.members[again.index];
    return {
      span,
      message: { zh: `${quoted(set.name)}中${quoted(name)}重复。`, en: `${set.name}: ${name} stands twice.` },
      fixes: [
        {
          title: { zh: `删去重复的${quoted(name)}`, en: `Delete the second ${name}` },
          edits: [{ start: run.joints[at - 1].start, end: again.end, newText: '' }],
        },
      ],
    };
  }
  if (members.length !== size || members.every((member, index) => member.index === index)) return undefined;
  const edits = members.map((member, index) => ({ start: member.start, end: member.end, newText: set.members[index] }));
  const inOrder = applyEdits(
    text.slice(run.start, run.end),
    edits.map(edit => ({ ...edit, ...relativeTo(edit, run.start) })),
  );
  return {
    span,
    severity: set.order === 'free' ? 'hint' : 'information',
    message: {
      zh: `${quoted(set.name)}在参照包中的次序是${quoted(set.members.join('、'))}。`,
      en: `The pack gives ${set.name} in this order: ${set.members.join('、')}.`,
    },
    fixes: [{ title: { zh: `调整为${quoted(inOrder)}`, en: `Reorder to ${inOrder}` }, edits }],
  };
}
