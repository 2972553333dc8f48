import { wordsOf } from '../../text/words';

/** Function words (a closed class of the language): none begins a wording, and none stands in what fills a slot. */
const FUNCTION = new Set(
  '和 与 及 或 的 了 是 在 对 为 以 将 要 并 等 也 就 从 把 被 让 使 向 由 于 而 着 过 更 还 都 则 其 应 须 又 到 得 地 所 之 这 那 该 以及 并且 或者 为了 对于 关于 通过 作为 就是 也是 不是 有 没有 又要 就要 才能 必须 可以 能够 应该 应当 如何 这次 此次 本次 今年 去年 明年 当前 目前 我们 我国 他们 你们 它们 自己 大家 本身'.split(
    ' ',
  ),
);
/** Words of degree and of going on: before a wording they add to it and make no other. */
const DEGREE = new Set('进一步 继续 不断 持续 更加 更好 切实 始终 努力 必须'.split(' '));
/** What tells that somebody says it: it opens what is said, and is no part of it. */
const TELLING = new Set('提出 指出 强调 要求 明确 表示 认为 提到 宣布 部署 决定'.split(' '));
/** Of function words, what joins: what stands behind it is only a part of something. */
const JOINTS = new Set(['和', '与', '及', '或', '以及']);

const LETTER = /[\p{L}\p{N}]/u;

/** True for a letter or a figure: all else ends a clause or marks something off. */
export function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character);
}

/** How many letters and figures a string has; marks within it do not count. */
export function letterCount(text: string): number {
  let count = 0;
  for (const character of text) if (isLetter(character)) count++;
  return count;
}

/** The letters right before an offset, as far as the clause goes and `limit` allows. */
export function before(text: string, at: number, limit: number): string {
  let start = at;
  while (start > 0 && at - start < limit && isLetter(text[start - 1])) start--;
  return text.slice(start, at);
}

/** The letters right behind an offset, as far as the clause goes and `limit` allows. */
export function behind(text: string, at: number, limit: number): string {
  let end = at;
  while (end < text.length && end - at < limit && isLetter(text[end])) end++;
  return text.slice(at, end);
}

/** Clauses that were divided into words: the same few stand beside the same wording again and again. */
const known = new Map<string, readonly string[]>();
const KEPT = 20_000;

/** The words of a stretch of letters. */
export function divided(letters: string): readonly string[] {
  let words = known.get(letters);
  if (!words) {
    if (known.size >= KEPT) known.clear();
    known.set(letters, (words = wordsOf(letters).map(({ start, end }) => letters.slice(start, end))));
  }
  return words;
}

/** Units read to find one neighbouring word. */
export const WORD_REACH = 8;

/** The word right before an offset; empty where the clause begins there. */
export function wordBefore(text: string, at: number): string {
  return divided(before(text, at, WORD_REACH)).at(-1) ?? '';
}

/** The word right behind an offset; empty where the clause ends there. */
export function wordBehind(text: string, at: number): string {
  return divided(behind(text, at, WORD_REACH)).at(0) ?? '';
}

/** True where the text's words part at an offset, as far as a few letters on either side tell. */
export function partsAt(text: string, at: number): boolean {
  const left = before(text, at, WORD_REACH);
  const right = behind(text, at, WORD_REACH);
  if (left === '' || right === '') return true;
  let end = 0;
  return divided(left + right).some(word => (end += word.length) === left.length);
}

/** True for a word that may stand before a wording and be no part of it; the empty word is the clause's beginning. */
export function opens(word: string): boolean {
  return word === '' || TELLING.has(word) || (FUNCTION.has(word) && !JOINTS.has(word));
}

/** True for a word that may stand behind a wording and be no part of it; the empty word is the clause's end. */
export function closes(word: string): boolean {
  return word === '' || FUNCTION.has(word);
}

/** True for a word that is no part of a wording's content. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word) || TELLING.has(word);
}

/** True for a word that only says how much, or that it goes on. */
export function isDegree(word: string): boolean {
  return DEGREE.has(word);
}
