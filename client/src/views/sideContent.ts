/** What the side-by-side page shows, made of what the server answered and the text of the draft. */
import * as vscode from 'vscode';
import { asRange, type PassageCoverage, type PlainRange, type ReferenceCoverage } from '../protocol';
import { closenessText, partStateText } from '../wording';
import type { Piece, SideLine, SidePart, SidePassage } from './sideMessages';

/** A place of the draft, by its number. */
interface Place {
  readonly range: vscode.Range;
  readonly drifted: readonly vscode.Range[];
}

/** The page's content, and where its places and passages lie. */
export interface SideContent {
  readonly parts: readonly SidePart[];
  readonly lines: readonly SideLine[];
  readonly places: readonly vscode.Range[];
  readonly passages: readonly PlainRange[];
}

/** Lays a reference and a draft side by side. */
export function sideContent(reference: ReferenceCoverage, document: vscode.TextDocument): SideContent {
  const places: Place[] = [];
  const passages: PlainRange[] = [];
  const counted = reference.parts.some(({ kind }) => kind === 'priority') ? 'priority' : 'frame';
  const parts = reference.parts.map(part => ({
    title: part.number === undefined ? part.name : `${part.number}. ${part.name}`,
    short: part.number === undefined ? part.name : String(part.number),
    counted: part.kind === counted,
    state: part.state,
    told: partStateText(part.state),
    passages: part.passages.map((passage): SidePassage => {
      passages.push(passage.source);
      const numbers = passage.places.map(
        ({ range, drifted }) => places.push({ range: asRange(range), drifted: drifted.map(asRange) }) - 1,
      );
      return {
        pieces: piecesOf(passage),
        closeness: passage.closeness,
        told: closenessText(passage.closeness),
        places: numbers,
      };
    }),
  }));
  return { parts, lines: linesOf(document, places), places: places.map(({ range }) => range), passages };
}

function piecesOf({ text, marks }: PassageCoverage): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (end: number, drifted: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), drifted });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return pieces;
}

/** How many lines front matter takes at a draft's beginning. */
function frontMatterOf(document: vscode.TextDocument): number {
  return /^---\r?\n(?:.*\r?\n)*?---[ \t]*(?=\r?\n|$)/.exec(document.getText())?.[0].split('\n').length ?? 0;
}

/** The lines of a draft that hold something, each cut where places and drifts begin and end. */
function linesOf(document: vscode.TextDocument, places: readonly Place[]): SideLine[] {
  const lines: SideLine[] = [];
  for (let line = frontMatterOf(document); line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    if (text.trim() === '') continue;
    const here = places.flatMap(({ range: place, drifted }, number) => {
      const part = place.intersection(range);
      return part && !part.isEmpty ? [{ number, part, drifted }] : [];
    });
    // Marks of Markdown are for the editor.
    const marker = /^#{1,6}[ \t]+/.exec(text)?.[0].length ?? 0;
    const cuts = new Set([marker, text.length]);
    for (const { part, drifted } of here)
      for (const one of [part, ...drifted.flatMap(span => span.intersection(part) ?? [])])
        cuts.add(one.start.character).add(one.end.character);
    const ordered = [...cuts].filter(cut => cut >= marker).sort((a, b) => a - b);
    const pieces = ordered.slice(1).map((end, index) => {
      const stretch = new vscode.Range(line, ordered[index], line, end);
      const owner = here.find(({ part }) => part.contains(stretch));
      const drifted = owner?.drifted.some(span => span.contains(stretch)) ?? false;
      return {
        text: text.slice(ordered[index], end).replaceAll('**', ''),
        drifted,
        ...(owner ? { place: owner.number } : {}),
      };
    });
    lines.push({ line, heading: marker > 0, pieces });
  }
  return lines;
}
