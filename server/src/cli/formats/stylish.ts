import { counted } from '../../engine/text/counted';
import { SEVERITIES, type Severity } from '../../engine/checks/finding';
import { LineIndex } from '../../engine/text/lineIndex';
import type { Message } from '../../engine/text/message';
import type { CheckReport, Formatter, Style } from '../report';

const NAMES: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
/** In English, of several. */
const PLURALS: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
};
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** For a person: a line a finding with line:column, severity, message and code, below its file's name. */
export const stylish: Formatter = (report, style) => {
  let out = '';
  for (const { path, text, findings } of report.files) {
    if (findings.length === 0) continue;
    const lines = new LineIndex(text);
    const rows = findings.map(finding => {
      const { line, column } = lines.positionAt(finding.start);
      return { finding, place: `${line + 1}:${column + 1}` };
    });
    const width = rows.reduce((widest, { place }) => Math.max(widest, place.length), 0);
    const names = Math.max(...SEVERITIES.map(severity => NAMES[severity][style.language].length));
    out += `${paint(path, 4, style)}\n`;
    for (const { finding, place } of rows) {
      const name = NAMES[finding.severity][style.language];
      const padding = style.language === 'zh' ? '' : ' '.repeat(names - name.length);
      // A message is one line here, whatever text it quotes.
      const message = finding.message[style.language].replace(/\s*[\r\n]\s*/g, ' ');
      const severity = paint(name, COLOURS[finding.severity], style) + padding;
      out += `  ${place.padStart(width)}  ${severity}  ${message}  ${paint(finding.code, 90, style)}\n`;
    }
    out += '\n';
  }
  return out + summary(report, style);
};

function summary({ totals }: CheckReport, { language }: Style): string {
  const found = SEVERITIES.filter(severity => totals[severity] > 0);
  const fixed = totals.fixed;
  if (language === 'zh') {
    const counts = found.map(severity => `${NAMES[severity].zh}${totals[severity]}处`).join('，');
    const mended = fixed > 0 ? `，已改${fixed}处` : '';
    return `检查${totals.files}个文件${mended}，${counts === '' ? '没有发现问题' : counts}。\n`;
  }
  const counts = found.map(severity => counted(totals[severity], NAMES[severity].en, PLURALS[severity])).join(', ');
  const mended = fixed > 0 ? `, ${fixed} fixed` : '';
  return `${counted(totals.files, 'file')} checked${mended}: ${counts === '' ? 'nothing found' : counts}.\n`;
}

function paint(text: string, colour: number, style: Style): string {
  return style.colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
