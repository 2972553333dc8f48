// The other theme, light or dark, and back.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

const DARK = /Dark Modern|现代深色/;
const LIGHT = /Light Modern|现代浅色/;

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: { 'theme.policy.md': `${DRAFT}\n今天天气很好。\n` },
  steps: {
    theme: async writer => {
      await writer.openFile('theme.policy.md');
      await writer.waitForSquiggle('error');
      const before = await writer.colours('会议强调');
      assert.notEqual(before.text, before.plain, 'the frame is coloured');
      await writer.chooseTheme(before.dark ? LIGHT : DARK);
      await until(async () => (await writer.colours('会议强调')).dark !== before.dark, 'the other theme is on');
      const after = await writer.colours('会议强调');
      assert.notEqual(after.text, after.plain, 'the frame is coloured in the other theme too');
      assert.ok((await writer.squiggles('error').count()) > 0, 'the mark is still there');
      await writer.picture('theme-switched');
      await writer.chooseTheme(before.dark ? DARK : LIGHT);
      await until(async () => (await writer.colours('会议强调')).dark === before.dark, 'the first theme is back');
    },
  },
};
