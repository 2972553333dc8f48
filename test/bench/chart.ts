import type { BenchReport } from './report';

/** What a chart says, in both languages. */
const WORDS = {
  zh: { title: '键入一个字到得出全部发现（中位数，毫秒，对数刻度）', floor: '最简语言服务器', ours: 'Tifa' },
  en: { title: 'A key typed to all findings (median, ms, logarithmic)', floor: 'bare language server', ours: 'Tifa' },
};
const SHOWN = ['Tifa', 'floor', 'JSON (VS Code)', 'autocorrect-node', 'zhlint', 'textlint + prh'];
const WIDTH = 760;
const LEFT = 190;
const ROW = 20;
const LEAST = 0.3;
const MOST = 10_000;

/** The latest run as bars, a group for each size of text. A part that was not measured is left out. */
export function chartOf({ typing, peers }: BenchReport, language: keyof typeof WORDS): string {
  const words = WORDS[language];
  const lines: string[] = [];
  let y = 46;
  const text = (x: number, at: number, said: string, more = ''): void => {
    lines.push(`<text x="${x}" y="${at}"${more}>${said}</text>`);
  };
  text(16, 24, words.title, ' font-weight="600"');
  for (const size of ['6 KB', '60 KB', '1 MB'] as const) {
    text(16, y + 12, size, ' font-weight="600"');
    y += ROW;
    const figures = [...(typing?.[size] ?? []), ...(peers?.[size] ?? [])];
    for (const name of SHOWN) {
      const found = figures.find(one => one.name === name);
      if (!found) continue;
      const width = (Math.log(found.median / LEAST) / Math.log(MOST / LEAST)) * (WIDTH - LEFT - 80);
      const shown = name === 'floor' ? words.floor : name;
      text(LEFT - 8, y + 13, shown, ' text-anchor="end"');
      const colour = name === 'Tifa' ? '#c0392b' : '#8a9099';
      lines.push(
        `<rect x="${LEFT}" y="${y + 3}" width="${Math.max(2, width).toFixed(0)}" height="13" fill="${colour}"/>`,
      );
      text(
        LEFT + Math.max(2, width) + 6,
        y + 13,
        found.median < 10 ? found.median.toFixed(1) : found.median.toFixed(0),
      );
      y += ROW;
    }
    y += 10;
  }
  const style = 'font-family="system-ui, sans-serif" font-size="12" fill="#3b4048"';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">\n` +
    `<title>${words.title}</title>\n<rect width="100%" height="100%" fill="#ffffff"/>\n<g ${style}>\n${lines.join('\n')}\n</g>\n</svg>\n`
  );
}
