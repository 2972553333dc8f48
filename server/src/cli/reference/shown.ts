import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSlashes } from '../../files/search';

/** A file as a person sees it: from where the command is run, unless it leads away from there. */
export function shownPath(uri: string): string {
  const path = fileURLToPath(uri);
  const short = relative('.', path);
  return withSlashes(short === '' || short.startsWith('..') ? path : short);
}
