/** A number of things in English: 1 error, 3 errors, 1 archive, 0 archives. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
