import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
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
          expect(engine.check(draft)).toEqual(fresh.check(fresh.read(text, 'markdown')));
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
        expect(engine.check(draft)).toEqual(fresh.check(fresh.read(text, 'markdown')));
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
  it.each([
    ['texts of the fixtures', fc.constantFrom(...fixtures)],
    ['passages of the reference', fc.constantFrom(...paragraphs)],
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
          expect(warm.check(draft)).toEqual(fresh.check(fresh.read(now, 'markdown')));
        }
      }),
      { numRuns: 40 },
    );
  });
});
