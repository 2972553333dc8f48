// Text composed in an input method: nothing pops up in the middle, what is not yet chosen is not judged, and what was
// chosen is completed as if it had been typed.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'zh-CN',
  files: { 'compose.policy.md': `${DRAFT}\n会议要求，要坚持` },
  steps: {
    composition: async writer => {
      await writer.openFile('compose.policy.md');
      await writer.waitForSquiggle('error');
      const before = await writer.marks();
      await writer.goTo(13, 9);
      let popped = 0;
      for (const composed of ['y', 'yi', 'yin', "yin'c", "yin'ch", "yin'cheng"]) {
        await writer.compose(composed);
        // An input method's own list stands there: as long as it takes to look at it, nothing of the editor's may.
        for (let look = 0; look < 4; look += 1) {
          if (await writer.suggestions.isVisible()) popped += 1;
          await writer.page.waitForTimeout(60);
        }
      }
      assert.match(await writer.text(), /坚持yin'cheng/, 'what is composed is seen');
      await writer.picture('composing');
      assert.equal(popped, 0, 'no list pops up while one composes');
      assert.deepEqual(await writer.marks(), before, 'and nothing is judged');
      await writer.keyboard.insertText('因城');
      await writer.waitForText('要坚持因城');
      assert.doesNotMatch(await writer.text(), /yin/);
      const labels = await writer.openSuggestions();
      assert.ok(labels.includes('因城施策'), labels.slice(0, 5).join(' | '));
      await writer.picture('composed');
      await writer.keyboard.press('Enter');
      await writer.waitForText('要坚持因城施策');
      await until(async () => !(await writer.suggestions.isVisible()), 'the list is gone');
    },
  },
};
