/** The wiring table of commands: one line a command. */
import * as vscode from 'vscode';
import { checkClipboard } from './clipboard';
import { chooseReferences } from './chooseReferences';
import { openDocumentation, openManual } from './documentation';
import { newDraft, openSample } from './newDraft';
import { openReference } from './references';
import { writeReport } from './report';
import type { Session } from './session';
import type { StatusItem } from './status';
import { changeStyle, renumber, restructure } from './structure';
import type { CoverageNode } from './views/coverageTree';
import type { CoverageView } from './views/coverageView';
import type { LineagePanel } from './views/lineagePanel';
import type { SidePanel } from './views/sidePanel';
import { checkWorkspace } from './workspaceCheck';

/** Registers every command of package.json. */
export function registerCommands(
  session: Session,
  status: StatusItem,
  log: vscode.LogOutputChannel,
  coverage: CoverageView,
  lineage: LineagePanel,
  side: SidePanel,
  extension: vscode.Uri,
): vscode.Disposable {
  const table: Record<string, (argument?: unknown) => unknown> = {
    'tifa.writeReport': target => writeReport(session.client, target instanceof vscode.Uri ? target : undefined),
    'tifa.restartServer': () => session.restart(),
    'tifa.showLog': () => log.show(),
    'tifa.checkWorkspace': () => checkWorkspace(session.client),
    'tifa.checkClipboard': checkClipboard,
    'tifa.newDraft': () => newDraft(session.client),
    'tifa.openSample': () => openSample(extension),
    'tifa.openManual': () => openManual(extension),
    'tifa.fixAll': fixAll,
    'tifa.openReference': () => openReference(status.current?.references ?? []),
    'tifa.chooseReferences': () => chooseReferences(session.client, status.current),
    'tifa.openDocumentation': () => openDocumentation(),
    'tifa.renumber': () => renumber(session.client),
    'tifa.renumberDocument': () => restructure(session.client, 'renumber.document'),
    'tifa.changeStyle': () => changeStyle(session.client),
    'tifa.promote': () => restructure(session.client, 'promote'),
    'tifa.demote': () => restructure(session.client, 'demote'),
    'tifa.moveUp': () => restructure(session.client, 'move.up'),
    'tifa.moveDown': () => restructure(session.client, 'move.down'),
    'tifa.toHeadings': () => restructure(session.client, 'headings'),
    'tifa.toClauses': () => restructure(session.client, 'clauses'),
    'tifa.showSideBySide': () => side.showActive(),
    'tifa.showCoverage': () => vscode.commands.executeCommand('tifa.coverage.focus'),
    'tifa.insertPart': node => coverage.insert(node as CoverageNode | undefined),
    'tifa.copyPassage': node => coverage.copy(node as CoverageNode | undefined),
    'tifa.showLineage': () => lineage.showActive(),
  };
  return vscode.Disposable.from(...Object.entries(table).map(([id, run]) => vscode.commands.registerCommand(id, run)));
}

/**
 * Applies what `source.fixAll.tifa` offers on the active editor, as fixing on save does. It is asked for here and not
 * through `editor.action.sourceAction`, which VS Code drops where its light bulb asks at the same moment.
 */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.tifa',
    1,
  );
  const edit = actions.find(action => action.edit !== undefined)?.edit;
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The active text has nothing that can be fixed without a choice.'),
    );
}
