import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  DRAFT,
  finding,
  findings,
  noFinding,
  open,
  pause,
  put,
  rangeOf,
  rewrite,
  until,
} from './desk';

const extension = vscode.extensions.getExtension('tifa.tifa');

/** Runs a command that changes the structure at a place of a text; one undo must take all of it back. */
function structure(
  command: string,
  before: string,
  at: string,
  after: string,
): (editor: vscode.TextEditor) => Promise<void> {
  return async editor => {
    const { document } = editor;
    await rewrite(editor, before);
    const { start } = rangeOf(document, at);
    editor.selection = new vscode.Selection(start, start);
    void vscode.commands.executeCommand(command);
    await until(async () => {
      if (document.getText() === after) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() === after;
    }, command);
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === before, 'one undo takes it back');
  };
}

/** Each command of the manifest with the effect that shows that it ran. */
const EFFECTS: Record<string, (editor: vscode.TextEditor) => Promise<void>> = {
  'tifa.newDraft': async () => {
    // Two choices: the reference and the genre; the first of each.
    void vscode.commands.executeCommand('tifa.newDraft');
    const draft = await until(async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.isUntitled && document.getText().includes('genre: ')) return document;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    }, 'a draft is begun');
    assert.match(draft.getText(), /^---\ndate: \d{4}-\d\d-\d\d\ngenre: readout\nreference: \S+\n---\n/);
    assert.equal(draft.languageId, 'policy-draft');
    await until(
      () => draft.getText(vscode.window.activeTextEditor?.selection) === '【待填：单位全称】',
      'the first stop is selected',
    );
  },
  'tifa.openSample': async () => {
    // What was begun before is untitled too, and may be the active one for a moment.
    const before = vscode.window.activeTextEditor?.document;
    await vscode.commands.executeCommand('tifa.openSample');
    const sample = await until(() => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled && document !== before ? document : undefined;
    }, 'the sample is a copy');
    await finding(sample.uri, 'ordinal.sequence');
  },
  'tifa.openManual': async () => {
    await vscode.commands.executeCommand('tifa.openManual');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
      'the manual is shown',
    );
  },
  'tifa.fixAll': async ({ document }) => {
    await vscode.commands.executeCommand('tifa.fixAll');
    await until(() => document.getText().includes('债券市场'), 'the fault is mended');
    await noFinding(document.uri, 'term.variant');
  },
  'tifa.checkWorkspace': async () => {
    const unopened = vscode.Uri.file(put('one', 'unopened.policy.md', DRAFT));
    // Ends when its last message is answered; that it found something is its effect.
    void vscode.commands.executeCommand('tifa.checkWorkspace');
    await until(() => findings(unopened).some(one => codeOf(one) === 'term.variant'), 'an unopened draft has findings');
    await vscode.commands.executeCommand('notifications.clearAll');
  },
  'tifa.showLineage': async editor => {
    const { start, end } = rangeOf(editor.document, '差别化住房信贷');
    editor.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('tifa.showLineage');
    await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('差别化住房信贷')),
      'the panel',
    );
  },
  'tifa.checkClipboard': async () => {
    await vscode.env.clipboard.writeText('会议强调，要强化债卷市场制度建设。');
    await vscode.commands.executeCommand('tifa.checkClipboard');
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.equal(uri?.scheme, 'untitled');
    await finding(uri, 'term.variant');
  },
  'tifa.openReference': async () => {
    void vscode.commands.executeCommand('tifa.openReference');
    const shown = () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/reference.md');
    await until(async () => {
      if (shown()) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return shown();
    }, 'the reference is shown');
  },
  'tifa.chooseReferences': async ({ document }) => {
    assert.ok(document.getText().includes('reference: pbc-safe-2023-11-02'));
    void vscode.commands.executeCommand('tifa.chooseReferences');
    // What was named is picked; without it none is, and all in force speak.
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !document.getText().includes('reference: pbc-safe-2023-11-02');
    }, 'the front matter names it no more');
  },
  'tifa.openDocumentation': async editor => {
    editor.selection = new vscode.Selection(
      (await finding(editor.document.uri, 'term.variant')).range.start,
      (await finding(editor.document.uri, 'term.variant')).range.end,
    );
    await vscode.commands.executeCommand('tifa.openDocumentation');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
      'its page is shown',
    );
  },
  'tifa.renumber': structure('tifa.renumber', '一、甲\n\n三、乙\n', '乙', '一、甲\n\n二、乙\n'),
  'tifa.renumberDocument': structure('tifa.renumberDocument', '一、甲\n\n三、乙\n', '甲', '一、甲\n\n二、乙\n'),
  'tifa.changeStyle': structure('tifa.changeStyle', '1.甲。\n\n2.乙。\n', '乙', '一是甲。\n\n二是乙。\n'),
  'tifa.promote': structure('tifa.promote', '一、甲\n\n（一）乙\n', '乙', '一、甲\n\n二、乙\n'),
  'tifa.demote': structure('tifa.demote', '一、甲\n\n二、乙\n', '乙', '一、甲\n\n（一）乙\n'),
  'tifa.moveUp': structure('tifa.moveUp', '一、甲\n\n二、乙\n', '乙', '一、乙\n\n二、甲\n'),
  'tifa.moveDown': structure('tifa.moveDown', '一、甲\n\n二、乙\n', '甲', '一、乙\n\n二、甲\n'),
  'tifa.toHeadings': structure('tifa.toHeadings', '一是甲；二是乙。\n', '乙', '一、甲\n\n二、乙\n'),
  'tifa.toClauses': structure('tifa.toClauses', '一、甲\n\n二、乙\n', '乙', '一是甲。\n\n二是乙。\n'),
  'tifa.showCoverage': async editor => {
    const { document } = editor;
    // What is selected in the view leads there: the draft's own frame, which is the first that it has.
    const place = rangeOf(document, '会议强调');
    await until(async () => {
      await vscode.commands.executeCommand('tifa.showCoverage');
      await vscode.commands.executeCommand('list.focusFirst');
      for (let row = 0; row < 3; row++) {
        await vscode.commands.executeCommand('list.select');
        await pause(300);
        if (editor.selection.isEqual(place)) return true;
        await vscode.commands.executeCommand('tifa.showCoverage');
        await vscode.commands.executeCommand('list.focusDown');
      }
      return false;
    }, 'the frame is selected');
  },
  'tifa.showSideBySide': async () => {
    await vscode.commands.executeCommand('tifa.showSideBySide');
    const isOpen = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('tifa.sideBySide');
    await until(() => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isOpen)), 'the panel is open');
  },
  'tifa.insertPart': async ({ document }) => {
    void vscode.commands.executeCommand('tifa.insertPart');
    await until(async () => {
      if (document.getText().includes('【】')) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().includes('【】');
    }, 'what is missing is inserted');
    await until(() => {
      const editor = vscode.window.activeTextEditor;
      return editor && document.getText(editor.selection) === '【】';
    }, 'the blank is selected');
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === DRAFT, 'one undo takes it back');
  },
  'tifa.copyPassage': async () => {
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand('tifa.copyPassage');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()).startsWith('会议认为，');
    }, 'a passage is on the clipboard');
  },
  'tifa.writeReport': async () => {
    const file = vscode.Uri.file(put('one', 'report.html', ''));
    // Ends when its message is answered.
    void vscode.commands.executeCommand('tifa.writeReport', file);
    await until(async () => {
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return page.includes('债卷市场') && page.includes('term.variant');
    }, 'the report is written');
    await vscode.commands.executeCommand('notifications.clearAll');
  },
  'tifa.restartServer': async ({ document }) => {
    await vscode.commands.executeCommand('tifa.restartServer');
    await finding(document.uri, 'term.variant');
  },
  'tifa.showLog': async () => {
    await vscode.commands.executeCommand('tifa.showLog');
    const log = await until(
      () => vscode.workspace.textDocuments.find(one => one.uri.scheme === 'output' && /tifa/i.test(one.uri.path)),
      'the log is shown',
    );
    assert.ok(!log.getText().includes('债卷市场'), 'the log holds no draft text');
  },
};

describe('commands', () => {
  afterEach(closeAll);

  it('every command of the manifest is tried here', () => {
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const contributed = manifest.contributes.commands.map(one => one.command).sort();
    assert.deepEqual(Object.keys(EFFECTS).sort(), contributed);
  });

  for (const [command, effect] of Object.entries(EFFECTS)) {
    it(command, async () => {
      const editor = await open('one', `${command}.policy.md`, DRAFT);
      await finding(editor.document.uri, 'term.variant');
      await effect(editor);
    });
  }
});
