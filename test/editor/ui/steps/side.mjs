// Reference and draft side by side: by keyboard, by mouse, with the cursor, locked, for another draft, in high contrast.
import assert from 'node:assert/strict';
import { DRAFT, FOLLOWING } from '../texts.mjs';
import { until } from '../writer.mjs';

/** The tops of the focused passage and of its place. @param {import('playwright-core').Frame} page */
async function tops(page) {
  const boxes = ['.passage.focused', '.place.focused'].map(one => page.locator(one).first().boundingBox());
  return (await Promise.all(boxes)).map(box => box?.y);
}

/** Both are at the same height. @param {import('playwright-core').Frame} page */
async function level(page) {
  await until(async () => {
    const [left, right] = await tops(page);
    return left !== undefined && right !== undefined && Math.abs(left - right) < 30;
  }, 'both at the same height');
}

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'side.policy.md': FOLLOWING, 'other.policy.md': DRAFT },
  steps: {
    side: async writer => {
      await writer.openFile('side.policy.md');
      await writer.waitForSquiggle('error');
      await writer.runCommand('command.showSideBySide');
      const page = await writer.webviewWith('.passage');
      assert.equal(await page.locator('.name').getAttribute('title'), 'side.policy.md');
      await page.locator('.passage.same', { hasText: '推动金融稳定立法' }).focus();
      await page.locator('.place.focused', { hasText: '推动金融稳定立法' }).waitFor();
      await level(page);
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
      await writer.page.locator('.tab.active', { hasText: 'side.policy.md' }).first().waitFor();
    },
    'side-mouse': async writer => {
      const page = await writer.webviewWith('.passage');
      await page.locator('.passage.same').focus();
      const band = page.locator('.band.small');
      await band.hover();
      await page.locator('.passage.small.hovered').waitFor();
      await page.locator('.place.hovered', { hasText: '地方债务' }).waitFor();
      await writer.picture('side-hovered');
      await band.click();
      await page.locator('.passage.small.focused').waitFor();
      await level(page);
      // The strip: a box a priority; the chosen one is shown from its heading on.
      const boxes = page.locator('.strip .box');
      assert.equal(await boxes.count(), 6);
      assert.match((await boxes.nth(2).getAttribute('aria-label')) ?? '', /统筹发展和安全.+(?:已写到|carried)/);
      await boxes.nth(4).click();
      const [pane, heading] = [page.locator('.pane').first(), page.locator('h2', { hasText: /^5/ })];
      await until(async () => {
        const [outer, inner] = [await pane.boundingBox(), await heading.boundingBox()];
        return outer !== null && inner !== null && Math.abs(inner.y - outer.y) < 20;
      }, 'the fifth priority stands at the top');
      await writer.picture('side-strip');
    },
    'side-cursor': async writer => {
      const page = await writer.webviewWith('.passage');
      await writer.keyboard.press('Control+1');
      await writer.goTo(13, 3);
      await page.locator('.place.focused', { hasText: '推动金融稳定立法' }).waitFor();
      await level(page);
    },
    'side-lock': async writer => {
      const page = await writer.webviewWith('.passage');
      const [left, right] = [page.locator('.pane').first(), page.locator('.pane').last()];
      const scrolled = () => Promise.all([left, right].map(pane => pane.evaluate(({ scrollTop }) => scrollTop)));
      await left.hover();
      const before = await scrolled();
      await writer.page.mouse.wheel(0, -300);
      await until(async () => (await scrolled())[0] < before[0], 'the reference is scrolled');
      assert.equal((await scrolled())[1], before[1], 'each pane alone: the draft stands still');
      await page.locator('.lock').click();
      await page.locator('.lock[aria-pressed="true"]').waitFor();
      await left.hover();
      const start = await scrolled();
      await writer.page.mouse.wheel(0, 420);
      await until(async () => {
        const now = await scrolled();
        return now[0] > start[0] && now[1] !== start[1];
      }, 'the draft goes along');
      await writer.picture('side-locked');
      await page.locator('.lock').click();
      // The edge between both is moved by the keys.
      const wide = async () => (await left.boundingBox())?.width ?? 0;
      const width = await wide();
      await page.locator('.splitter').focus();
      await writer.keyboard.press('ArrowRight');
      await until(async () => (await wide()) > width, 'the reference is wider');
      assert.equal(await page.locator('.splitter').getAttribute('aria-valuenow'), '55');
      await writer.keyboard.press('ArrowLeft');
    },
    'side-other': async writer => {
      const page = await writer.webviewWith('.passage');
      await writer.keyboard.press('Control+1');
      await writer.openFile('other.policy.md');
      await page.locator('.name[title="other.policy.md"]').waitFor();
      await writer.page.locator('.tab', { hasText: /(?:Side by side: |并排对照：)other/ }).waitFor();
      await writer.openFile('side.policy.md');
      await page.locator('.name[title="side.policy.md"]').waitFor();
    },
    'side-contrast': async writer => {
      const page = await writer.webviewWith('.passage');
      await page.locator('.passage.same').focus();
      await page.locator('.place.focused').first().waitFor();
      await writer.inHighContrast(page, async () => {
        await writer.picture('side-contrast-shown');
        assert.deepEqual(await writer.graveFaults(page), []);
        assert.equal(
          await page
            .locator('.band')
            .first()
            .evaluate(band => getComputedStyle(band).fillOpacity),
          '0',
        );
      });
      await writer.keyboard.press('Control+2');
      await writer.keyboard.press('Control+w');
    },
  },
};
