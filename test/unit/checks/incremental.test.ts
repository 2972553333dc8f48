import fc from 'fast-check';
import { expect, it } from 'vitest';
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
