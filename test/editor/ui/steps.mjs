// The steps of the user-interface suite, in the order of a person's work. A step throws if what should be seen is not.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from './writer.mjs';

/** @typedef {(writer: import('./writer.mjs').Writer, folder: string) => Promise<void>} Step */

const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 某单位传达学习中央金融工作会议精神

会议强调，要因城施策指导城市政府精准实施差别化住房信贷政策。

一是强化债卷市场制度建设。加强金融基础设施统筹。

二是对风险早识别、早预警、早处置。
`;

/**
 * Writes a draft and opens it.
 * @param {import('./writer.mjs').Writer} writer
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
async function open(writer, folder, name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  await writer.openFile(name);
  return file;
}

/** @type {Record<string, Step>} */
const both = {
  squiggle: async (writer, folder) => {
    await open(writer, folder, 'draft.policy.md', DRAFT);
    await writer.waitForSquiggle('error');
    await writer.waitForSquiggle('warning');
  },
  hover: async writer => {
    await writer.goTo(7, 8);
    const text = await writer.hoverAtCursor('因城施策');
    assert.ok(text.length > 20, `the hover defines its term: ${text}`);
  },
  'quick-fix': async (writer, folder) => {
    await writer.goTo(9, 7);
    const [first] = await writer.openQuickFixes('债券市场');
    assert.match(first ?? '', /债券市场/, 'the first action mends');
    await writer.picture('quick-fix-menu');
    await writer.keyboard.press('Enter');
    await writer.waitForText('强化债券市场');
    await until(async () => (await writer.squiggles('error').count()) === 0, 'the mark is gone');
    await writer.save(path.join(folder, 'draft.policy.md'), text => text === DRAFT.replace('债卷', '债券'));
  },
  problems: async writer => {
    const rows = await writer.openProblems();
    assert.ok(
      rows.some(row => row.includes('set.missing')),
      rows.join(' | '),
    );
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
  completion: async (writer, folder) => {
    await open(writer, folder, 'complete.policy.md', `${DRAFT}\n会议要求，要`);
    await writer.waitForSquiggle('error');
    await writer.goTo(13, 7);
    await writer.type('ycsc');
    const labels = await writer.openSuggestions();
    assert.match(labels[0] ?? '', /因城施策/, labels.slice(0, 5).join(' | '));
    await writer.picture('completion-list');
    await writer.keyboard.press('Enter');
    await writer.waitForText('会议要求，要因城施策');
  },
  snippet: async (writer, folder) => {
    await open(writer, folder, 'snippet.policy.md', '');
    await writer.type('hyqd');
    const labels = await writer.openSuggestions();
    assert.ok(
      labels.some(label => label.includes('hyqd') || label.includes('会议强调')),
      labels.join(' | '),
    );
    await writer.keyboard.press('Enter');
    await writer.waitForText('会议强调，要');
    await writer.type('防范化解风险');
    await writer.keyboard.press('Tab');
    await writer.type('综合施策');
    await writer.waitForText('会议强调，要防范化解风险，综合施策，');
  },
  preview: async (writer, folder) => {
    await open(writer, folder, 'preview.policy.md', DRAFT);
    await writer.keyboard.press('Control+Shift+v');
    await writer.waitForPreview('传达学习中央金融工作会议精神');
  },
};

/** @type {Record<string, Step>} */
export const chinese = {
  ...both,
  status: async (writer, folder) => {
    await open(writer, folder, 'status.policy.md', DRAFT);
    await writer.waitForSquiggle('error');
    assert.match(await writer.languageStatus('参照'), /分词.*(nodejieba|Intl.Segmenter)/);
  },
  palette: async writer => writer.runCommand('重启服务'),
  silence: async (writer, folder) => {
    await open(writer, folder, 'weekend.md', '# 周末\n\n今天天气很好,我们全家去公园散步。\n');
    await writer.page.waitForTimeout(3000);
    for (const severity of /** @type {const} */ (['error', 'warning', 'information', 'hint'])) {
      assert.equal(await writer.squiggles(severity).count(), 0, `no ${severity} mark`);
    }
  },
};

/** @type {Record<string, Step>} */
export const english = {
  ...both,
  status: async (writer, folder) => {
    await open(writer, folder, 'status.policy.md', DRAFT);
    await writer.waitForSquiggle('error');
    assert.match(await writer.languageStatus('Reference'), /nodejieba|Intl.Segmenter/);
  },
  palette: async writer => writer.runCommand('Restart Server'),
};
