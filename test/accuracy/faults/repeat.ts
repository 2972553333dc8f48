import { replaced, type Base, type Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { isHan, sentencesOf, shielded, within, type Sentence } from '../texts';
import { formKind } from './formSites';

const PARTICLES = [
  '的',
  '了',
  '和',
  '与',
  '在',
  '对',
  '把',
  '将',
  '为',
  '是',
  '被',
  '从',
  '向',
  '并',
  '及',
  '等',
  '地',
];

/** Sentences of a paragraph, headings left out: they end with a stop. */
function proseOf(base: Base): Sentence[] {
  const shields = shielded(base.text).filter(({ start }) => base.text[start] !== '《');
  return sentencesOf(base.text).filter(
    ({ start, end }) => /[。！？][”’）]*$/.test(base.text.slice(start, end)) && !within(shields, start),
  );
}

/** A few sentences of a text, so that a long one is not cut into words from end to end. */
function someSentences(base: Base, { random }: Ground, count: number): Sentence[] {
  return random.shuffled(proseOf(base)).slice(0, count);
}

/** A particle, or a word of two characters and more, written twice. */
function doubledWord(base: Base, ground: Ground): Fault[] {
  const shields = shielded(base.text);
  return someSentences(base, ground, 12).flatMap(({ start, end }) => {
    const words = ground.cut(base.text.slice(start, end), start);
    const fit = words.filter(word => {
      if (within(shields, word.start)) return false;
      const particle = word.text.length === 1;
      if (particle && !PARTICLES.includes(word.text)) return false;
      // 十五 of “十五五” is a figure cut in two.
      if (/^[〇零一二三四五六七八九十百千万亿两]+$/.test(word.text)) return false;
      // 目的的, 对对外, 和和平: right, or another word.
      if (base.text[word.start - 1] === word.text[0] || base.text[word.end] === word.text[0]) return false;
      if (particle && !(isHan(base.text[word.start - 1]) && isHan(base.text[word.end]))) return false;
      // 讨论讨论, 进一步一步: where the doubled word stands in other texts, it is ordinary Chinese.
      return !ground.attested.includes(word.text + word.text);
    });
    if (fit.length === 0) return [];
    const particles = fit.filter(word => word.text.length === 1);
    const word = ground.random.pick(particles.length > 0 && ground.random.chance(0.5) ? particles : fit);
    const form = word.text.length === 1 ? '虚词' : `${word.text.length}字词`;
    return [replaced(base, { start: word.end, end: word.end }, word.text, form)];
  });
}

/** How many characters a sentence has at least that is told twice. */
const SENTENCE = 12;

/** A sentence told again: right behind, at the end of its paragraph, or in the next one. */
function repeatedSentence(base: Base, ground: Ground): Fault[] {
  const prose = proseOf(base);
  return ground.random
    .shuffled(prose)
    .filter(({ start, end }) => end - start >= SENTENCE && unique(base.text, base.text.slice(start, end)))
    .slice(0, 12)
    .flatMap(sentence => {
      const text = base.text.slice(sentence.start, sentence.end);
      const lineEnd = base.text.indexOf('\n', sentence.end);
      const nextStart = lineEnd < 0 ? Infinity : base.text.length - base.text.slice(lineEnd).trimStart().length;
      const nextEnd = base.text.indexOf('\n', nextStart);
      const inNext = prose.filter(({ start }) => nextStart <= start && start < nextEnd);
      const ways: [string, number][] = [['紧接', sentence.end]];
      if (lineEnd >= 0 && /[。！？”]/.test(base.text[lineEnd - 1])) ways.push(['同段', lineEnd]);
      if (inNext.length > 0) ways.push(['下段', ground.random.pick(inNext).end]);
      const [form, at] = ground.random.pick(ways);
      // Not into the middle of a quotation or a bracket.
      const line = base.text.slice(base.text.lastIndexOf('\n', at - 1) + 1, at);
      if (!balanced(line) || !balanced(text)) return [];
      return [replaced(base, { start: at, end: at }, text, form)];
    });
}

function unique(text: string, sentence: string): boolean {
  return text.indexOf(sentence) === text.lastIndexOf(sentence);
}

function balanced(text: string): boolean {
  return ['“”', '（）', '《》'].every(([open, close]) => text.split(open).length === text.split(close).length);
}

export const REPEAT_KINDS: readonly FaultKind[] = [
  formKind({ kind: 'repeat.word', name: '叠字叠词' }, doubledWord),
  formKind({ kind: 'repeat.sentence', name: '重复句' }, repeatedSentence),
];
