/** The wildcards and the brackets that a glob may have, and the `**` besides: with more, a long path takes seconds, soon hours. */
const MOST_CHOICES = 3;
const MOST_DEEP = 2;
const LONGEST = 1000;

/**
 * True for a glob that may take too long to match: the matcher tries every way in which the choices that it leaves, in
 * whatever part of it, can share a path. A settings file may come from anywhere.
 */
export function isCostly(glob: string): boolean {
  // What is repeated: +(a), *(a), [a]+, and any + within brackets.
  if (glob.length > LONGEST || /[+*]\(|[)\]}]\+|\(.*\+/.test(glob)) return true;
  // All below a folder is no matter of trying.
  const parts = glob.replace(/\/(?:\*\*\/?)?$/, '').split('/');
  const choices = (part: string): number => part.match(/\*+|[({]/g)?.length ?? 0;
  return (
    parts.filter(part => part === '**').length > MOST_DEEP ||
    parts.reduce((sum, part) => sum + (part === '**' ? 0 : choices(part)), 0) > MOST_CHOICES
  );
}
