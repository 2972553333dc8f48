import { MARKS } from '../../document/marks';
import type { Paragraph } from '../../document/paragraph';
import type { Span } from '../../text/span';
import { isHan } from '../../text/characters';
import { FULL_WIDTH } from '../../text/width';
import { perParagraph } from '../check';
import { isChinese, isChineseUnit, isLatinUnit } from './context';
import { pairingOf, type Pair } from './pairing';
import { matchesOf } from '../../text/matches';

/** Half-width marks that have their place in Chinese text taken by a full-width one. */
const FULL: Readonly<Record<string, string>> = { ...FULL_WIDTH, '.': '。' };
/** Half-width and small forms of Chinese marks, which have their place nowhere, and the sign of a ratio in a colon's stead. */
const ODD = '｡､﹐﹔﹕∶';

/** Full-width marks of the kinds that are counted against half-width ones. */
export const FULL_MARKS = /[，。：；？！（）]/g;

/** One half-width mark in Chinese text, or both brackets of a pair. Prose offsets. */
export interface HalfWidth extends Span {
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** What a paragraph has of half-width marks in Chinese, and how many full-width ones of the same kinds. */
export interface Widths {
  readonly half: readonly HalfWidth[];
  readonly full: number;
}

/** The marks of a paragraph by width. Marks that belong to Latin words, figures, times or ordinals are in neither count. */
export const widthsOf = perParagraph((paragraph): Widths => {
  const full = paragraph.text.match(FULL_MARKS)?.length ?? 0;
  if (!/[,.:;?!()｡､﹐﹔﹕∶]/.test(paragraph.text) || !isChinese(paragraph)) return { half: [], full };
  const half = [...lone(paragraph), ...brackets(paragraph)];
  return { half: half.sort((a, b) => a.start - b.start), full };
});

function* lone(paragraph: Paragraph): Generator<HalfWidth> {
  const { text } = paragraph;
  const kept = keptForOrdinals(paragraph);
  for (const match of matchesOf(text, /[,.:;?!｡､﹐﹔﹕∶]/g)) {
    const at = match.index;
    if (kept.has(at) || !(text[at] === '.' ? isStop(text, at) : isPause(text, at))) continue;
    // A full-width mark brings its own space: the one typed behind it goes.
    const spaces = /^ +(?=[\u3400-\u9fff“‘《（【〔])/.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0;
    const span = { start: at, end: at + 1 };
    yield { ...span, edits: [{ start: at, end: at + 1 + spaces, newText: FULL[text[at]] }] };
  }
}

/** Marks behind ordinals that `ordinal.mark` judges, and the dot, which has its place there. */
function keptForOrdinals(paragraph: Paragraph): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { style, mark } of paragraph.ordinals) {
    const char = paragraph.text.slice(mark.start, mark.end);
    if (char === '.' || (char !== '' && MARKS[style]?.wrong.includes(char))) kept.add(mark.start);
  }
  return kept;
}

/** Marks that tell nothing of the language beside them. */
const NEUTRAL = /[)"'%‰,.;:?!(]/;

/** The nearest unit before or after an offset that tells a language, and whether a space or a neutral mark lies between. */
function side(text: string, at: number, step: 1 | -1): { unit: string; space: boolean; neutral: boolean } {
  let space = false;
  let neutral = false;
  let i = at + step;
  for (; i >= 0 && i < text.length && Math.abs(i - at) < 8; i += step) {
    if (text[i] === ' ' || text[i] === '\u3000') space = true;
    else if (NEUTRAL.test(text[i])) neutral = true;
    else break;
  }
  return { unit: text[i] ?? '', space, neutral };
}

/** True where , : ; ? or ! belongs to Chinese: Chinese before it, or Chinese right behind it. */
function isPause(text: string, at: number): boolean {
  const char = text[at];
  const next = text[at + 1] ?? '';
  // 1∶2 is a ratio.
  if (ODD.includes(char)) return char !== '∶' || isHan(text.charCodeAt(at - 1));
  if (char === '!' && (next === '[' || next === '=')) return false;
  if (char === ':' && /^(?:\/\/|\)|-\)|[a-z_]+:)/.test(text.slice(at + 1, at + 20))) return false;
  // ${1:…} is a snippet's placeholder.
  if (char === ':' && /\$\{\d+$/.test(text.slice(Math.max(0, at - 6), at))) return false;
  if (char === ';' && /&#?\w+$/.test(text.slice(Math.max(0, at - 9), at))) return false;
  const before = side(text, at, -1);
  if (isChineseUnit(before.unit)) return true;
  const after = side(text, at, 1);
  return isLatinUnit(before.unit) && isChineseUnit(after.unit) && !after.space;
}

/** Characters that write foreign names: between two of them a dot stands for ·. */
const NAMES =
  /[阿埃艾奥巴贝比彼波伯博布查达戴德迪蒂丁顿多厄恩尔法菲费弗夫福盖戈格哈赫霍基吉加杰卡凯科克肯库拉莱兰劳雷里丽利琳列林卢鲁罗洛马麦曼梅蒙米莫姆穆纳娜内尼涅诺帕佩皮普奇乔切琼萨塞森莎施史斯苏索塔泰坦特提托瓦威韦维温沃乌西希谢辛雅亚扬耶伊詹兹]/;

/** True where a dot stands for 。: Chinese right before it, and no word, figure or other dot behind it. */
function isStop(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  const prior = text[at - 1] ?? '';
  // 经营.2021年: a figure begins the next sentence where Chinese goes on behind it.
  const figure = /^\d+[\u3400-\u9fff]/.test(text.slice(at + 1, at + 9)) && isChineseUnit(prior);
  if ((isLatinUnit(next) && !figure) || /[./\\_\-~*]/.test(next) || prior === '.') return false;
  if (NAMES.test(prior) && NAMES.test(next)) return false;
  if (isChineseUnit(prior)) return true;
  const before = side(text, at, -1);
  if (!before.neutral || before.space) return false;
  return isChineseUnit(before.unit) || (isLatinUnit(before.unit) && (next === '' || isChineseUnit(next)));
}

function* brackets(paragraph: Paragraph): Generator<HalfWidth> {
  const { text } = paragraph;
  if (!/[()]/.test(text)) return;
  for (const pair of pairingOf(paragraph).pairs) {
    const half = [pair.open, pair.close].filter(at => text[at] === '(' || text[at] === ')');
    const marks = half.map(at => ({ start: at, end: at + 1, newText: FULL[text[at]] }));
    if (half.length === 1) yield { start: half[0], end: half[0] + 1, edits: marks };
    else if (half.length === 2 && holdsChinese(text, pair))
      yield { start: pair.open, end: pair.close + 1, edits: marks };
  }
}

/** True where half-width brackets hold Chinese, or figures alone with Chinese beside them: (一)加强, (2023)5号. */
function holdsChinese(text: string, { open, close }: Pair): boolean {
  if (text[open - 1] === ']') return false;
  const content = text.slice(open + 1, close);
  if (/[\u3400-\u9fff]/.test(content)) return true;
  if (content.trim() === '' || /[^\d\s.,%‰~—–-]/.test(content)) return false;
  return isChineseUnit(side(text, open, -1).unit) || isChineseUnit(side(text, close, 1).unit);
}
