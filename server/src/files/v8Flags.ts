import { setFlagsFromString } from 'node:v8';

/** The version that our settings were measured with; others compile in other ways, or lack a flag. */
const MEASURED = '11.';

/** True where flags of V8 may be set while it runs: in Node itself, with the V8 that ours were measured with. */
export function maySetFlags({ v8, electron }: { readonly v8: string; readonly electron?: string }): boolean {
  return electron === undefined && v8.startsWith(MEASURED);
}

/** True in the build's own run, in which what V8 compiles is written down. */
const WRITES_CODE_CACHE = process.env.TIFA_WRITE_CODE_CACHE === '1';

/**
 * Sets flags of V8 while it runs, where that is known to do no harm. Elsewhere nothing is done: Electron, in which VS Code
 * runs us, may have frozen its flags, and a process that sets one all the same would end. Nor where the build writes down
 * what V8 compiles: that is taken only by a V8 whose flags are as they were then, which at a start they are.
 */
export function setV8Flags(...flags: readonly string[]): void {
  if (maySetFlags(process.versions) && !WRITES_CODE_CACHE) for (const flag of flags) setFlagsFromString(flag);
}
