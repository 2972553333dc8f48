// Texts that Tifa has no business in stay silent, also when a draft that was opened later has its findings.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** No three terms or frames in either, and in each what would be a finding in a draft. */
const SILENT = {
  'weekend.md': '# 周末\n\n今天天气很好,我们全家去公园散步。\n\n',
  'README.md': '# Notes\n\nA plain project file, with 债卷市场 quoted in it. The the end.\n\n',
};
/** What the status item says, in either language. */
const STATUS = /2023-11-02|参照|分词|[Rr]eference|Words/;
/** What we would offer for hyqd. */
const OFFERED = /会议/;

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'zh-CN',
  files: { ...SILENT, 'live.policy.md': DRAFT },
  steps: {
    silence: async writer => {
      for (const name of Object.keys(SILENT)) await writer.openFile(name);
      const ours = writer.page.locator('.notification-list-item', { hasText: /Tifa|提法/ });
      assert.equal(await ours.count(), 0, 'nothing of ours pops up');
      await writer.openFile('live.policy.md');
      await writer.waitForSquiggle('error');
      await until(async () => STATUS.test(await writer.languageStatus()), 'the draft has a status item');
      for (const name of Object.keys(SILENT)) {
        await writer.openFile(name);
        await until(async () => !STATUS.test(await writer.languageStatus()), `${name} has no status item`, 5000);
        for (const severity of /** @type {const} */ (['error', 'warning', 'information', 'hint']))
          assert.equal(await writer.squiggles(severity).count(), 0, `no ${severity} mark in ${name}`);
        await writer.goTo(4, 1);
        await writer.type('hyqd');
        const labels = await writer.openSuggestions(500);
        assert.deepEqual(
          labels.filter(label => OFFERED.test(label)),
          [],
          `nothing of ours is offered in ${name}`,
        );
        await writer.picture(`silence-${name.replace(/\W+/g, '-')}`);
        await writer.keyboard.press('Escape');
      }
    },
  },
};
