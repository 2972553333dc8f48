// What stood beside the draft stands there again when the window is loaded again.
import assert from 'node:assert/strict';
import { ROADS } from './lineage.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: {
    'reload.policy.md':
      '---\nreference: pbc-safe-2023-11-02\n---\n\n会议强调，要逐步推进村道硬化，强化债卷市场制度建设。\n',
    'roads.jsonl': `${ROADS}\n`,
  },
  settings: { 'tifa.references': ['roads.jsonl'] },
  steps: {
    reload: async writer => {
      await writer.openFile('reload.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.showSideBySide');
      await writer.webviewWith('.passage');
      await writer.goTo(5, 7);
      for (let at = 0; at < 8; at += 1) await writer.keyboard.press('Shift+ArrowRight');
      await writer.runCommand('command.showLineage');
      await writer.webviewWith('.timeline');
      await writer.reload();
      const lineage = await writer.webviewWith('.timeline .mark');
      assert.equal(await lineage.locator('h1').innerText(), '逐步推进村道硬化');
      assert.equal(await lineage.locator('.tables > table tbody th').count(), 3);
      await writer.page.locator('.tab', { hasText: /^(?:Side by side|并排对照)/ }).click();
      const side = await writer.webviewWith('.passage');
      await side.getByText('债卷市场').first().waitFor();
      await writer.keyboard.press('Control+k');
      await writer.keyboard.press('Control+w');
    },
  },
};
