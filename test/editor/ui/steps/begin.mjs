// A draft begun from a reference, and the walkthrough that leads there.
import assert from 'node:assert/strict';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'zh-CN',
  files: { 'notes.md': '# Notes\n' },
  steps: {
    'new-draft': async writer => {
      await writer.openFile('notes.md');
      await writer.runCommand('command.newDraft');
      await writer.choices.filter({ hasText: '2023-11-02' }).first().click();
      await writer.choices.filter({ hasText: '传达学习通稿' }).first().click();
      await writer.waitForSquiggle('warning');
      const text = () => writer.editor.locator('.view-lines').innerText();
      await until(async () => (await text()).includes('【待填：单位全称】'), 'what is to be filled in is marked');
      assert.equal(await writer.squiggles('error').count(), 0, 'nothing in it is wrong');
      // The first place is selected: what is typed stands there and wherever it comes again.
      await writer.type('东江省分行');
      await until(async () => (await text()).includes('东江省分行召开扩大会议'), 'the name stands in the lead too');
      assert.ok(!(await text()).includes('【待填：单位全称】'), 'and is asked for no more');
    },
  },
};
