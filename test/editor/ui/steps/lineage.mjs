// The lineage panel: a picture, a table, no fault that axe-core finds grave, and a mark that opens its text.
import assert from 'node:assert/strict';

/** Dated texts with three wordings of one slot. */
export const ROADS = [
  ['2019-02-01', '会议指出，要逐步推进村道硬化，保障出行。'],
  ['2019-08-01', '会议强调，逐步推进村道硬化。'],
  ['2020-03-01', '要逐步推进村道硬化和路灯安装。'],
  ['2021-01-01', '报告提出，有力推进村道硬化。'],
  ['2021-08-01', '要有力推进村道硬化，加强管护。'],
  ['2022-06-01', '推进村道硬化，提升质量。'],
  ['2023-06-01', '要推进村道硬化。'],
]
  .map(([date, text]) => JSON.stringify({ date, title: `${date.slice(0, 4)}年的会`, text }))
  .join('\n');

/** @type {import('./index.mjs').Chapter} */
export default {
  files: {
    'lineage.policy.md':
      '---\nreference: pbc-safe-2023-11-02\n---\n\n会议强调，要逐步推进村道硬化，强化债卷市场制度建设。\n',
    'roads.jsonl': `${ROADS}\n`,
  },
  settings: { 'tifa.references': ['roads.jsonl'] },
  steps: {
    lineage: async writer => {
      await writer.openFile('lineage.policy.md');
      await writer.waitForSquiggle('error');
      await writer.goTo(5, 7);
      for (let at = 0; at < 8; at += 1) await writer.keyboard.press('Shift+ArrowRight');
      await writer.runCommand('command.showLineage');
      const page = await writer.webviewWith('.timeline');
      assert.equal(await page.locator('h1').innerText(), '逐步推进村道硬化');
      assert.deepEqual(await page.locator('.tables > table tbody th').allInnerTexts(), [
        '逐步推进村道硬化',
        '有力推进村道硬化',
        '推进村道硬化',
      ]);
      await writer.picture('lineage-panel');
      await writer.keep('lineage', await page.locator('body').innerText());
      assert.deepEqual(await writer.graveFaults(page), []);
      await writer.inHighContrast(page, async () => {
        await writer.picture('lineage-contrast');
        assert.deepEqual(await writer.graveFaults(page), []);
      });
      await page.locator('.mark[tabindex="0"]').focus();
      await writer.keyboard.press('ArrowRight');
      await page.locator('.detail', { hasText: '2019-08-01' }).waitFor();
      await writer.keyboard.press('ArrowDown');
      await writer.keyboard.press('ArrowDown');
      await writer.keyboard.press('End');
      await page.locator('.detail', { hasText: '2023-06-01' }).waitFor();
      await writer.picture('lineage-keyboard');
      await writer.keyboard.press('Enter');
      await writer.page.locator('.tab.active', { hasText: 'roads.jsonl' }).waitFor();
      await writer.keyboard.press('Control+k');
      await writer.keyboard.press('Control+w');
    },
  },
};
