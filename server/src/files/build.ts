/** What this code was built from, as one key: what one build has worked out, another may work out otherwise. */
export function buildKey(): string {
  return `${process.env.TIFA_BUILD ?? 'unbundled'} ${process.versions.icu ?? ''} ${process.versions.unicode ?? ''}`;
}
