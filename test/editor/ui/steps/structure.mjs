// Ordinals put in order, items moved and raised, clauses made headings: each by one command, each taken back by one undo.
import { until } from '../writer.mjs';

const TEXT = '# 工作安排\n\n一、摸清底数\n\n（一）逐户登记\n\n三、压实责任\n\n一是明确分工。二是签字背书。\n';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: { 'structure.policy.md': TEXT },
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
    promote: async writer => {
      await writer.openFile('structure.policy.md');
      await writer.goTo(5, 1);
      await writer.runCommand('command.promote');
      await writer.waitForText('二、逐户登记');
      await writer.picture('promoted');
      await writer.keyboard.press('Control+z');
      await writer.waitForText('（一）逐户登记');
    },
    headings: async writer => {
      await writer.openFile('structure.policy.md');
      await writer.goTo(9, 1);
      await writer.runCommand('command.toHeadings');
      await writer.waitForText('（一）明确分工');
      await writer.picture('made-headings');
      await writer.keyboard.press('Control+z');
      await writer.waitForText('一是明确分工。二是签字背书。');
    },
  },
};
