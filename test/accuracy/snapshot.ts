import { join } from 'node:path';
import { Characters } from './characters';
import { evaluate, type Evaluation } from './evaluate';
import { figuresOf } from './figures';
import { passagesOf } from './passages';
import { shippedReferences } from './references';
import { readTexts, type SourceText } from './texts';
import { intlWords } from './words';

/** What a snapshot keeps of one kind: sites, found and mended, in real text and in sentences of our own. */
export interface KindSnapshot {
  readonly real: readonly [sites: number, found: number, mended: number];
  readonly constructed: readonly [sites: number, found: number, mended: number];
}

/** The figures on the shipped references, kept beside the code. */
export interface Snapshot {
  readonly seed: number;
  readonly kinds: Readonly<Record<string, KindSnapshot>>;
  /** Findings on drafts made from the references' passages and on the references themselves, nothing put into them. */
  readonly raised: readonly string[];
}

const SEED = 20231102;
const SITES = 25;

/** Measures on what the project holds: the shipped references and sentences of our own. */
export async function measure(root: string): Promise<{ evaluation: Evaluation; snapshot: Snapshot }> {
  const held = await shippedReferences(root);
  const texts: SourceText[] = held.references.map(reference => ({
    name: reference.id,
    text: passagesOf(reference)
      .map(sentences => sentences.join(''))
      .join('\n'),
    format: 'plain',
  }));
  texts.push(...readTexts([join(root, 'test/accuracy/texts')]));
  const evaluation = evaluate({
    ...held,
    texts,
    characters: new Characters(join(root, 'test/accuracy')),
    cut: intlWords(),
    seed: SEED,
    sites: SITES,
    constructed: SITES,
    kinds: [],
    fixes: true,
  });
  const raised = [evaluation.rates, evaluation.drafts, evaluation.references].flatMap(({ raised }) =>
    raised.map(({ file, code, severity, excerpt }) => `${file} ${code} ${severity} ${excerpt}`),
  );
  const kinds = Object.fromEntries(
    figuresOf(evaluation).map(({ kind, real, constructed }) => [
      kind,
      {
        real: [real.sites, real.found, real.mended],
        constructed: [constructed.sites, constructed.found, constructed.mended],
      } satisfies KindSnapshot,
    ]),
  );
  return { evaluation, snapshot: { seed: SEED, kinds, raised } };
}

/** What has become worse, a line each: a kind found or mended less often, a finding that was not raised before. */
export function worse(before: Snapshot, now: Snapshot): string[] {
  const lines: string[] = [];
  for (const [kind, was] of Object.entries(before.kinds))
    for (const where of ['real', 'constructed'] as const) {
      const [sites, ...counts] = now.kinds[kind]?.[where] ?? [0, 0, 0];
      const [sitesBefore, ...countsBefore] = was[where];
      if (sitesBefore > 0 && sites < sitesBefore / 2)
        lines.push(`${kind} (${where}): ${sites} sites, ${sitesBefore} before`);
      counts.forEach((count, i) => {
        const fell = sites > 0 && count / sites < countsBefore[i] / sitesBefore;
        if (fell)
          lines.push(
            `${kind} (${where}): ${i === 0 ? 'found' : 'mended'} ${count} of ${sites}, ${countsBefore[i]} of ${sitesBefore} before`,
          );
      });
    }
  const known = new Set(before.raised);
  lines.push(...now.raised.filter(line => !known.has(line)).map(line => `raised: ${line}`));
  return lines;
}
