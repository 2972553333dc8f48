// What the reference asks and what the draft has: the coverage view, and both side by side.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** Two passages of the reference, one to the letter and one with a word changed. */
const TEXT = `${DRAFT}
三是坚持统筹发展和安全。推动金融稳定立法，加快金融稳定保障基金建设，牢牢守住不发生系统性风险的底线。做好金融支持地方债务风险化解工作，推动健全防范化解风险长效机制。
`;

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'side.policy.md': TEXT },
  steps: {
    coverage: async writer => {
      await writer.openFile('side.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.showCoverage');
      const rows = writer.page.locator('.pane', { hasText: '1/6' }).locator('.monaco-list-row');
      await until(async () => (await rows.count()) > 2, 'the parts of the reference');
      const said = (await rows.allInnerTexts()).join('\n');
      assert.match(said, writer.locale === 'zh-CN' ? /已写到|未写到/ : /carried|missing/);
      await writer.keep('coverage', said, writer.page.locator('.pane', { hasText: '1/6' }), true);
    },
    side: async writer => {
      await writer.openFile('side.policy.md');
      await writer.runCommand('command.showSideBySide');
      const page = await writer.webviewWith('.passage');
      await page.locator('.passage.same', { hasText: '推动金融稳定立法' }).focus();
      await page.locator('.place.focused', { hasText: '推动金融稳定立法' }).waitFor();
      // Both are at the same height, and a band joins them.
      const boxes = () =>
        Promise.all(['.passage.focused', '.place.focused'].map(one => page.locator(one).first().boundingBox()));
      await until(async () => {
        const [left, right] = await boxes();
        return left !== null && right !== null && Math.abs(left.y - right.y) < 30;
      }, 'both at the same height');
      assert.equal(await page.locator('.band.focused').count(), 1);
      await writer.picture('side-focused');
      await writer.keep('side', await page.locator('body').innerText(), writer.page.locator('.part.editor'));
      assert.deepEqual(await writer.graveFaults(page), []);
      // By keyboard: across, on to the next place of the draft, and into the editor.
      await writer.keyboard.press('ArrowRight');
      await writer.keyboard.press('ArrowDown');
      await page.locator('.place.focused', { hasText: '地方债务风险化解' }).waitFor();
      assert.equal(await page.locator('.passage.focused mark').first().innerText(), '建立');
      await writer.keyboard.press('Enter');
      await until(
        async () => (await writer.page.locator('.tab.active', { hasText: 'side.policy.md' }).count()) > 0,
        'the draft is shown',
      );
    },
  },
};
