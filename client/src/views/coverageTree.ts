/** The coverage view's tree: references, their frames and priorities, the sentences of each, the draft's places. */
import * as vscode from 'vscode';
import { asRange, type Coverage, type PartCoverage, type PassageCoverage, type ReferenceCoverage } from '../protocol';
import { closenessText, partStateText } from '../wording';
import { iconOf, markOf } from './coverageMarks';

/** What a node stands for. */
export type CoverageNode =
  | { readonly kind: 'reference'; readonly draft: string; readonly reference: ReferenceCoverage }
  | {
      readonly kind: 'part';
      readonly draft: string;
      readonly reference: ReferenceCoverage;
      readonly part: PartCoverage;
    }
  | {
      readonly kind: 'passage';
      readonly draft: string;
      readonly reference: ReferenceCoverage;
      readonly passage: PassageCoverage;
    }
  | { readonly kind: 'place'; readonly uri: string; readonly range: vscode.Range; readonly label: string };

/** The command that a node is opened with. */
export const revealCommand = 'tifa.coverage.reveal';

const closenessIcons = { same: 'check', small: 'diff-modified', large: 'diff', none: 'dash' } as const;

/** Shows what the server answered; it is asked elsewhere. */
export class CoverageTree implements vscode.TreeDataProvider<CoverageNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: Coverage | undefined;

  /** Takes an answer; undefined where there is no draft to show. */
  show(coverage: Coverage | undefined): void {
    this.shown = coverage;
    this.changed.fire();
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    if (node === undefined) return this.roots();
    switch (node.kind) {
      case 'reference':
        return node.reference.parts.map(part => ({ ...node, kind: 'part', part }));
      case 'part':
        return node.part.passages.map(passage => ({ ...node, kind: 'passage', passage }));
      case 'passage':
        return placesOf(node);
      case 'place':
        return [];
    }
  }

  getTreeItem(node: CoverageNode): vscode.TreeItem {
    switch (node.kind) {
      case 'reference':
        return referenceItem(node.reference);
      case 'part':
        return partItem(node);
      case 'passage':
        return passageItem(node);
      case 'place': {
        const item = new vscode.TreeItem(node.label);
        item.command = reveal(node.uri, node.range);
        return item;
      }
    }
  }

  /** The parts themselves where one reference is followed; else the references. */
  private roots(): CoverageNode[] {
    if (this.shown === undefined) return [];
    const { uri: draft, references } = this.shown;
    const followed = references.filter(one => one.followed);
    const nodes = (followed.length > 0 ? followed : references).map((reference): CoverageNode => ({
      kind: 'reference',
      draft,
      reference,
    }));
    return nodes.length === 1 ? this.getChildren(nodes[0]) : nodes;
  }
}

function referenceItem({ title, date, figure }: ReferenceCoverage): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = figure;
  item.tooltip = `${title}${date === '' ? '' : ` (${date})`}`;
  item.iconPath = new vscode.ThemeIcon('book');
  return item;
}

function partItem({ part, reference, draft }: CoverageNode & { kind: 'part' }): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const label = part.number === undefined ? part.name : `${part.number}. ${part.name}`;
  const state = partStateText(part.state);
  const item = new vscode.TreeItem(label, part.passages.length > 0 ? Collapsed : None);
  // Kept while one types, so that what was unfolded stays so.
  item.id = `${draft} ${reference.id} ${part.id}`;
  item.description = state;
  // The state stands behind it: the sign brings it along.
  item.tooltip = label;
  item.iconPath = iconOf(part.state);
  item.resourceUri = markOf(part.state);
  item.accessibilityInformation = { label: `${label}, ${state}` };
  item.contextValue = part.state === 'missing' ? 'part.missing' : 'part';
  item.command = part.place === undefined ? reveal(reference.uri, part.source) : reveal(draft, part.place);
  return item;
}

function passageItem({ passage, reference, draft }: CoverageNode & { kind: 'passage' }): vscode.TreeItem {
  const { text, closeness, marks, places } = passage;
  const drifted = marks.map(({ start, end }): [number, number] => [start, end]);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem({ label: text, highlights: drifted }, places.length > 0 ? Collapsed : None);
  item.description = closenessText(closeness);
  item.tooltip = text;
  item.iconPath = new vscode.ThemeIcon(closenessIcons[closeness]);
  item.accessibilityInformation = { label: `${closenessText(closeness)}: ${text}` };
  item.contextValue = 'passage';
  const [first] = places;
  item.command = first === undefined ? reveal(reference.uri, passage.source) : reveal(draft, first.range);
  return item;
}

function placesOf({ passage, reference, draft }: CoverageNode & { kind: 'passage' }): CoverageNode[] {
  const place = (uri: string, range: Parameters<typeof asRange>[0], label: string): CoverageNode => ({
    kind: 'place',
    uri,
    range: asRange(range),
    label,
  });
  return [
    ...passage.places.map(({ range }) => place(draft, range, vscode.l10n.t('Draft, line {0}', range.start.line + 1))),
    place(reference.uri, passage.source, vscode.l10n.t('Reference, line {0}', passage.source.start.line + 1)),
  ];
}

function reveal(uri: string, range: Parameters<typeof asRange>[0]): vscode.Command {
  return { command: revealCommand, title: vscode.l10n.t('Show'), arguments: [uri, asRange(range)] };
}
