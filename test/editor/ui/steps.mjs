// The steps of the user-interface suite, in the order of a person's work. A step throws if what should be seen is not.
import assert from 'node:assert/strict';
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

/** Texts that Tifa has no business in: no term, no frame, and each with what would be a finding in a draft. */
const SILENT = {
  'weekend.md': '# 周末\n\n今天天气很好,我们全家去公园散步。\n',
  'README.md': '# Notes\n\nA plain project file, with 债卷市场 quoted in it. The the end.\n',
};

/** Dated texts with three wordings of one slot. */
const ROADS = [
  ['2019-02-01', '会议指出，要逐步推进村道硬化，保障出行。'],
  ['2019-08-01', '会议强调，逐步推进村道硬化。'],
  ['2020-03-01', '要逐步推进村道硬化和路灯安装。'],
  ['2021-01-01', '报告提出，有力推进村道硬化。'],
  ['2021-08-01', '要有力推进村道硬化，加强管护。'],
  ['2022-06-01', '推进村道硬化，提升质量。'],
  ['2023-06-01', '要推进村道硬化。'],
].map(([date, text]) => JSON.stringify({ date, title: `${date.slice(0, 4)}年的会`, text }));

/** What lies in the folder before it is opened: the editor finds a file written later only after a while. */
export const FILES = {
  'draft.policy.md': DRAFT,
  'complete.policy.md': `${DRAFT}\n会议要求，要`,
  'snippet.policy.md': '',
  'preview.policy.md': DRAFT,
  'theme.policy.md': DRAFT,
  'status.policy.md': DRAFT,
  'live.policy.md': DRAFT,
  'lineage.policy.md':
    '---\nreference: pbc-safe-2023-11-02\n---\n\n会议强调，要逐步推进村道硬化，强化债卷市场制度建设。\n',
  'roads.jsonl': `${ROADS.join('\n')}\n`,
  ...SILENT,
};

/** @type {Record<string, Step>} */
const both = {
  squiggle: async writer => {
    await writer.openFile('draft.policy.md');
    await writer.waitForSquiggle('error');
    await writer.waitForSquiggle('warning');
  },
  finding: async writer => {
    const text = await writer.hoverSquiggle('error', '债券市场');
    assert.match(text, /term\.variant/, `the hover names the code: ${text}`);
  },
  hover: async writer => {
    await writer.page.mouse.move(800, 450, { steps: 3 });
    await writer.goTo(7, 8);
    const text = await writer.hoverAtCursor('因城施策');
    assert.match(text, /各城市/, `the hover defines its term: ${text}`);
    await writer.keep('hover');
  },
  'quick-fix': async (writer, folder) => {
    await writer.goTo(9, 7);
    const [first] = await writer.openQuickFixes('债券市场');
    assert.match(first ?? '', /债券市场/, 'the first action mends');
    await writer.picture('quick-fix-menu');
    await writer.keep('quick-fix');
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
  completion: async writer => {
    await writer.openFile('complete.policy.md');
    await writer.waitForSquiggle('error');
    await writer.goTo(13, 7);
    await writer.type('ycsc');
    const labels = await writer.openSuggestions();
    assert.match(labels[0] ?? '', /因城施策/, labels.slice(0, 5).join(' | '));
    await writer.picture('completion-list');
    await writer.keep('completion');
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
};

/**
 * The lineage of what is selected: a picture, a table, no fault that axe-core finds grave, and a mark that opens its text.
 * @param {string} command the command's title
 * @returns {Step}
 */
function lineage(command) {
  return async writer => {
    await writer.openFile('lineage.policy.md');
    await writer.waitForSquiggle('error');
    await writer.goTo(5, 7);
    for (let at = 0; at < 8; at += 1) await writer.keyboard.press('Shift+ArrowRight');
    await writer.runCommand(command);
    const page = await writer.webviewWith('.timeline');
    assert.equal(await page.locator('h1').innerText(), '逐步推进村道硬化');
    assert.deepEqual(await page.locator('.tables > table tbody th').allInnerTexts(), [
      '逐步推进村道硬化',
      '推进村道硬化',
      '有力推进村道硬化',
    ]);
    await writer.picture('lineage-panel');
    await writer.keep('lineage');
    assert.deepEqual(await writer.graveFaults(page), []);
    await page.locator('.mark[tabindex="0"]').focus();
    await writer.keyboard.press('ArrowRight');
    await page.locator('.detail', { hasText: '2019-08-01' }).waitFor();
    await writer.keyboard.press('ArrowDown');
    await writer.keyboard.press('End');
    await page.locator('.detail', { hasText: '2023-06-01' }).waitFor();
    await writer.picture('lineage-keyboard');
    await writer.keyboard.press('Enter');
    await writer.page.locator('.tab.active', { hasText: 'roads.jsonl' }).waitFor();
    await writer.keyboard.press('Control+k');
    await writer.keyboard.press('Control+w');
  };
}

/** @type {Step} */
async function theme(writer) {
  await writer.openFile('theme.policy.md');
  await writer.waitForSquiggle('error');
  const before = await writer.colours('会议强调');
  assert.notEqual(before.text, before.plain, 'the frame is coloured');
  await writer.chooseTheme(before.dark ? 'Light Modern' : 'Dark Modern');
  await until(async () => (await writer.colours('会议强调')).dark !== before.dark, 'the other theme is on');
  const after = await writer.colours('会议强调');
  assert.notEqual(after.text, after.plain, 'the frame is coloured in the other theme too');
  assert.ok((await writer.squiggles('error').count()) > 0, 'the mark is still there');
  await writer.picture('theme-switched');
  await writer.chooseTheme(before.dark ? 'Dark Modern' : 'Light Modern');
  await until(async () => (await writer.colours('会议强调')).dark === before.dark, 'the first theme is back');
}

/** What the status item says, in either language. */
const OURS = /2023-11-02|参照|分词|[Rr]eference|Words/;

/**
 * The silent texts stay without a mark and without a status item, also when a draft that was opened later has its findings.
 * @type {Step}
 */
async function silence(writer) {
  for (const name of Object.keys(SILENT)) await writer.openFile(name);
  await writer.openFile('live.policy.md');
  await writer.waitForSquiggle('error');
  await until(async () => OURS.test(await writer.languageStatus()), 'the draft has a status item');
  for (const name of Object.keys(SILENT)) {
    await writer.openFile(name);
    await until(async () => !OURS.test(await writer.languageStatus()), `${name} has no status item`, 5000);
    for (const severity of /** @type {const} */ (['error', 'warning', 'information', 'hint']))
      assert.equal(await writer.squiggles(severity).count(), 0, `no ${severity} mark in ${name}`);
  }
}

/**
 * The status item says which references are in force and what divides words; a restarted server says it again.
 * @param {RegExp} expected
 * @param {string} restart the command's title
 * @returns {Record<string, Step>}
 */
function status(expected, restart) {
  const said = async (/** @type {import('./writer.mjs').Writer} */ writer) => {
    let seen = '';
    await until(async () => expected.test((seen = await writer.languageStatus('status-item'))), String(expected)).catch(
      error => {
        throw new Error(`${error.message}; the status item says “${seen}”`);
      },
    );
  };
  return {
    status: async writer => {
      await writer.openFile('status.policy.md');
      await writer.waitForSquiggle('error');
      await said(writer);
    },
    restart: async writer => {
      await writer.runCommand(restart);
      await until(async () => (await writer.squiggles('error').count()) === 0, 'the findings go');
      await writer.waitForSquiggle('error');
      await said(writer);
    },
  };
}

/**
 * With the package of this platform, in Chinese: words come from nodejieba.
 * @type {Record<string, Step>}
 */
export const chinese = {
  ...both,
  ...status(/参照：.+2023-11-02[\s\S]*分词：nodejieba/, '重启服务'),
  lineage: lineage('查看提法的沿革'),
  theme,
  silence,
};

/**
 * With the package for every platform, in English: words come from Intl.Segmenter.
 * @type {Record<string, Step>}
 */
export const english = {
  ...both,
  ...status(/Reference: .+2023-11-02[\s\S]*Words by Intl\.Segmenter/, 'Restart Server'),
  lineage: lineage('Show the Lineage of a Wording'),
  silence,
};
