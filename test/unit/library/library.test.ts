import { expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { Library } from '../../../server/src/engine/library/library';
import { shippedReference } from '../checks/shipped';

it('with other archives, a library speaks of the same passages, whichever of the two is asked first', () => {
  const references = [shippedReference()];
  const [{ paragraph }] = readDraft('健全具有硬约束的金融风险早期纠正机制。', 'plain').paragraphs;
  for (const first of ['before', 'after']) {
    const before = new Library(references);
    const after = before.with(references, [{ id: '档案', uri: 'file:///档案', chunks: [] }]);
    if (!after) throw new Error('the norms are the same');
    expect(after).not.toBe(before);
    const [one, other] = first === 'before' ? [before, after] : [after, before];
    for (const library of [one, other]) {
      const shared = library.sharedPassages(paragraph);
      expect(shared.length).toBeGreaterThan(0);
      for (const { passages } of shared) expect(library.passages).toContain(passages);
    }
  }
});
