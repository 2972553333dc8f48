/** A piece of HTML: what is put into it as text cannot become markup. */
export class Markup {
  constructor(readonly html: string) {}
}

type Piece = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template: strings are escaped, markup and lists of it stand as they are, `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.reduce((all, part, at) => all + render(pieces[at - 1]) + part));
}

function render(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'object') return piece.map(one => one.html).join('');
  return String(piece).replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
}
