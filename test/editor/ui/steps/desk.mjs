// What the reference asks and what the draft has: the coverage view, and what is missing put in from its row.
import assert from 'node:assert/strict';
import { DRAFT, FOLLOWING } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'coverage.policy.md': FOLLOWING, 'insert.policy.md': DRAFT },
  steps: {
    coverage: async writer => {
      await writer.openFile('coverage.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.showCoverage');
      const rows = writer.page.locator('.pane', { hasText: '1/6' }).locator('.monaco-list-row');
      await until(async () => (await rows.count()) > 2, 'the parts of the reference');
      const said = (await rows.allInnerTexts()).join('\n');
      assert.match(said, writer.locale === 'zh-CN' ? /已写到|未写到/ : /carried|missing/);
      // However narrow the side bar, the sign at the end of a row is seen whole.
      const long = rows.filter({ hasText: '坚持党中央' });
      await until(
        () =>
          long.evaluate(row =>
            [...row.querySelectorAll('*')].some(part => getComputedStyle(part, '::after').content === '"–"'),
          ),
        'the sign of what is missing',
      );
      await writer.keep('coverage', said, writer.page.locator('.pane', { hasText: '1/6' }), true);
      // A sentence of the reference, and the place of the draft below it.
      await rows.filter({ hasText: '统筹发展和安全' }).locator('.monaco-tl-twistie').click();
      const drifted = rows.filter({ hasText: '做好金融支持' });
      await rows.filter({ hasText: '把握好权和责' }).waitFor();
      for (let at = 0; at < 4; at += 1) await writer.keyboard.press('ArrowDown');
      await drifted.waitFor();
      await writer.picture('coverage-unfolded');
      // Beside it: copies the sentence.
      await drifted.hover();
      await drifted.locator('.action-label').first().click();
      await until(
        async () => (await writer.page.evaluate(() => navigator.clipboard.readText())).startsWith('做好金融支持'),
        'the sentence is on the clipboard',
      );
      await drifted.click();
      await until(async () => /\D13\D/.test(await writer.place()), 'the cursor stands where the draft has it');
    },
    insert: async writer => {
      await writer.openFile('insert.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.showCoverage');
      const pane = writer.page.locator('.pane', { hasText: '0/6' });
      await pane.waitFor();
      const row = pane.locator('.monaco-list-row', { hasText: '统筹发展和安全' });
      await row.hover();
      await writer.picture('insert-offered');
      await row.locator('.action-label').first().click();
      await writer.waitForText('三是坚持统筹发展和安全');
      // The place to be filled in is selected.
      await until(
        async () => /\(.*2.*\)|（.*2.*）/.test(await writer.place()),
        'the place to be filled in is selected',
      );
      await writer.type('守住风险底线，压实各方责任。');
      await writer.waitForText('守住风险底线，压实各方责任。');
      await writer.page.locator('.pane', { hasText: '1/6' }).waitFor();
    },
  },
};
