/**
 * Texts of any length that are hard on a parser or a check: what repeats, what opens and never closes, what nests, what
 * is all findings. What a check does with four times as much of one should take about four times as long.
 */
export type Shape = (length: number, reference: string) => string;

const repeated =
  (unit: string): Shape =>
  length =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Numbered lines or items, from 1 on. */
const numbered =
  (item: (number: number) => string): Shape =>
  length => {
    let text = '';
    for (let number = 1; text.length < length; number++) text += item(number);
    return text;
  };

const FIGURES = '零一二三四五六七八九';

/** A number below 1,000 as it is written in Chinese. */
function chinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100) % 10, Math.floor(number / 10) % 10, number % 10];
  const upper = hundreds > 0 ? `${FIGURES[hundreds]}百` : '';
  if (tens > 0) return `${upper}${tens > 1 || upper ? FIGURES[tens] : ''}十${ones > 0 ? FIGURES[ones] : ''}`;
  return upper && ones > 0 ? `${upper}零${FIGURES[ones]}` : upper || FIGURES[ones];
}

/** The reference's own words, over and over: `each` says what becomes of each unit. */
const followed =
  (each: (unit: string, at: number) => string): Shape =>
  (length, reference) => {
    const source = reference.replace(/\s+/g, '');
    let text = '';
    for (let at = 0; text.length < length; at++) text += each(source[at % source.length], at);
    return text;
  };

const headed =
  (head: string, body: Shape, tail = '\n---\n甲'): Shape =>
  (length, reference) =>
    `---\n${head}${body(length, reference)}${tail}`;

export const SHAPES: Readonly<Record<string, Shape>> = {
  'one character': repeated('中'),
  'one term': repeated('金融'),
  'one phrase': repeated('金融高质量发展'),
  'one variant': repeated('中央金融会议'),
  'one misspelling': repeated('因诚施策。'),
  'one word confused': repeated('帐户'),
  'one drift': repeated('稳慎扎实推进人民币国际化，拓宽外汇领域改革开放。'),
  'one seed': repeated('中国特，'),
  'a word twice': repeated('稳步推进稳步推进，'),
  'words twice without a mark': repeated('工作'),
  'a quoted term without marks': repeated('两个维护'),
  'what is said in what is said': repeated('会议指出：稳'),
  'sets in disorder': repeated('早预警、早识别、早暴露、早处置。'),
  'sets that lack': repeated('早识别、早预警、早处置。'),
  'members in a row': repeated('科技金融、绿色金融、'),
  'pairs with no mark between': repeated('忠诚和干净一二三四五六七八九'),
  'a list without end': repeated('甲、'),
  'no full stop': repeated('党中央决策部署和经济工作'),
  'short sentences': repeated('金。'),
  'the reference in one line': followed(unit => unit),
  'the reference without marks': followed(unit => (/\p{Script=Han}/u.test(unit) ? unit : '')),
  'the reference, each ninth unit left out': followed((unit, at) => (at % 9 === 8 ? '' : unit)),
  'the reference, each seventh unit another': followed((unit, at) => (at % 7 === 6 ? '乙' : unit)),
  'the reference, line for line': (length, reference) => repeated(reference)(length, reference),
  'a list of people': repeated('李强、赵乐际、王沪宁、'),
  digits: repeated('1'),
  'Chinese figures': repeated('一二三四五六七八九十'),
  dates: repeated('2023年11月1日，'),
  'impossible dates': repeated('2023年13月40日'),
  'numbers of documents': repeated('银发[2023]1号、'),
  ranges: repeated('1至2至'),
  percentages: repeated('5%'),
  '一是 without end': repeated('一是'),
  'spoken items': numbered(number => `${chinese(number % 900)}是金融。`),
  'ordinals of one paragraph': repeated('一是甲；二是乙；'),
  'ordinals by lines': numbered(number => `${chinese(number % 900)}、金融工作\n\n`),
  'ordinals that go down': numbered(number => `${chinese(900 - (number % 900))}、金融工作\n\n`),
  'ordinals that are all the first': repeated('一、金融工作\n\n'),
  'ordinals of four levels': repeated('一、甲\n\n（一）乙\n\n1. 丙\n\n（1）丁\n\n'),
  'ordinals that leave one out': repeated('一、甲\n\n三、乙\n\n'),
  'numbered paragraphs': numbered(number => `${number}. 金融工作。\n\n`),
  'bracketed ordinals in a line': numbered(number => `（${chinese(number % 900)}）金融`),
  'brackets that open': repeated('（'),
  'brackets that close': repeated('）'),
  'brackets of items': numbered(number => `${number % 100}）甲；`),
  'brackets with nothing in them': repeated('（）'),
  'brackets of all kinds': repeated('「『'),
  'quotation marks that open': repeated('“'),
  'quotation marks by turns': repeated('“”'),
  'quotations that do not close': repeated('“金融'),
  'straight quotation marks': repeated('"金"'),
  'titles that open': repeated('《'),
  'titles in a row': repeated('《金融》、'),
  'names said once': repeated('以下简称“金融”）'),
  'full stops': repeated('。'),
  'half-width marks': repeated('金,融.'),
  'lines of one paragraph': repeated('金\n'),
  'lines that end in CR': repeated('金融\r'),
  'lines that end in CRLF': repeated('金融\r\n'),
  paragraphs: repeated('金\n\n'),
  'empty lines': repeated('\n'),
  'spaces between': repeated('金 '),
  'lone surrogates': repeated('\ud800'),
  'combining marks': repeated('\u0301'),
  'letters without end': repeated('a'),
  items: repeated('- 金融\n'),
  'lists in lists': numbered(number => `${' '.repeat(2 * (number % 300))}- 金\n`),
  'quotes in quotes': repeated('>'),
  headings: repeated('# 金融\n\n'),
  fences: repeated('```\n'),
  'a table': (length, reference) => `| 金 | 融 |\n| - | - |\n${repeated('| 金融 | 工作 |\n')(length, reference)}`,
  'links that do not end': repeated('[甲]('),
  links: repeated('[金](b)'),
  'labels that open': repeated('['),
  definitions: repeated('[甲]: 乙\n'),
  'definitions of many labels': numbered(number => `[甲${number}]: 乙\n`),
  'emphasis that may open and close': repeated('甲*'),
  'emphasis of two kinds': repeated('*金_'),
  'ticks of many lengths': numbered(number => `${'`'.repeat((number % 200) + 1)}金`),
  'tags that open': repeated('<'),
  'comments that do not end': repeated('甲<!-- '),
  'directives that do not end': repeated('<!-- tifa-disable '),
  'directives and what they hide': repeated('<!-- tifa-disable-next-line term.variant -->\n中央金融会议\n\n'),
  'front matter of many keys': headed(
    '',
    numbered(number => `甲${number}: 乙\n`),
  ),
  'front matter that does not end': headed('', repeated('a: b\n'), ''),
  'front matter that nests': headed('a: ', repeated('[')),
};
