import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { isHan, shielded, within } from '../texts';
import { formKind } from './formSites';

/** What was to be filled in and was not (CONTRACT, text.placeholder). */
function placeholders(base: Base, { random }: Ground): Fault[] {
  const shields = shielded(base.text);
  const faults: Fault[] = [];
  const put = (start: number, end: number, newText: string, form: string): void => {
    if (!within(shields, start)) faults.push(replaced(base, { start, end }, newText, form));
  };
  const mark = (): string => random.pick(['××', 'XX', '××', 'XXX', '×××']);
  for (const match of base.text.matchAll(/(\d+(?:\.\d+)?)(?=[年月日亿万%个项人户件元])/g)) {
    const filler = random.chance(0.25) ? '${1:数字}' : mark();
    put(match.index, match.index + match[0].length, filler, filler.startsWith('$') ? '${1:…}' : '数字');
  }
  for (const match of base.text.matchAll(/(?<=》)(?=[，。、]|\p{Script=Han})/gu))
    if (random.chance(0.5)) put(match.index, match.index, '（）', '空括号');
  for (const match of base.text.matchAll(/[。，](?=\p{Script=Han}{4})/gu)) {
    const at = match.index + 1;
    if (!isHan(base.text[at]) || !random.chance(0.05)) continue;
    const [newText, form] = random.pick([
      ['【】', '空【】'],
      ['${2:单位名称}', '${1:…}'],
      [`${mark()}市`, '名称'],
      [`${mark()}同志`, '名称'],
    ] as [string, string][]);
    put(at, at, newText, form);
  }
  return faults;
}

const OWN = [
  '全馆共有座位120个，每天开放10小时。',
  '2023年5月，工会组织了8次活动。',
  '请参看《办公用房管理手册》，按要求登记。',
  '这次共收到稿件35件，选用12件。',
];

export const PLACEHOLDER_KIND: FaultKind = formKind(
  { kind: 'text.placeholder', name: '占位未填', mendable: false },
  placeholders,
  ({ random }) => random.pick(OWN),
);
