// What a draft is made of is coloured by the theme, and by its own name where someone styles it: in a Markdown file, which
// has no grammar of ours.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: { 'tokens.md': `${DRAFT}\n今天天气很好。\n` },
  settings: { 'editor.semanticTokenColorCustomizations': { rules: { '*.term:markdown': '#e06c75' } } },
  steps: {
    tokens: async writer => {
      await writer.openFile('tokens.md');
      await writer.waitForSquiggle('error');
      await until(
        async () => (await writer.colours('因城施策')).text === 'rgb(224, 108, 117)',
        'terms have the colour that the settings give them',
      );
      const { text, plain } = await writer.colours('会议强调');
      assert.notEqual(text, plain, 'a frame has the theme’s own');
    },
  },
};
