/** How the coverage view shows a state: an icon, and a sign at the row's end, which a narrow side bar does not cut off. */
import * as vscode from 'vscode';
import type { PartCoverage } from '../protocol';
import { partStateText } from '../wording';

type State = PartCoverage['state'];

/** The scheme of addresses that stand for a state and lead nowhere. */
const scheme = 'tifa-coverage';

const signs: Readonly<Record<State, string>> = { carried: '✓', partly: '◐', missing: '–', moved: '⇅' };

const icons: Readonly<Record<State, vscode.ThemeIcon>> = {
  carried: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  partly: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  missing: new vscode.ThemeIcon('circle-slash'),
  moved: new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('charts.blue')),
};

/** The icon of a state. */
export function iconOf(state: State): vscode.ThemeIcon {
  return icons[state];
}

/** The address that gives a row the sign of a state. */
export function markOf(state: State): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${state}` });
}

/** Gives rows of the coverage view their signs. */
export function registerMarks(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined;
      const state = uri.path.slice(1) as State;
      return new vscode.FileDecoration(signs[state], partStateText(state));
    },
  });
}
