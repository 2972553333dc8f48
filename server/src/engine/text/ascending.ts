/**
 * The indexes of a longest run of values that ascend, neighbours or not: what is outside it stands in another order. Of
 * several as long, the one that ends first.
 */
export function ascendingRun(values: readonly number[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  values.forEach((value, at) => {
    let length = 1;
    let before = -1;
    for (let i = 0; i < at; i++)
      if (values[i] < value && best[i].length + 1 > length) [length, before] = [best[i].length + 1, i];
    best.push({ length, before });
  });
  const kept = new Set<number>();
  if (best.length === 0) return kept;
  let end = best.reduce((top, { length }, at) => (length > best[top].length ? at : top), 0);
  for (; end >= 0; end = best[end].before) kept.add(end);
  return kept;
}
