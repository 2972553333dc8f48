/** What the client says in more than one place. Each string stands in both bundles of `l10n/`. */
import { l10n } from 'vscode';
import type { DraftStatus, FindingCounts, Origin, PartCoverage, PassageCoverage, ReferenceInForce } from './protocol';

/** Stands between short pieces of one line, in either language. */
const separator = ' · ';

/** A longer title leaves no room in the status item for what stands beside it. */
const longestTitle = 8;

/** Which references are in force, in a few words: the status item has little room. */
export function referencesText(references: readonly ReferenceInForce[]): string {
  const [first] = references;
  if (first === undefined) return l10n.t('No reference in force');
  if (references.length === 1) return l10n.t('Reference: {0} ({1})', shortened(first.title), first.date);
  return l10n.t('{0} references in force', references.length);
}

/** Why they are in force: the front matter, else where they come from; and how many texts attest beside them. */
export function whyText({ references, archives, named }: DraftStatus): string {
  const pieces: string[] = [];
  if (named) pieces.push(l10n.t('named in the front matter'));
  else {
    const counts = new Map<string, number>();
    for (const { origin } of references) {
      const text = originText(origin);
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    pieces.push(...[...counts].map(([text, count]) => (counts.size > 1 ? `${text} ${count}` : text)));
  }
  const texts = archives.reduce((sum, archive) => sum + archive.texts, 0);
  if (texts > 0) pieces.push(l10n.t('Archived texts {0}', texts));
  return pieces.join(separator);
}

/** Where a reference comes from. */
export function originText(origin: Origin | undefined): string {
  switch (origin) {
    case 'shipped':
      return l10n.t('shipped');
    case 'workspace':
      return 'references/';
    case 'settings':
      return l10n.t('settings');
    case 'config':
      return '.tifa.yaml';
    case undefined:
      return '';
  }
}

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** The findings of a draft by severity, without the severities that have none; empty where there are no counts. */
export function findingsText(counts: FindingCounts | undefined): string {
  if (counts === undefined) return '';
  const pieces = [
    counts.error > 0 && l10n.t('Errors {0}', counts.error),
    counts.warning > 0 && l10n.t('Warnings {0}', counts.warning),
    counts.information > 0 && l10n.t('Information {0}', counts.information),
    counts.hint > 0 && l10n.t('Hints {0}', counts.hint),
  ].filter(piece => piece !== false);
  return pieces.length > 0 ? pieces.join(separator) : l10n.t('No findings');
}

/** Which segmenter works. */
export function segmenterText(segmenter: DraftStatus['segmenter']): string {
  switch (segmenter) {
    case 'nodejieba':
      return l10n.t('Words by nodejieba');
    case 'intl':
      return l10n.t('Words by Intl.Segmenter');
    case 'none':
      return l10n.t('Words not divided');
  }
}

/** How a draft has a part of its reference. */
export function partStateText(state: PartCoverage['state']): string {
  switch (state) {
    case 'carried':
      return l10n.t('carried');
    case 'partly':
      return l10n.t('partly');
    case 'missing':
      return l10n.t('missing');
    case 'moved':
      return l10n.t('in another order');
  }
}

/** How closely a draft follows a passage. */
export function closenessText(closeness: PassageCoverage['closeness']): string {
  switch (closeness) {
    case 'same':
      return l10n.t('word for word');
    case 'small':
      return l10n.t('small drift');
    case 'large':
      return l10n.t('large drift');
    case 'none':
      return l10n.t('not followed');
  }
}
