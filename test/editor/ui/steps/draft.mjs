// A draft is opened, read, mended and saved.
import assert from 'node:assert/strict';
import path from 'node:path';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'draft.policy.md': DRAFT },
  steps: {
    squiggle: async writer => {
      await writer.openFile('draft.policy.md');
      await writer.waitForSquiggle('error');
      await writer.waitForSquiggle('warning');
    },
    finding: async writer => {
      const text = await writer.hoverSquiggle('error', '债券市场');
      assert.match(text, /term\.variant/, `the hover names the code: ${text}`);
    },
    hover: async writer => {
      await writer.page.mouse.move(800, 450, { steps: 3 });
      await writer.goTo(7, 8);
      const text = await writer.hoverAtCursor('因城施策');
      assert.match(text, /各城市/, `the hover defines its term: ${text}`);
      await writer.keep('hover', text);
    },
    'quick-fix': async (writer, folder) => {
      await writer.goTo(9, 7);
      const titles = await writer.openQuickFixes('债券市场');
      assert.match(titles[0] ?? '', /债券市场/, 'the first action mends');
      await writer.picture('quick-fix-menu');
      await writer.keep('quick-fix', titles, writer.actions);
      await writer.keyboard.press('Enter');
      await writer.waitForText('强化债券市场');
      await until(async () => (await writer.squiggles('error').count()) === 0, 'the mark is gone');
      await writer.save(path.join(folder, 'draft.policy.md'), text => text === DRAFT.replace('债卷', '债券'));
    },
  },
};
