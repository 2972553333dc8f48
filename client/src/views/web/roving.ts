/** One stop of the tabulator for many buttons: the arrow keys go from one to the next. */

/**
 * Makes rows of buttons one stop: ← and → go along a row, ↑ and ↓ to the nearest of the next row, Home and End to its
 * ends.
 */
export function roving(rows: readonly (readonly HTMLButtonElement[])[]): void {
  for (const row of rows) for (const button of row) button.tabIndex = -1;
  if (rows.length === 0) return;
  rows[0][0].tabIndex = 0;
  const go = (from: HTMLButtonElement, to: HTMLButtonElement | undefined): void => {
    if (to === undefined) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  rows.forEach((row, number) => {
    row.forEach((button, index) => {
      button.addEventListener('keydown', event => {
        const to = target(event.key, rows, number, index);
        if (to === undefined) return;
        event.preventDefault();
        go(button, to);
      });
      button.addEventListener('focus', () => {
        for (const other of rows) for (const one of other) one.tabIndex = one === button ? 0 : -1;
      });
    });
  });
}

function target(
  key: string,
  rows: readonly (readonly HTMLButtonElement[])[],
  number: number,
  index: number,
): HTMLButtonElement | undefined {
  const row = rows[number];
  switch (key) {
    case 'ArrowLeft':
      return row[index - 1];
    case 'ArrowRight':
      return row[index + 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowUp':
      return nearest(row[index], rows[number - 1]);
    case 'ArrowDown':
      return nearest(row[index], rows[number + 1]);
    default:
      return undefined;
  }
}

function nearest(
  { offsetLeft }: HTMLButtonElement,
  row: readonly HTMLButtonElement[] | undefined,
): HTMLButtonElement | undefined {
  return row?.reduce((best, one) =>
    Math.abs(one.offsetLeft - offsetLeft) < Math.abs(best.offsetLeft - offsetLeft) ? one : best,
  );
}
