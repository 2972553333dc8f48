import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { coverageOf, followsPlainly } from '../../../server/src/engine/library/coverage';
import { shippedReference } from '../checks/shipped';

const reference = shippedReference();
const cover = (text: string): string =>
  coverageOf(reference, readDraft(text, 'plain'))
    .priorities.map(({ state }) => state[0])
    .join('');

describe('coverage', () => {
  it('finds all of the reference in itself', () => {
    expect(coverageOf(reference, reference.draft).priorities.map(({ state, share }) => [state, share])).toEqual(
      Array.from({ length: 6 }, () => ['carried', 1]),
    );
  });
  it('knows a theme in slightly other words', () => {
    expect(cover('要加强党中央对金融工作的集中统一领导。')).toBe('cmmmmm');
  });
  it('knows a body without its theme, whole and in part', () => {
    const [{ placed, start, end }] = reference.structure.priorities[3].body;
    const body = placed.paragraph.text.slice(start, end);
    expect(cover(body)).toBe('mmmcmm');
    expect(cover(body.slice(0, 62))).toBe('mmmpmm');
  });
  it('does not take a theme within a longer clause for the priority', () => {
    expect(cover('对加强党中央对金融工作的集中统一领导、全面加强金融监管、完善金融体制等作出全面部署。')).toBe(
      'mmmmmm',
    );
  });
  it('follows plainly from three priorities on, passing mentions aside', () => {
    const follows = (text: string): boolean => followsPlainly(coverageOf(reference, readDraft(text, 'plain')));
    expect(follows('一是坚持统筹发展和安全。二是坚持深化金融改革。三是坚持全面从严治党。')).toBe(true);
    expect(follows('一是坚持统筹发展和安全。二是坚持深化金融改革。')).toBe(false);
    expect(follows('会上提到，坚持统筹发展和安全，坚持深化金融改革，坚持全面从严治党。')).toBe(false);
  });
});
