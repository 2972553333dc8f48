import { applyEdits } from '../../document/applyEdits';
import { announcedBefore, certainLength } from '../../document/announced';
import { readDraft, type Draft } from '../../document/draft';
import { readLevelFaults, misplacedItems } from '../../document/levels';
import { readLists } from '../../document/lists';
import { readMarkFaults } from '../../document/marks';
import type { OrdinalStyle } from '../../document/ordinal';
import type { Edit } from '../../document/prose';
import { faultsOf } from '../../document/sequence';
import type { Message } from '../../text/message';
import type { Span } from '../../text/span';
import { composeEdits } from '../composeEdits';
import { toClauses, toHeadings } from './convert';
import { follow } from './crossReference';
import { itemAt } from './item';
import { demote, promote } from './level';
import { moveItem } from './move';
import type { Operation, Restructuring, Work } from './operation';
import { renumberDocument, renumberList, renumberSelection, restyleList } from './renumber';

export type { Notice, Operation, Restructuring } from './operation';

/** The styles that a list may be given, in the order in which they are offered. */
export const OFFERED_STYLES: readonly OrdinalStyle[] = ['shi', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/** Everything that can be done, in the order in which it is offered. */
export const OPERATIONS: readonly Operation[] = [
  'renumber.selection',
  'renumber.list',
  'renumber.document',
  'promote',
  'demote',
  'move.up',
  'move.down',
  'headings',
  'clauses',
  ...OFFERED_STYLES.map((style): Operation => `style.${style}`),
];

/** What can be done at a selection of a draft. */
export function restructurings(draft: Draft, selection: Span): Restructuring[] {
  const selected = selection.end > selection.start;
  return OPERATIONS.filter(operation => selected || operation !== 'renumber.selection').flatMap(
    operation => restructure(draft, selection, operation) ?? [],
  );
}

/**
 * Carries an operation out on what stands at a selection: references to numbers and the number announced before a list go
 * along, in the same change. `undefined` where there is nothing to do it to, and where the text would not read as numbered
 * as before, or would have a fault of numbering that it has not now.
 */
export function restructure(draft: Draft, selection: Span, operation: Operation): Restructuring | undefined {
  const work = workOf(draft, selection, operation);
  const first = work && carryOut(draft, work);
  if (!work || !first) return undefined;
  let { edits, after } = first;
  // What reads otherwise once it is numbered is numbered again, until nothing is left to do.
  for (let round = 0; operation.startsWith('renumber'); round++) {
    const again = carryOut(after, work);
    if (!again) break;
    if (round === MOST_ROUNDS) return undefined;
    edits = composeEdits(edits, again.edits);
    after = again.after;
  }
  if (after.text === draft.text || !readsAsWell(draft, after)) return undefined;
  const { notices, followed } = first;
  return { operation, title: titleOf(operation), edits, notices, followed };
}

const MOST_ROUNDS = 4;

interface CarriedOut extends Pick<Restructuring, 'edits' | 'notices' | 'followed'> {
  readonly after: Draft;
}

function carryOut(draft: Draft, work: Work): CarriedOut | undefined {
  const step = work(draft);
  if (!step || step.edits.length === 0) return undefined;
  const { edits: references, notices } = follow(draft, step.changes);
  // The numbers named elsewhere first: they stand where they stood, and the work is then done on what reads so.
  const referring = readDraft(applyEdits(draft.text, references), draft.format, draft);
  const worked = references.length > 0 ? work(referring) : step;
  if (!worked) return undefined;
  const done = readDraft(applyEdits(referring.text, worked.edits), draft.format, referring);
  const counts = inStep(draft, done);
  const after = readDraft(applyEdits(done.text, counts), draft.format, done);
  const edits = composeEdits(composeEdits(references, worked.edits), counts);
  return { edits, after, notices, followed: references.length };
}

function workOf(draft: Draft, selection: Span, operation: Operation): Work | undefined {
  if (operation === 'renumber.document') return renumberDocument;
  if (operation === 'renumber.selection') return renumberSelection(draft, selection);
  const order = itemAt(draft, selection.start)?.order;
  if (order === undefined) return undefined;
  switch (operation) {
    case 'renumber.list':
      return renumberList(order);
    case 'promote':
      return promote(order);
    case 'demote':
      return demote(order);
    case 'move.up':
      return moveItem(order, -1);
    case 'move.down':
      return moveItem(order, 1);
    case 'headings':
      return toHeadings(order);
    case 'clauses':
      return toClauses(order);
    default:
      return restyleList(order, operation.slice('style.'.length) as OrdinalStyle);
  }
}

/** The edits that keep “N项任务” true where it was true before. */
export function inStep(before: Draft, after: Draft): Edit[] {
  const around = ({ text }: Draft, { start, end }: Span): string => text.slice(Math.max(0, start - 12), end + 6);
  const wrong = new Set(miscounted(before).map(edit => around(before, edit)));
  return miscounted(after).filter(edit => !wrong.has(around(after, edit)));
}

/** The edits that would put right every number announced before a list that has another number of items. */
function miscounted(draft: Draft): Edit[] {
  return readLists(draft).flatMap(list => {
    const length = certainLength(list, draft);
    const announced = length === undefined ? undefined : announcedBefore(list, draft);
    if (length === undefined || !announced || announced.value === length) return [];
    return [{ ...announced.figure, newText: announced.format(length) }];
  });
}

/** No item was lost, and there are no more faults of numbering than before. */
function readsAsWell(before: Draft, after: Draft): boolean {
  const items = (draft: Draft): number => readLists(draft).reduce((sum, list) => sum + list.items.length, 0);
  return items(after) >= items(before) && countFaults(after) <= countFaults(before);
}

function countFaults(draft: Draft): number {
  const sequence = readLists(draft).reduce((sum, list) => sum + faultsOf(list, draft).length, 0);
  const levels = readLevelFaults(draft).length + misplacedItems(draft).length;
  return sequence + levels + readMarkFaults(draft).length + miscounted(draft).length;
}

const NAMES: Readonly<Partial<Record<OrdinalStyle, string>>> = {
  shi: '一是',
  han: '一、',
  hanParen: '（一）',
  arabic: '1.',
  arabicParen: '（1）',
  circled: '①',
};

const TITLES: Readonly<Partial<Record<Operation, Message>>> = {
  'renumber.selection': { zh: '重排所选各项的序号', en: 'Renumber the selected items' },
  'renumber.list': { zh: '重排本组序号', en: 'Renumber this list' },
  'renumber.document': { zh: '重排全文序号', en: 'Renumber the whole draft' },
  promote: { zh: '本项升一级（连同所属各项）', en: 'Promote this item, with what it holds' },
  demote: { zh: '本项降一级（连同所属各项）', en: 'Demote this item, with what it holds' },
  'move.up': { zh: '本项连同正文上移', en: 'Move this item up, with its body' },
  'move.down': { zh: '本项连同正文下移', en: 'Move this item down, with its body' },
  headings: { zh: '“一是……二是……”改为标题', en: 'Make 一是…二是… headings' },
  clauses: { zh: '标题改为“一是……二是……”', en: 'Make these headings 一是…二是…' },
};

function titleOf(operation: Operation): Message {
  const known = TITLES[operation];
  if (known) return known;
  const name = NAMES[operation.slice('style.'.length) as OrdinalStyle] ?? '';
  return { zh: `本组序号改作“${name}”`, en: `Number this list ${name}` };
}
