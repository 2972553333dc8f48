import type { Severity } from '../../engine/checks/finding';
import { LineIndex } from '../../engine/text/lineIndex';
import type { Formatter } from '../report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub Actions shows as annotations. */
export const github: Formatter = ({ files }, { language }) => {
  let out = '';
  for (const { path, text, findings } of files) {
    const lines = new LineIndex(text);
    for (const finding of findings) {
      const start = lines.positionAt(finding.start);
      const end = lines.positionAt(finding.end);
      const place = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        // A column without an end on the same line would be read as one of the last line.
        ...(start.line === end.line
          ? [`col=${start.column + 1}`, `endColumn=${end.column + 1}`]
          : [`endLine=${end.line + 1}`]),
        `title=${property(finding.code)}`,
      ];
      out += `::${COMMANDS[finding.severity]} ${place.join(',')}::${data(finding.message[language])}\n`;
    }
  }
  return out;
};

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
