// Texts for the reference library's benchmark: real ones many times over, or made up.

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const HAN = /[\u4e00-\u9fff]/;
/** One character in so many is another in each further copy. */
const ALTERED = 6;

/** The texts, and behind them `times - 1` copies of all, in each of which one character in six is another of the texts'. */
export function alteredTexts(texts, times) {
  const next = random(times);
  const pool = texts
    .map(({ text }) => text)
    .join('')
    .replace(/[^\u4e00-\u9fff]/g, '');
  const altered = text =>
    [...text]
      .map(unit => (HAN.test(unit) && next() < 1 / ALTERED ? pool[Math.floor(next() * pool.length)] : unit))
      .join('');
  const all = [...texts];
  for (let copy = 1; copy < times; copy++) {
    for (const { date, title, text } of texts) all.push({ date, title: altered(title), text: altered(text) });
  }
  return all;
}

const WORDS =
  '推进 深化 完善 加强 统筹 落实 稳定 健全 扩大 提高 改革 开放 发展 制度 机制 体系 市场 服务 水平 质量 能力 建设 工作 任务 重点 领域 基层 群众 企业 科技 文化 生态 安全 和 的 在 与 对 更好 持续 全面 有序 扎实'.split(
    ' ',
  );

/** Texts of made-up clauses, about as long and as varied as short news. */
export function madeTexts(count) {
  const next = random(1);
  const pick = from => from[Math.floor(next() * from.length)];
  return Array.from({ length: count }, (_, number) => {
    const clauses = Array.from(
      { length: 60 },
      () => Array.from({ length: 4 }, () => pick(WORDS)).join('') + pick('，，，。'),
    );
    const date = `20${10 + (number % 15)}-0${1 + (number % 9)}-1${number % 10}`;
    return { date, title: `第${number}篇`, text: clauses.join('').replace(/。(?=.)/g, () => pick(['。', '。\n'])) };
  });
}
