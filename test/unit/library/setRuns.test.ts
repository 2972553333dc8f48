import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../server/src/engine/document/draft';
import { Library } from '../../../server/src/engine/library/library';
import { EMPTY_PACK } from '../../../server/src/engine/reference/pack';
import { Reference } from '../../../server/src/engine/reference/reference';
import { slice } from '../../../server/src/engine/text/span';
import { shippedReference } from '../checks/shipped';

const library = new Library([shippedReference()]);
const runsIn = (text: string) => {
  const [{ paragraph }] = readDraft(text, 'plain').paragraphs;
  return library.setRuns(paragraph);
};

describe('runs of a set’s members', () => {
  it.each([
    ['风险早识别、早预警、早处置', '0,1,3', '、、', true],
    ['科技金融、绿色金融和数字金融', '0,1,4', '、和', true],
    ['科技金融、绿色金融以及数字金融', '0,1,4', '、以及', true],
    ['科技金融服务、绿色金融服务', '0,1', '、', true],
    ['科技金融，绿色金融', '0,1', '，', true],
    ['科技金融绿色金融', '0,1', '', true],
    ['科技金融、绿色金融等业务', '0,1', '、', false],
    ['“科技金融、绿色金融”等业务', '0,1', '、', false],
    ['航运金融、科技金融、绿色金融', '0,1', '、', false],
    ['科技金融、绿色金融、航运金融', '0,1', '、', false],
    ['发展和科技金融、绿色金融', '0,1', '、', false],
    ['推进“平急两用”公共基础设施、城中村改造', '1,2', '、', true],
    ['推进平急两用公共基础设施、城中村改造', '1,2', '、', true],
  ])('in %s: %s joined by %s', (text, members, joints, bounded) => {
    const [run, ...others] = runsIn(text);
    expect(others).toHaveLength(0);
    expect(run.members.map(member => member.index).join()).toBe(members);
    expect(run.joints.map(joint => slice(text, joint)).join('')).toBe(joints);
    expect(run.bounded).toBe(bounded);
  });

  it.each([
    '科技金融是首要任务。绿色金融居其次',
    '科技金融这一章写得非常之长，绿色金融',
    '科技金融',
    '创新、协调、绿色',
  ])('in %s are none', text => {
    expect(runsIn(text)).toHaveLength(0);
  });
});

describe('a library', () => {
  const older = new Reference(
    { id: 'older', title: '旧', date: '2020-01-01', role: 'norm', uri: '' },
    '旧文。',
    EMPTY_PACK,
  );
  const undated = new Reference({ id: 'undated', title: '无', role: 'norm', uri: '' }, '新文。', EMPTY_PACK);
  const both = new Library([undated, older, shippedReference()]);

  it('has its norms from the newest to the undated', () => {
    expect(both.norms.map(norm => norm.id)).toEqual(['pbc-safe-2023-11-02', 'older', 'undated']);
  });

  it('narrows to the norms that are named, once for each naming, and to none that it does not know', () => {
    expect(both.naming(['older']).norms.map(norm => norm.id)).toEqual(['older']);
    expect(both.naming(['older'])).toBe(both.naming(['older']));
    expect(both.naming(['unknown'])).toBe(both);
  });

  it('lets the longest of the listed strings that overlap stand for the stretch', () => {
    const hits = both.scan('强化债券市场市场化定价能力和市场韧性');
    const free = hits.filter(hit => !hit.covered);
    for (let i = 1; i < free.length; i++) expect(free[i].start).toBeGreaterThanOrEqual(free[i - 1].end);
    expect(free.map(hit => slice('强化债券市场市场化定价能力和市场韧性', hit))).toContain(
      '债券市场市场化定价能力和市场韧性',
    );
  });
});
