/** Elements, made without any markup that a policy would have to allow. */
const SVG = 'http://www.w3.org/2000/svg';

type Child = Node | string | undefined;

/** An HTML element with attributes and children; what is undefined is left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): SVGElement {
  return fill(document.createElementNS(SVG, name) as SVGElement, attributes, children);
}

/** A place on an axis, from 0 to 1, as CSS and SVG write it. */
export function percent(at: number): string {
  return `${(at * 100).toFixed(3)}%`;
}

function fill<T extends Element>(
  element: T,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Child[],
): T {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter(child => child !== undefined));
  return element;
}
