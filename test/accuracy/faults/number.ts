import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { shielded, within } from '../texts';
import { formKind } from './formSites';

const FULL = '０１２３４５６７８９';
const fullWidth = (digits: string): string => digits.replace(/\d/g, digit => FULL[Number(digit)]);
const padded = (digits: string): string => digits.padStart(2, '0');

/** True where a stretch has its line for itself and ends a paragraph, as a signing date does. */
function alone(text: string, start: number, length: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + text.slice(start + length).split('\n')[0];
  return line.trim() === '' && Number(text.slice(start, start + 4)) > 2012;
}

/** Dates in the form that GB/T 9704 and 15835 give, rewritten in forms that they do not. */
function dates(base: Base, { random }: Ground): Fault[] {
  const shields = shielded(base.text);
  const whole = [...base.text.matchAll(/(?<!\d)((?:19|20)\d{2})年(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日/g)].map(
    match => {
      const [date, year, month, day] = match;
      const forms: [string, string][] = [
        ['2023.11.2', `${year}.${month}.${day}`],
        ['2023/11/2', `${year}/${month}/${day}`],
        ['11月2号', `${year}年${month}月${day}号`],
        ['２０２３年', `${fullWidth(year)}年${fullWidth(month)}月${fullWidth(day)}日`],
      ];
      if (month.length < 2 || day.length < 2) forms.push(['11月02日', `${year}年${padded(month)}月${padded(day)}日`]);
      // Hyphens are right in running text (GB/T 15834—2011, 4.13.3.1), not where a document is signed.
      if (alone(base.text, match.index, date.length))
        forms.push(['2023-11-02', `${year}-${padded(month)}-${padded(day)}`]);
      const [form, newText] = random.pick(forms);
      return { start: match.index, end: match.index + date.length, form, newText };
    },
  );
  const days = [...base.text.matchAll(/(?<![\d年])(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日/g)].map(match => {
    const [date, month, day] = match;
    const forms: [string, string][] = [['11月2号（无年）', `${month}月${day}号`]];
    if (month.length < 2 || day.length < 2) forms.push(['11月02日（无年）', `${padded(month)}月${padded(day)}日`]);
    const [form, newText] = random.pick(forms);
    return { start: match.index, end: match.index + date.length, form, newText };
  });
  return [...whole, ...days]
    .filter(({ start }) => !within(shields, start))
    .map(({ start, end, form, newText }) => replaced(base, { start, end }, newText, form));
}

/** Document numbers, in forms that GB/T 9704 does not give. */
function documents(base: Base, { random }: Ground): Fault[] {
  const shields = shielded(base.text);
  return [...base.text.matchAll(/〔((?:19|20)\d{2})〕(\d{1,4})号/g)]
    .filter(({ index }) => !within(shields, index))
    .map(match => {
      const [number, year, serial] = match;
      const forms: [string, string][] = [
        ['[2023]', `[${year}]${serial}号`],
        ['【2023】', `【${year}】${serial}号`],
        ['（2023）', `（${year}）${serial}号`],
        ['(2023)', `(${year})${serial}号`],
        ['［2023］', `［${year}］${serial}号`],
        ['第14号', `〔${year}〕第${serial}号`],
      ];
      if (serial.length < 3) forms.push(['05号', `〔${year}〕${serial.padStart(random.pick([2, 3]), '0')}号`]);
      const usable = forms.filter(([, newText]) => newText !== number);
      const [form, newText] = random.pick(usable);
      return replaced(base, { start: match.index, end: match.index + number.length }, newText, form);
    });
}

const ORGANS = [
  '国发',
  '国办发',
  '中办发',
  '银发',
  '汇发',
  '财金',
  '京政发',
  '发改价格',
  '人社部发',
  '湘办发',
  '金办发',
];

function ownDate({ random }: Ground): string {
  const year = 2013 + random.below(13);
  const month = 1 + random.below(12);
  const date = `${year}年${month}月${1 + random.below(28)}日`;
  return random.pick([
    `这间会议室从${date}起启用，请相互转告。`,
    `登记表最后一次更新是在${date}，由行政科经办。`,
    `${date}，办公室组织了一次消防演练。`,
    `自${date}至今，值班电话没有变动。`,
    `有效期到${date}为止（节假日顺延）。`,
  ]);
}

function ownDocument({ random }: Ground): string {
  const number = `${random.pick(ORGANS)}〔${2010 + random.below(16)}〕${1 + random.below(random.pick([9, 60, 300]))}号`;
  return random.pick([
    `来文（${number}）已经登记，请有关处室阅办。`,
    `按照${number}文件的安排，月底以前报送材料。`,
    `这件事在${number}文中已有答复。`,
    `《办公用房管理手册》（${number}）自印发之日起执行。`,
  ]);
}

export const NUMBER_KINDS: readonly FaultKind[] = [
  formKind({ kind: 'number.date', name: '日期写法' }, dates, ownDate),
  formKind({ kind: 'number.document', name: '发文字号' }, documents, ownDocument),
];
