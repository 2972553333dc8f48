/** The number of days of a month; 0 where there is no such month. `year` decides on February, where it is known. */
export function daysOf(month: number, year: number | undefined): number {
  if (month === 2) return year !== undefined && !isLeap(year) ? 28 : 29;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day of a moment where the machine stands, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
