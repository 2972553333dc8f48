// Text is written: completed from pinyin, begun with a snippet, looked at in the preview.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  files: {
    'complete.policy.md': `${DRAFT}\n会议要求，要`,
    'snippet.policy.md': '',
    'preview.policy.md': DRAFT,
  },
  steps: {
    completion: async writer => {
      await writer.openFile('complete.policy.md');
      await writer.waitForSquiggle('error');
      await writer.goTo(13, 7);
      await writer.type('ycsc');
      const labels = await writer.openSuggestions();
      assert.match(labels[0] ?? '', /因城施策/, labels.slice(0, 5).join(' | '));
      await writer.picture('completion-list');
      await writer.keep('completion', labels);
      await writer.keyboard.press('Enter');
      await writer.waitForText('会议要求，要因城施策');
    },
    snippet: async writer => {
      await writer.openFile('snippet.policy.md');
      await writer.type('hyqd');
      const labels = await writer.openSuggestions();
      assert.ok(
        labels.some(label => label.includes('hyqd') || label.includes('会议强调')),
        labels.join(' | '),
      );
      await writer.picture('snippet-list');
      await writer.keyboard.press('Enter');
      await writer.waitForText('会议强调，要');
      await writer.type('防范化解风险');
      await writer.keyboard.press('Tab');
      await writer.type('综合施策');
      await writer.waitForText('会议强调，要防范化解风险，综合施策，');
    },
    preview: async writer => {
      await writer.openFile('preview.policy.md');
      await writer.keyboard.press('Control+Shift+v');
      await writer.waitForPreview('传达学习中央金融工作会议精神');
    },
  },
};
