import type { Check } from './check';
import { draftHeader } from './draft/header';
import { frameMissing } from './frame/missing';
import { nameShort } from './name/short';
import { numberDate } from './number/date';
import { numberDocument } from './number/document';
import { numberForm } from './number/form';
import { numberRange } from './number/range';
import { ordinalCount } from './ordinal/count';
import { ordinalLevel } from './ordinal/level';
import { ordinalMark } from './ordinal/mark';
import { ordinalSequence } from './ordinal/sequence';
import { outlineMissing } from './outline/missing';
import { outlineOrder } from './outline/order';
import { outlineParallel } from './outline/parallel';
import { punctuationPair } from './punctuation/pair';
import { punctuationSeries } from './punctuation/series';
import { punctuationWidth } from './punctuation/width';
import { quoteChanged } from './quote/changed';
import { setMissing } from './set/missing';
import { setOrder } from './set/order';
import { termQuotes } from './term/quotes';
import { termTypo } from './term/typo';
import { termVariant } from './term/variant';
import { textPlaceholder } from './text/placeholder';
import { textRepeat } from './text/repeat';
import { wordConfusable } from './word/confusable';
import { wordingDated } from './wording/dated';
import { wordingDrift } from './wording/drift';

/** Every check, a line each, in the order of CONTRACT's table. */
export const CHECKS: readonly Check[] = [
  termVariant,
  termTypo,
  termQuotes,
  nameShort,
  wordingDrift,
  wordingDated,
  quoteChanged,
  setMissing,
  setOrder,
  ordinalSequence,
  ordinalMark,
  ordinalLevel,
  ordinalCount,
  outlineMissing,
  outlineOrder,
  outlineParallel,
  frameMissing,
  punctuationWidth,
  punctuationPair,
  punctuationSeries,
  numberDate,
  numberDocument,
  numberRange,
  numberForm,
  wordConfusable,
  textRepeat,
  textPlaceholder,
  draftHeader,
];
