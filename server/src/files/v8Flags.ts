import { setFlagsFromString } from 'node:v8';

/** The version that our settings were measured with; others compile in other ways, or lack a flag. */
const MEASURED = '11.';

/**
 * Sets flags of V8 while it runs, where that is known to do no harm: in Node itself, with the V8 that they were measured
 * with. Elsewhere nothing is done: Electron, in which VS Code runs us, may have frozen its flags, and ends a process that
 * sets one all the same.
 */
export function setV8Flags(...flags: readonly string[]): void {
  const { v8, electron } = process.versions;
  if (electron !== undefined || !v8.startsWith(MEASURED)) return;
  for (const flag of flags) setFlagsFromString(flag);
}
