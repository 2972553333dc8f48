/** Days within which texts speak of one occasion: a meeting's own words are repeated on the day after. */
const ONE_OCCASION = 7;
const DAY = 86_400_000;

/** On how many occasions dated texts speak (`YYYY-MM-DD`, in any order); those without a date are one. */
export function occasionsOf(dates: Iterable<string>): number {
  let occasions = 0;
  let begun = '';
  for (const date of [...new Set(dates)].sort()) {
    if (begun !== '' && daysBetween(begun, date) < ONE_OCCASION) continue;
    occasions++;
    begun = date;
  }
  return occasions;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
