import { Signs } from '../text/signs';
import { withFullWidthMarks } from '../text/width';
import { perParagraph } from './perParagraph';

/** A paragraph's prose with full-width marks, unit for unit: what is compared with the norms' own. */
export const comparableOf = perParagraph<string>(
  ({ text }) => withFullWidthMarks(text),
  (old, edited) => (old === edited.before.text && edited.changesNo(Signs.other) ? edited.after.text : undefined),
);
