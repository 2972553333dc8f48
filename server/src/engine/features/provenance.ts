import type { AuthorityState } from '../reference/pack';
import type { Message } from '../text/message';

/** How far an authority has been checked, in words (DESIGN, Provenance). */
export const PROVENANCE: Readonly<Record<AuthorityState, Message>> = {
  checked: { zh: '已核对', en: 'checked against its text' },
  named: { zh: '已指明出处、未核对', en: 'named, not checked' },
  gloss: { zh: '编者释义', en: 'editorial gloss' },
};
