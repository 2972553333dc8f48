/** With more stars in one part of a path, or more `**`, a path of some hundred characters takes seconds and soon minutes. */
const MOST_STARS = 3;
const MOST_DEEP = 2;
const LONGEST = 1000;

/**
 * True for a glob that may take too long to match: the matcher tries every way in which its wildcards can share a path.
 * A settings file may come from anywhere.
 */
export function isCostly(glob: string): boolean {
  // What is repeated may be repeated within: (a+)+.
  if (glob.length > LONGEST || /[+*]\(|\)[+*{]/.test(glob)) return true;
  // All below a folder is no matter of trying.
  const parts = glob.replace(/\/(?:\*\*\/?)?$/, '').split('/');
  const stars = (part: string): number => part.match(/\*+|!\(/g)?.length ?? 0;
  return (
    parts.filter(part => part === '**').length > MOST_DEEP ||
    parts.some(part => part !== '**' && stars(part) > MOST_STARS)
  );
}
