import type { Check } from './check';
import { ordinalCount } from './ordinal/count';
import { ordinalLevel } from './ordinal/level';
import { ordinalMark } from './ordinal/mark';
import { ordinalSequence } from './ordinal/sequence';
import { quoteChanged } from './quote/changed';
import { setMissing } from './set/missing';
import { setOrder } from './set/order';
import { termQuotes } from './term/quotes';
import { termTypo } from './term/typo';
import { termVariant } from './term/variant';
import { wordingDated } from './wording/dated';
import { wordingDrift } from './wording/drift';

/** Every check, a line each, in the order of CONTRACT's table. */
export const CHECKS: readonly Check[] = [
  termVariant,
  termTypo,
  termQuotes,
  wordingDrift,
  wordingDated,
  quoteChanged,
  setMissing,
  setOrder,
  ordinalSequence,
  ordinalMark,
  ordinalLevel,
  ordinalCount,
];
