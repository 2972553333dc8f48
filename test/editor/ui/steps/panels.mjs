// What the editor shows beside the draft.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'panels.policy.md': DRAFT },
  steps: {
    problems: async writer => {
      await writer.openFile('panels.policy.md');
      await writer.waitForSquiggle('error');
      const rows = await writer.openProblems();
      for (const code of ['term.variant', 'set.missing']) {
        assert.ok(
          rows.some(row => row.includes(code)),
          `${code} in ${rows.join(' | ')}`,
        );
      }
    },
    outline: async writer => {
      const names = await writer.openOutline();
      for (const expected of ['某单位', '一是', '二是']) {
        assert.ok(
          names.some(name => name.includes(expected)),
          `${expected} in ${names.join(' | ')}`,
        );
      }
    },
  },
};
