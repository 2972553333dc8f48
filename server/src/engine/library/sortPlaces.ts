/**
 * How many units of what follows a place decide its order: strings up to this length are found with no reading of the
 * texts, longer ones by their first `DEPTH` units and a look at the rest.
 */
export const DEPTH = 12;

/**
 * Sorts the places of a text by what follows them, up to `DEPTH` units, and then by place: the postings of every n-gram
 * up to that length at once, each a stretch of the result. Radix passes from the last unit to the first, so that the time
 * is that of the text's length, whatever it says. Yields after each pass, for whoever must not wait.
 *
 * `units`: the text, with at least `DEPTH` units of zero behind it. `places`: those to be sorted, ascending; the array is
 * used up.
 */
export function* sortPlaces(units: Uint16Array, places: Uint32Array): Generator<undefined, Uint32Array> {
  const codes = denseCodes(units);
  const ends = new Uint32Array(codes.size + 1);
  let sorted = places;
  let other: Uint32Array = new Uint32Array(places.length);
  for (let depth = DEPTH - 1; depth >= 0; depth--) {
    const at = codes.of.subarray(depth);
    ends.fill(0);
    for (const place of sorted) ends[at[place] + 1]++;
    for (let code = 1; code < ends.length; code++) ends[code] += ends[code - 1];
    for (const place of sorted) other[ends[at[place]]++] = place;
    [sorted, other] = [other, sorted];
    yield;
  }
  return sorted;
}

/** The units that occur, numbered in their order from 0: fewer kinds make the passes over them faster. */
function denseCodes(units: Uint16Array): { of: Uint16Array; size: number } {
  const code = new Uint16Array(0x10000);
  for (const unit of units) code[unit] = 1;
  let size = 0;
  for (let unit = 0; unit < code.length; unit++) if (code[unit] === 1) code[unit] = size++;
  return { of: units.map(unit => code[unit]), size };
}
