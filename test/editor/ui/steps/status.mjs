// The status item says which references are in force and what divides words; a restarted server says it again. Words
// come from nodejieba in the Chinese session, which has this platform's package, and from Intl.Segmenter in the other.
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {Record<string, RegExp>} */
const SAID = {
  'zh-CN': /参照：.+2023-11-02[\s\S]*分词：nodejieba/,
  'en-US': /Reference: .+2023-11-02[\s\S]*Words by Intl\.Segmenter/,
};

/** @param {import('../writer.mjs').Writer} writer */
async function said(writer) {
  const expected = SAID[writer.locale];
  let seen = '';
  try {
    await until(async () => expected.test((seen = await writer.languageStatus('status-item'))), String(expected));
  } catch (error) {
    throw new Error(`the status item says “${seen}”`, { cause: error });
  }
}

/** @type {import('./index.mjs').Chapter} */
export default {
  files: { 'status.policy.md': DRAFT },
  steps: {
    status: async writer => {
      await writer.openFile('status.policy.md');
      await writer.waitForSquiggle('error');
      await said(writer);
    },
    restart: async writer => {
      const haveGone = await writer.watchSquiggles('error');
      await writer.runCommand('command.restartServer');
      await until(haveGone, 'the findings go');
      await writer.waitForSquiggle('error');
      await said(writer);
    },
  },
};
