import type { Library } from '../../library/library';
import type { SetRun } from '../../library/setRuns';
import { quoted } from '../../text/message';
import type { ParagraphCheck, ProseEdit, Report } from '../check';
import { norm } from '../wording/evidence';
import { passageFix } from './passageFix';
import { insideTitle } from '../titles';
import { Touch } from '../touch';

/** A coordination of all members of a listed set but one. */
export const setMissing: ParagraphCheck = {
  code: 'set.missing',
  severity: 'warning',
  scope: 'paragraph',
  needs: Touch.title | Touch.member | Touch.departed,
  mechanical: false,
  page: {
    title: { zh: '成组提法缺项', en: 'A set lacks a member' },
    about: {
      zh: '参照包列出的成组提法（如“早识别、早预警、早暴露、早处置”）在文稿中并列出现，只缺一项。并列的两头都有界、没有“等”字，才会提示；只有三项的，还须与它的名称（如“三大工程”）同句。把一项写成另一项、或写成相近的词，也在这里指出。',
      en: 'A set that the pack lists (such as 早识别、早预警、早暴露、早处置) stands in the draft with all its members but one. Reported only where the list is bounded on both sides and not left open by 等; a set of three only beside its own name. A member written twice in the place of another, or as a near miss, is said as such.',
    },
    source: {
      zh: '成组提法取自参照包，依据见参照文本。这是通行做法，没有条文。',
      en: 'The sets come from the reference’s pack. Common practice; no clause of a standard.',
    },
    examples: [{ wrong: '对风险⟦早识别、早预警、早处置⟧。', right: '对风险早识别、早预警、早暴露、早处置。' }],
  },
  run(paragraph, { library }, report) {
    for (const run of library.setRuns(paragraph)) {
      const said = judge(paragraph.text, run, library);
      if (!said || insideTitle(paragraph, run)) continue;
      report({
        ...said,
        // In a passage of the reference its own wording brings the joints back to the letter; else the set alone speaks.
        fixes: [...passageFix(paragraph, run, library), ...(said.fixes ?? [])],
        evidence: norm(run.reference, run.set.members[0]),
      });
    }
  },
};

function judge(text: string, run: SetRun, library: Library): Report | undefined {
  const { set, members } = run;
  const size = set.members.length;
  const present = new Set(members.map(member => member.index));
  if (size < 3 || present.size !== size - 1 || !run.bounded || run.joints.some(joint => joint.end === joint.start))
    return undefined;
  if (size === 3 && !namedBeside(text, run)) return undefined;
  const lacking = set.members.findIndex((_, index) => !present.has(index));
  const member = set.members[lacking];
  if (members.length === size) return doubled(run, member);
  if (members.length !== size - 1) return undefined;
  return {
    span: { start: run.start, end: run.end },
    message: {
      zh: `${quoted(set.name)}有${size}项，此处缺${quoted(member)}。`,
      en: `${set.name} has ${size} members; ${member} is not among those named here.`,
    },
    fixes: [
      {
        title: { zh: `补${quoted(member)}`, en: `Insert ${member}` },
        edits: insertion(text, run, lacking, orderOf(run, library)),
      },
    ],
  };
}

/** As many members as the set has, but one of them twice and another not at all. */
function doubled(run: SetRun, lacking: string): Report {
  const again =
    run.members.find((member, at) => run.members.findIndex(other => other.index === member.index) < at) ??
    run.members[0];
  const name = run.set.members[again.index];
  return {
    span: { start: run.start, end: run.end },
    message: {
      zh: `${quoted(run.set.name)}中${quoted(name)}重复，缺${quoted(lacking)}。`,
      en: `${run.set.name}: ${name} stands twice, ${lacking} not at all.`,
    },
    fixes: [
      {
        title: { zh: `将重复的${quoted(name)}改为${quoted(lacking)}`, en: `Replace the second ${name} by ${lacking}` },
        edits: [{ start: again.start, end: again.end, newText: lacking }],
      },
    ],
  };
}

/** The members' numbers in the order that those of a run follow: the pack's, or else one that a norm's own text has. */
function orderOf({ set, members }: SetRun, library: Library): readonly number[] {
  const packs = set.members.map((_, index) => index);
  const follows = (order: readonly number[]): boolean =>
    members.every(({ index }, at) => at === 0 || order.indexOf(members[at - 1].index) < order.indexOf(index));
  const attested = library.attestedOrders(set).filter(({ members: order }) => order.length === packs.length);
  return [packs, ...attested.map(({ members: order }) => order)].find(follows) ?? packs;
}

/**
 * Puts a lacking member in: before the joint of the one it follows, else before the first, else behind the last. Behind
 * a last member that 和 or 以及 joins, the conjunction moves on to the new one.
 */
function insertion(text: string, run: SetRun, lacking: number, order: readonly number[]): ProseEdit[] {
  const member = run.set.members[lacking];
  const insert = (at: number, newText: string): ProseEdit => ({ start: at, end: at, newText });
  const rank = order.indexOf(lacking);
  const before = run.members.findIndex(({ index }) => order.indexOf(index) === rank - 1);
  if (before >= 0 && before < run.joints.length) return [insert(run.joints[before].start, `、${member}`)];
  if (before < 0) {
    const after = run.members.findIndex(({ index }) => order.indexOf(index) > rank);
    return [insert(run.members[Math.max(after, 0)].start, `${member}、`)];
  }
  const joint = run.joints[run.joints.length - 1];
  const word = text.slice(joint.start, joint.end);
  if (word === '、' || word === '，') return [insert(run.end, `${word}${member}`)];
  return [{ ...joint, newText: '、' }, insert(run.end, `${word}${member}`)];
}

function namedBeside(text: string, run: SetRun): boolean {
  const from = Math.max(0, run.start - 20);
  const sentence = text.slice(from, run.end + 20).split(/[。！？\n]/);
  const around = sentence.find(part => part.includes(text.slice(run.start, run.end))) ?? '';
  return around.replace(text.slice(run.start, run.end), '').includes(run.set.name);
}
