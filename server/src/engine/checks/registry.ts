import type { Check } from './check';

/** Every check, a line each, in the order of CONTRACT's table. */
export const CHECKS: readonly Check[] = [];
