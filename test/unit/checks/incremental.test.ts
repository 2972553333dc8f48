import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine';
import { everyCase } from './everyFixture';
import { shippedEngine, shippedReference } from './shipped';

const engine = shippedEngine();
const fixtures = everyCase()
  .map(({ text }) => text)
  .filter(text => text.length < 600);
const paragraphs = shippedReference().draft.paragraphs.map(({ paragraph }) => paragraph.text);

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
        let draft = engine.read(now, 'markdown');
        engine.check(draft);
        let at = now.length >> 1;
        for (const { step, removed, inserted } of edits) {
          at = (at + step + now.length) % (now.length || 1);
          const typed = inserted === 'copy' ? now.slice(Math.max(0, at - 3), at).trim() : inserted;
          now = now.slice(0, at) + typed + now.slice(at + removed);
          at += typed.length;
          draft = engine.read(now, 'markdown', draft);
          const fresh = createEngine(engine.library);
          expect(engine.check(draft)).toEqual(fresh.check(fresh.read(now, 'markdown')));
        }
      }),
      { numRuns: 40 },
    );
  });
});
