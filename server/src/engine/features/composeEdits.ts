import type { Edit } from '../document/prose';

/** A stretch of a text after edits: taken over from the text before (`from`), or put in. */
interface Piece {
  readonly from: number | undefined;
  readonly text: string | undefined;
  readonly length: number;
}

/**
 * One list of edits that does what two lists do one after the other. `first` are edits of a text, `second` edits of what
 * it reads then; neither holds edits that overlap.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const pieces = cut(piecesAfter(first), second);
  const edits: Edit[] = [];
  let at = 0;
  let inserted = '';
  let open = false;
  for (const piece of pieces) {
    if (piece.from === undefined) {
      inserted += piece.text ?? '';
      open = true;
      continue;
    }
    if (open || piece.from > at) edits.push({ start: at, end: piece.from, newText: inserted });
    inserted = '';
    open = false;
    at = piece.from + piece.length;
  }
  return edits.filter(edit => edit.end > edit.start || edit.newText !== '');
}

function ordered(edits: readonly Edit[]): Edit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
}

/** The text after `edits`, as pieces; the last one runs on for ever. */
function piecesAfter(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of ordered(edits)) {
    if (edit.start > at) pieces.push({ from: at, text: undefined, length: edit.start - at });
    if (edit.newText !== '') pieces.push({ from: undefined, text: edit.newText, length: edit.newText.length });
    at = edit.end;
  }
  pieces.push({ from: at, text: undefined, length: Number.MAX_SAFE_INTEGER - at });
  return pieces;
}

/** `pieces` with `edits` of the text they make applied to them. */
function cut(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const out: Piece[] = [];
  let index = 0;
  let offset = 0;
  let used = 0;
  const take = (until: number, keep: boolean): void => {
    while (offset < until && index < pieces.length) {
      const piece = pieces[index];
      const length = Math.min(piece.length - used, until - offset);
      if (keep) out.push(part(piece, used, length));
      offset += length;
      used += length;
      if (used === piece.length) {
        index++;
        used = 0;
      }
    }
  };
  for (const edit of ordered(edits)) {
    take(edit.start, true);
    if (edit.newText !== '') out.push({ from: undefined, text: edit.newText, length: edit.newText.length });
    take(edit.end, false);
  }
  take(Number.MAX_SAFE_INTEGER, true);
  return out;
}

function part(piece: Piece, used: number, length: number): Piece {
  if (piece.from !== undefined) return { from: piece.from + used, text: undefined, length };
  return { from: undefined, text: piece.text?.slice(used, used + length), length };
}
