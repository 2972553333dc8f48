import { describe, expect, it } from 'vitest';
import { changedMembers } from '../../../server/src/engine/library/memberChanges';
import { splitMembers } from '../../../server/src/engine/match/members';

const SOURCE = '各县要抓好春耕备耕、农机检修、种子供应、水利维护、防灾减灾等工作，落实责任，加强督查，确保粮食丰收。';
const PEOPLE = '赵大川、钱小河、孙远山、李高原、周平野等县领导同志出席了这次会议，研究了有关事项。';

const changes = (draft: string, source = SOURCE) =>
  changedMembers(splitMembers(draft), splitMembers(source), draft, source).map(({ kind, members, gap }) => ({
    kind,
    members: members.join('、'),
    draft: draft.slice(gap.draft.start, gap.draft.end),
    source: source.slice(gap.source.start, gap.source.end),
  }));

describe('members of a passage', () => {
  it.each([
    ['missing', '种子供应', '', '种子供应、', SOURCE.replace('种子供应、', '')],
    ['missing', '农机检修、种子供应', '', '农机检修、种子供应、', SOURCE.replace('农机检修、种子供应、', '')],
    ['missing', '种子供应', '、、', '、种子供应、', SOURCE.replace('种子供应', '')],
    ['doubled', '农机检修', '农机检修、', '', SOURCE.replace('水利', '农机检修、水利')],
    ['added', '植物保护', '植物保护、', '', SOURCE.replace('水利', '植物保护、水利')],
    ['replaced', '植物保护', '植物保护', '水利维护', SOURCE.replace('水利维护', '植物保护')],
  ])('are %s: %s', (kind, members, draft, source, text) => {
    expect(changes(text)).toEqual([{ kind, members, draft, source }]);
  });

  it('lack the last one, whose joint moved on to the one before', () => {
    const source = '全县要增强科学决策能力、依法行政能力和应急处置能力，落实责任，加强督查，确保粮食丰收。';
    expect(changes(source.replace('、依法行政能力和应急处置能力', '和依法行政能力'), source)).toEqual([
      { kind: 'missing', members: '应急处置能力', draft: '和依法行政能力', source: '、依法行政能力和应急处置能力' },
    ]);
  });

  it.each([
    ['two beside each other', '农机检修、种子供应', '种子供应、农机检修'],
    ['two apart', '农机检修、种子供应、水利维护', '水利维护、种子供应、农机检修'],
    ['a whole row', '农机检修、种子供应、水利维护', '水利维护、农机检修、种子供应'],
    ['clauses', '落实责任，加强督查', '加强督查，落实责任'],
  ])('stand in another order: %s', (_, source, draft) => {
    const [change, ...others] = changes(SOURCE.replace(source, draft));
    expect(others).toHaveLength(0);
    expect(change.kind).toBe('order');
    expect(SOURCE.replace(source, draft).replace(change.draft, change.source)).toBe(SOURCE);
  });

  it.each([
    ['the same', SOURCE],
    ['cut off behind', '各县要抓好春耕备耕、农机检修、种子供应。'],
    ['cut off before', '种子供应、水利维护、防灾减灾等工作，落实责任，加强督查，确保粮食丰收。'],
    ['most of them left out', '各县要抓好春耕备耕、防灾减灾等工作，落实责任，加强督查，确保粮食丰收。'],
    ['a clause left out', SOURCE.replace('加强督查，', '')],
    ['little else the same', '农机检修、水利维护两项，由乡镇负责。'],
  ])('say nothing where they are %s', (_, text) => {
    expect(changes(text)).toEqual([]);
  });

  it('of people present may be others, but none twice', () => {
    expect(changes(PEOPLE.replace('孙远山、', ''), PEOPLE)).toEqual([]);
    expect(changes(PEOPLE.replace('孙远山', '吴长江'), PEOPLE)).toEqual([]);
    expect(changes(PEOPLE.replace('周平野', '钱小河、周平野'), PEOPLE)).toMatchObject([{ kind: 'doubled' }]);
  });
});
