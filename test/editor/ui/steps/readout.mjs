// A new user's first hour: the walkthrough, the sample, a new draft from the reference, its places filled in, what is
// wrong in it mended, what it lacks put in, and the report on it. Nothing is open, no file is prepared, and nothing is known
// beforehand.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../writer.mjs';

/** What is filled in, in the order in which the skeleton asks for it. */
const VALUES = [
  '东江省分行',
  '中央金融工作会议',
  '党委书记、行长王明',
  '党委委员',
  '近年来的工作',
  '当前的形势',
  '下一步任务',
  '金融',
  '把各项要求落到实处',
  '健全定期研究金融工作的机制，重大事项及时请示报告',
  '强化债卷市场制度建设，更好服务中小微企业',
  '对重点领域风险早识别、早预警、早处置',
];
/** The last places: the fourth priority is written with completion. */
const REST = ['扩大跨境人民币使用', '持续抓好巡视整改', '明确责任和时限', '各处室、各中心支行'];

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'zh-CN',
  bare: true,
  steps: {
    walkthrough: async writer => {
      assert.equal(await writer.page.locator('.notification-toast').count(), 0, 'nothing pops up');
      assert.equal(await writer.page.locator('.tab').count(), 0, 'nothing is open');
      await writer.runEditorCommand('Welcome: Open Walkthrough...');
      await writer.choices.filter({ hasText: 'Tifa' }).first().click();
      const steps = writer.page.locator('.gettingStartedContainer .getting-started-step');
      await until(async () => (await steps.count()) === 5, 'the five steps of the walkthrough');
      for (const title of [
        '打开示例文稿',
        '看哪里不同，就地改正',
        '边写边用参照文本',
        '看写到了哪些',
        '新建自己的文稿',
      ]) {
        await steps.filter({ hasText: title }).first().click();
        await writer.picture(`walkthrough-${title}`);
      }
      // In a narrow window, too, its pages can be read.
      await writer.page.setViewportSize({ width: 760, height: 800 });
      await steps.filter({ hasText: '看写到了哪些' }).first().click();
      await writer.picture('walkthrough-narrow');
      await writer.page.setViewportSize({ width: 1280, height: 800 });
    },
    sample: async writer => {
      await writer.runCommand('command.openSample');
      await writer.waitForText('中国人民银行东江省分行');
      const before = await writer.page.locator('.tab', { hasText: 'Untitled' }).count();
      await writer.waitForSquiggle('error');
      assert.ok((await writer.openProblems()).length > 5, 'faults of every kind');
      await writer.picture('sample-problems');
      // It is a copy, and is thrown away.
      await writer.keyboard.press('Control+1');
      await writer.runEditorCommand('View: Revert and Close Editor');
      await until(
        async () => (await writer.page.locator('.tab', { hasText: 'Untitled' }).count()) < before,
        'it is gone',
      );
    },
    readout: async writer => {
      await writer.runCommand('command.newDraft');
      await writer.choices.filter({ hasText: '2023-11-02' }).first().click();
      await writer.choices.filter({ hasText: '传达学习通稿' }).first().click();
      await writer.waitForText('【待填：单位全称】');
      for (const value of VALUES) {
        await writer.type(value);
        await writer.keyboard.press('Tab');
      }
      await writer.type('坚持ycsc');
      assert.ok((await writer.openSuggestions()).includes('因城施策'), 'the term for its initials');
      await writer.keyboard.press('Enter');
      await writer.type('，用好政策工具箱');
      await writer.keyboard.press('Tab');
      for (const value of REST) {
        await writer.type(value);
        await writer.keyboard.press('Tab');
      }
      await writer.keyboard.press('Escape');
      await writer.runCommand('command.showCoverage');
      await writer.page.locator('.pane', { hasText: '6/6' }).first().waitFor();
      assert.ok(!(await writer.text()).includes('【待填'), 'nothing is left to be filled in');
    },
    'readout-mended': async writer => {
      await writer.keyboard.press('Control+1');
      for (const [severity, title, line, column] of /** @type {const} */ ([
        ['error', '债券市场', 19, 4],
        ['warning', '早暴露', 22, 9],
      ])) {
        await writer.waitForSquiggle(severity);
        await writer.goTo(line, column);
        await writer.openQuickFixes(title);
        await writer.keyboard.press('Enter');
        await writer.waitForText(title);
      }
      await until(async () => (await writer.squiggles('error').count()) === 0, 'no error is left');
    },
    'readout-completed': async writer => {
      // The sixth priority is lost, and put in again.
      await writer.goTo(30, 1);
      await writer.keyboard.press('Control+Shift+k');
      await writer.keyboard.press('Control+Shift+k');
      await writer.page.locator('.pane', { hasText: '5/6' }).first().waitFor();
      await writer.runCommand('command.insertPart');
      await writer.choices.filter({ hasText: '全面从严治党' }).first().click();
      // The place to be filled in is selected; only what is written counts.
      await writer.waitForText('**六是坚持全面从严治党');
      await writer.type('持续抓好巡视整改。');
      await writer.page.locator('.pane', { hasText: '6/6' }).first().waitFor();
    },
    'readout-saved': async (writer, folder) => {
      const file = path.join(folder, '传达学习.policy.md');
      await writer.keyboard.press('Control+s');
      const name = writer.palette.locator('input.input');
      // The dialog may write a name of its own over what is written too soon.
      await until(async () => {
        if ((await name.inputValue()) === file) return true;
        await name.fill(file);
        await writer.page.waitForTimeout(500);
        return false;
      }, 'the dialog takes the name');
      await writer.keyboard.press('Enter');
      await until(() => fs.existsSync(file), 'the draft is saved');
      await writer.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
      await writer.runCommand('command.writeReport');
      const report = file.replace(/\.policy\.md$/, '.html');
      await until(async () => (await writer.palette.locator('input.input').inputValue()).endsWith('.html'), 'a name');
      await writer.keyboard.press('Enter');
      await until(() => fs.existsSync(report), 'the report is written');
      const page = await writer.context.newPage();
      await page.goto(`file://${report}`);
      await page.screenshot({ path: path.join(writer.pictures, 'report.png') });
      assert.match(await page.locator('body').innerText(), /6\/6/);
      await page.close();
    },
  },
};
