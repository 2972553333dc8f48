// A folder that nobody has trusted yet: what is shipped checks it; what its own files point to elsewhere is read once it
// is trusted.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '../writer.mjs';

const VILLAGE = fileURLToPath(new URL('../../fixtures', import.meta.url));
const TEXT = `---
genre: plan
---

# 村庄建设工作方案

要抓紧编制村庄规化，强化债卷市场制度建设。
`;

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: {
    'village/village.policy.md': TEXT,
    'village/.tifa.yaml': `references:\n  - ${VILLAGE}\n`,
  },
  steps: {
    restricted: async writer => {
      assert.ok(fs.existsSync(VILLAGE));
      await writer.openFile('village.policy.md');
      await writer.waitForSquiggle('error');
      const restricted = writer.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
      await restricted.first().waitFor();
      assert.equal(await writer.squiggles('error').count(), 1, 'the shipped reference alone is in force');
    },
    trusted: async writer => {
      await writer.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().click();
      await writer.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
      await writer.openFile('village.policy.md');
      await until(async () => (await writer.squiggles('error').count()) === 2, 'both references are in force');
    },
  },
};
