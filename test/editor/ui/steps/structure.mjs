// Ordinals put in order, items moved, raised and lowered, lists in another style, clauses made headings and headings
// clauses, the announced number mended: each by one command, each taken back by one undo.
import { until } from '../writer.mjs';

const TEXT = '# 工作安排\n\n一、摸清底数\n\n（一）逐户登记\n\n三、压实责任\n\n一是明确分工。二是签字背书。\n';
const LIST =
  '# 工作要点\n\n重点抓好以下五项工作：\n\n一是摸清底数。逐户登记造册。\n\n二是压实责任。按第一项的清单分工到人。\n\n三是强化督导。每月通报一次。\n';

/**
 * Runs a command at a place, looks at what came of it, and takes it back by one undo.
 * @param {import('../writer.mjs').Writer} writer
 * @param {{ file: string, line: number, command: string, done: string, before: string, picture: string, chosen?: string }} act
 */
async function change(writer, { file, line, command, done, before, picture, chosen }) {
  await writer.openFile(file);
  await writer.goTo(line, 1);
  await writer.runCommand(command);
  if (chosen !== undefined) await writer.choices.filter({ hasText: chosen }).first().click();
  await writer.waitForText(done);
  await writer.picture(picture);
  await writer.keyboard.press('Control+z');
  await writer.waitForText(before);
}

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: { 'structure.policy.md': TEXT, 'list.policy.md': LIST },
  steps: {
    renumber: async writer => {
      await writer.openFile('structure.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.renumberDocument');
      await writer.waitForText('二、压实责任');
      await until(async () => (await writer.squiggles('error').count()) === 0, 'the fault is gone');
      await writer.picture('renumbered');
      await writer.keyboard.press('Control+z');
      await writer.waitForText('三、压实责任');
    },
    move: async writer => {
      await writer.openFile('structure.policy.md');
      await writer.goTo(7, 1);
      await writer.runCommand('command.moveUp');
      await until(async () => {
        const text = await writer.text();
        return text.indexOf('压实责任') < text.indexOf('摸清底数');
      }, 'the item stands before the other');
      await writer.picture('moved');
      await writer.keyboard.press('Control+z');
      await until(async () => {
        const text = await writer.text();
        return text.indexOf('压实责任') > text.indexOf('摸清底数');
      }, 'one undo takes it back');
    },
    promote: writer =>
      change(writer, {
        file: 'structure.policy.md',
        line: 5,
        command: 'command.promote',
        done: '二、逐户登记',
        before: '（一）逐户登记',
        picture: 'promoted',
      }),
    demote: writer =>
      change(writer, {
        file: 'structure.policy.md',
        line: 7,
        command: 'command.demote',
        done: '（二）压实责任',
        before: '三、压实责任',
        picture: 'demoted',
      }),
    headings: writer =>
      change(writer, {
        file: 'structure.policy.md',
        line: 9,
        command: 'command.toHeadings',
        done: '（一）明确分工',
        before: '一是明确分工。二是签字背书。',
        picture: 'made-headings',
      }),
    clauses: async writer => {
      await writer.openFile('list.policy.md');
      await writer.goTo(5, 1);
      await writer.runCommand('command.toHeadings');
      await writer.waitForText('## 一、摸清底数');
      await writer.goTo(5, 1);
      await writer.runCommand('command.toClauses');
      await writer.waitForText('一是摸清底数');
      await writer.picture('made-clauses');
      await writer.keyboard.press('Control+z');
      await writer.waitForText('## 一、摸清底数');
      await writer.keyboard.press('Control+z');
      await writer.waitForText('一是摸清底数。逐户登记造册。');
    },
    style: writer =>
      change(writer, {
        file: 'list.policy.md',
        line: 5,
        command: 'command.changeStyle',
        chosen: '（一）（二）',
        done: '（二）压实责任',
        before: '二是压实责任',
        picture: 'styled',
      }),
    // 第一项 in its text goes along: the item it means is the second now.
    references: writer =>
      change(writer, {
        file: 'list.policy.md',
        line: 5,
        command: 'command.moveDown',
        done: '按第二项的清单',
        before: '按第一项的清单',
        picture: 'references-followed',
      }),
    count: async writer => {
      await writer.openFile('list.policy.md');
      await writer.waitForSquiggle('warning');
      await writer.goTo(3, 8);
      await writer.openQuickFixes('三');
      await writer.picture('count-offered');
      await writer.keyboard.press('Enter');
      await writer.waitForText('以下三项工作');
      await until(async () => (await writer.squiggles('warning').count()) === 0, 'the number is right');
    },
  },
};
