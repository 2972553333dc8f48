// Many drafts: the whole workspace is checked, closed files included, or that is called off; and what lies on the
// clipboard.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../writer.mjs';

/** A long draft, of which a few are enough to be stopped at. */
const LONG = '会议指出，要坚持稳中求进工作总基调，统筹发展和安全，扎实做好各项工作，确保各项任务落到实处。\n\n'.repeat(
  4000,
);

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: {
    'many.policy.md': '# 甲\n\n一、乙。\n',
    'closed.policy.md': '# 甲\n\n一、乙。\n\n三、丙。\n',
  },
  steps: {
    'check-cancelled': async (writer, folder) => {
      await writer.openFile('many.policy.md');
      const archive = path.join(folder, 'archive');
      fs.mkdirSync(archive);
      for (let at = 0; at < 30; at += 1) fs.writeFileSync(path.join(archive, `${at}.policy.md`), `${at}。\n\n${LONG}`);
      await writer.runCommand('command.checkWorkspace');
      const progress = writer.page.locator('.notification-toast', { hasText: 'checking the workspace' });
      await progress.locator('text=/: archive/').first().waitFor();
      await writer.picture('check-running');
      await progress.getByRole('button', { name: 'Cancel' }).click();
      await progress.waitFor({ state: 'detached' });
      const told = writer.page.locator('.notification-toast', { hasText: /Files checked/ });
      assert.equal(await told.count(), 0, 'nothing is told of a check that was called off');
      fs.rmSync(archive, { recursive: true });
    },
    'check-workspace': async writer => {
      await writer.openFile('many.policy.md');
      await writer.runCommand('command.checkWorkspace');
      const told = writer.page.locator('.notification-toast', { hasText: /Files checked: \d+/ });
      await told.waitFor();
      await writer.picture('check-workspace-told');
      await told.getByRole('button', { name: 'Show Problems' }).click();
      await writer.page.locator('.markers-panel .monaco-list-row', { hasText: 'closed.policy.md' }).first().waitFor();
    },
    clipboard: async writer => {
      await writer.page.evaluate(text => navigator.clipboard.writeText(text), '会议指出，要强化债卷市场制度建设。');
      await writer.runCommand('command.checkClipboard');
      await writer.waitForSquiggle('error');
      await writer.waitForText('债卷市场');
      await until(
        async () => (await writer.page.locator('.tab.active', { hasText: 'Untitled' }).count()) > 0,
        'a draft',
      );
    },
  },
};
