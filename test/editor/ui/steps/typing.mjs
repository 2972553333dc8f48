// Typing in peace: what is unfinished is not judged before the writer has moved on; completion knows where it is.
import assert from 'node:assert/strict';
import { DRAFT } from '../texts.mjs';
import { until } from '../writer.mjs';

/** @type {import('./index.mjs').Chapter} */
export default {
  locale: 'en-US',
  files: {
    'typing.policy.md': DRAFT,
    'places.policy.md': `${DRAFT}\n三是坚持统筹发展和安全。\n`,
  },
  steps: {
    unfinished: async writer => {
      await writer.openFile('typing.policy.md');
      await writer.waitForSquiggle('error');
      await until(async () => (await writer.squiggles('error').count()) === 1, 'the one error of the draft');
      await writer.goTo(11, 1);
      await writer.keyboard.press('End');
      await writer.type('要落实“');
      await writer.waitForText('要落实“”');
      // The editor has closed it: the writer takes that away.
      await writer.keyboard.press('Delete');
      // What follows is judged meanwhile: the server has seen the mark, and holds it back.
      await writer.type('四早');
      for (let look = 0; look < 8; look += 1) {
        assert.equal(await writer.squiggles('error').count(), 1, 'an open mark is not judged while one writes');
        await writer.page.waitForTimeout(100);
      }
      await writer.picture('unfinished-open');
      await until(async () => (await writer.squiggles('error').count()) === 2, 'once the writer rests, it is');
      await writer.type('”。');
      await until(async () => (await writer.squiggles('error').count()) === 1, 'and no more when it is closed');
    },
    places: async writer => {
      await writer.openFile('places.policy.md');
      await writer.waitForSquiggle('error');
      // Under the third priority its own passages come before those of the others.
      await writer.goTo(13, 1);
      await writer.keyboard.press('End');
      await writer.type('tdjr');
      const own = await writer.openSuggestions();
      assert.match(own[0] ?? '', /^推动金融稳定立法/, own.slice(0, 4).join(' | '));
      await writer.picture('places-priority');
      await writer.keyboard.press('Escape');
      for (let at = 0; at < 4; at += 1) await writer.keyboard.press('Backspace');
      // After 会议 at the beginning of a paragraph: the frames.
      await writer.keyboard.press('Enter');
      await writer.keyboard.press('Enter');
      await writer.type('会议');
      const frames = await writer.openSuggestions();
      assert.deepEqual(frames.slice(0, 4), ['会议认为', '会议指出', '会议强调', '会议要求']);
      await writer.picture('places-frame');
      await writer.keyboard.press('Escape');
      // After “三大: the sets so named.
      await writer.type('强调，加快“三大');
      const sets = await writer.openSuggestions();
      assert.match(sets[0] ?? '', /三大工程/, sets.slice(0, 4).join(' | '));
      await writer.picture('places-set');
      await writer.keyboard.press('Enter');
      await writer.waitForText('加快“三大工程”');
    },
  },
};
