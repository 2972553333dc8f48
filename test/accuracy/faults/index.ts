import type { FaultKind } from '../ground';
import { CHARACTER_KINDS } from './character';
import { CONFUSABLE_KIND } from './confusable';
import { COUNT_KIND } from './count';
import { DATED_KIND } from './dated';
import { LEVEL_KIND } from './level';
import { NUMBER_KINDS } from './number';
import { ORDINAL_KINDS } from './ordinal';
import { PLACEHOLDER_KIND } from './placeholder';
import { PUNCTUATION_KINDS } from './punctuation';
import { QUOTE_KIND } from './quote';
import { REPEAT_KINDS } from './repeat';
import { SET_KINDS } from './set';
import { WORD_KINDS } from './word';

/** Every kind of fault that is injected. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...WORD_KINDS,
  ...SET_KINDS,
  ...CHARACTER_KINDS,
  QUOTE_KIND,
  ...ORDINAL_KINDS,
  LEVEL_KIND,
  COUNT_KIND,
  ...PUNCTUATION_KINDS,
  ...NUMBER_KINDS,
  CONFUSABLE_KIND,
  ...REPEAT_KINDS,
  PLACEHOLDER_KIND,
  DATED_KIND,
];
