import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import type { Finding } from '../../../server/src/engine/checks/finding';
import { plain } from '../../../server/src/engine/checks/moved';
import { Library } from '../../../server/src/engine/library/library';
import { everyCase } from './everyFixture';
import { shippedReference } from './shipped';

const reference = shippedReference();
const library = new Library([reference]);
const texts = everyCase().filter(one => one.format === 'markdown');
const PIECES = [
  '',
  '\n',
  '\n\n',
  '会议强调，',
  '**',
  '> ',
  '---\n',
  '中央金融会议',
  '早识别、早预警、早处置',
  '一是',
  '。',
  '《',
  '“',
];

/** Findings with their fixes, which those that have moved work out when asked. */
const whole = (findings: readonly Finding[]) => findings.map(plain);

it('checking after any series of edits gives what checking afresh gives', () => {
  const fresh = createEngine(library);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 6 }),
      (one, other, edits) => {
        const engine = createEngine(library);
        let text = `${one.text}\n${other.text.replace(/^---\n[^]*?\n---\n/, '')}`;
        let draft = engine.read(text, 'markdown');
        engine.check(draft);
        for (const [place, length, piece] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + length);
          draft = engine.read(text, 'markdown', draft);
          expect(whole(engine.check(draft))).toEqual(whole(fresh.check(fresh.read(text, 'markdown'))));
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('so it does in the long paragraphs of whole drafts, where most checks keep what they found', () => {
  const fresh = createEngine(library);
  const sample = readFileSync('seeds/sample.policy.md', 'utf8');
  const [header] = /^---\n[^]*?\n---\n/.exec(sample) ?? [''];
  const long = `${header}${reference.text.slice(reference.draft.frontMatter?.end)}\n\n${sample.slice(header.length)}`;
  const pieces = [
    '稳',
    '金融',
    '。',
    '，',
    ',',
    '（一）',
    '1.',
    '二是',
    '《',
    '”',
    '（以下简称总行）',
    '总行',
    ' ',
    '\n',
    '',
    '',
  ];
  // Edits stand close together, as a writer's do, and now and then somewhere else.
  const edit = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 40 }), fc.nat(3), fc.constantFrom(...pieces));
  fc.assert(
    fc.property(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
      const engine = createEngine(library);
      let text = long;
      let draft = engine.read(text, 'markdown');
      engine.check(draft);
      let place = start;
      for (const [elsewhere, by, length, piece] of edits) {
        place = elsewhere % 5 === 0 ? elsewhere : place + by;
        const at = place % (text.length + 1);
        text = text.slice(0, at) + piece + text.slice(at + length);
        draft = engine.read(text, 'markdown', draft);
        expect(whole(engine.check(draft))).toEqual(whole(fresh.check(fresh.read(text, 'markdown'))));
      }
    }),
    { numRuns: 15 },
  );
});

const warm = createEngine(library);
const fixtures = everyCase()
  .map(({ text }) => text)
  .filter(text => text.length < 600);
const paragraphs = reference.draft.paragraphs.map(({ paragraph }) => paragraph.text);

const CLAUSES = [
  '摸清底数，建立台账',
  '压实责任',
  '强化督导考核，做到有的放矢',
  '推动第一产业、第二产业融合，安全第一、预防为主',
];
const FORMS = ['N是', '第N，', '（N）', 'N、'];
/** Items that are announced and numbered, in one paragraph or in several, each long enough for its numbers to be kept. */
const numbered = fc
  .record({
    form: fc.constantFrom(...FORMS),
    between: fc.constantFrom('；', '。', '。\n\n'),
    announced: fc.constantFrom('三项工作', '四个方面'),
    clauses: fc.array(fc.constantFrom(...CLAUSES), { minLength: 6, maxLength: 12 }),
  })
  .map(({ form, between, announced, clauses }) => {
    const items = [0, 1, 2].map(
      i => form.replace('N', '一二三'[i]) + clauses.filter((_, at) => at % 3 === i).join('，') + between,
    );
    return `会议要求，各部门、各单位要认真贯彻落实，切实加强组织领导，抓好以下${announced}：${items.join('')}`;
  });

/** What a writer types, one at a time: of all kinds, so that each check has something to carry over and to give up. */
const TYPED = [...'的的融金，。、；：“”《》（）"一二三第其是月日年0９ab*\n　…号○'].concat([
  '三方面',
  '此外',
  '一是',
  '简称',
  '\n\n',
]);

const edit = fc.record({
  /** How far from the last edit; a writer mostly goes on where he was. */
  step: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -4, max: 4 }) }, fc.nat({ max: 2000 })),
  removed: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 4 })),
  inserted: fc.oneof(fc.constantFrom(...TYPED), fc.constant('copy'), fc.constant('')),
});

describe('a version that was edited', () => {
  const lead = '会议要求，各部门、各单位要认真贯彻落实，切实加强组织领导，抓好以下三项工作：';
  const words = ['摸清底数，建立台账', '压实各方面责任', '强化督导考核，做到有的放矢'];
  it.each(['（N）', 'N是', '第N，', 'N、'])('counts %s as afresh, whatever is typed beside a numeral', form => {
    const text = `${lead}${words.map((one, i) => form.replace('N', '一二三'[i]) + one).join('；')}。\n\n后文。`;
    const numerals = [...text.matchAll(/[一二三]/g)].map(({ index }) => index);
    for (const numeral of numerals)
      for (let at = numeral - 2; at <= numeral + 3; at++)
        for (const piece of ['、', '是', '四', '第', '）', '此外', '的', '']) {
          const typed = text.slice(0, at) + piece + text.slice(piece === '' ? at + 1 : at);
          const draft = warm.read(text, 'markdown');
          warm.check(draft);
          const fresh = createEngine(library);
          const found = warm.check(warm.read(typed, 'markdown', draft));
          expect(whole(found), typed).toEqual(whole(fresh.check(fresh.read(typed, 'markdown'))));
        }
  });

  it.each([
    ['texts of the fixtures', fc.constantFrom(...fixtures)],
    ['passages of the reference', fc.constantFrom(...paragraphs)],
    ['numbered items', numbered],
  ])('has the findings that it has when it is read afresh: %s', (_name, piece) => {
    const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map(pieces => pieces.join('\n\n'));
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let now = first;
        let draft = warm.read(now, 'markdown');
        warm.check(draft);
        let at = now.length >> 1;
        for (const { step, removed, inserted } of edits) {
          at = (at + step + now.length) % (now.length || 1);
          const typed = inserted === 'copy' ? now.slice(Math.max(0, at - 3), at).trim() : inserted;
          now = now.slice(0, at) + typed + now.slice(at + removed);
          at += typed.length;
          draft = warm.read(now, 'markdown', draft);
          const fresh = createEngine(library);
          expect(whole(warm.check(draft))).toEqual(whole(fresh.check(fresh.read(now, 'markdown'))));
        }
      }),
      { numRuns: 40 },
    );
  });
});
