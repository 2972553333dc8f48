// Many drafts: the whole workspace is checked, closed files included; and what lies on the clipboard.
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: {
    'many.policy.md': '# 甲\n\n一、乙。\n',
    'closed.policy.md': '# 甲\n\n一、乙。\n\n三、丙。\n',
  },
  steps: {
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
