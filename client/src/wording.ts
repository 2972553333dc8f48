/** What the client says in more than one place. Each string stands in both bundles of `l10n/`. */
import { l10n } from 'vscode';
import type { DraftStatus, FindingCounts, ReferenceInForce } from './protocol';

/** Which references are in force, in a few words: the status item has little room. */
export function referencesText(references: readonly ReferenceInForce[]): string {
  const [first] = references;
  if (first === undefined) return l10n.t('No reference in force');
  if (references.length === 1) return l10n.t('Reference: {0} ({1})', first.title, first.date);
  return l10n.t('{0} references in force', references.length);
}

/** The findings of a draft by severity; empty where the server gave no counts. */
export function findingsText(counts: FindingCounts | undefined): string {
  if (counts === undefined) return '';
  const { error, warning, information, hint } = counts;
  if (error + warning + information + hint === 0) return l10n.t('No findings');
  return l10n.t('Errors {0}, warnings {1}, information {2}, hints {3}', error, warning, information, hint);
}

/** Which segmenter works. */
export function segmenterText(segmenter: DraftStatus['segmenter']): string {
  switch (segmenter) {
    case 'nodejieba':
      return l10n.t('Word segmentation: nodejieba');
    case 'intl':
      return l10n.t('Word segmentation: built in (Intl.Segmenter)');
    case 'none':
      return l10n.t('Word segmentation: not in use');
  }
}
