import type { Base, Fault } from '../fault';
import type { FaultKind, Ground } from '../ground';
import { ownDraft } from '../drafts';
import type { SourceText } from '../texts';
import { TRIES } from './word';

/** Where a fault of form can be put into a text; no more than wanted from one text, in no order. */
export type Sites = (base: Base, ground: Ground) => Fault[];

/** How many sites one text may give a kind, so that a long text does not stand for all. */
const FROM_ONE_TEXT = 8;

/** A plain text as one would keep it in Markdown: a blank line between paragraphs, none of them indented. */
function asMarkdown({ name, text, format }: SourceText): Base {
  if (format === 'markdown') return { source: name, text, format };
  const paragraphs = text.split('\n').map(line => line.trim());
  return {
    source: `${name}（Markdown）`,
    text: paragraphs.filter(line => line !== '').join('\n\n') + '\n',
    format: 'markdown',
  };
}

/**
 * A kind whose faults go into any text, at sites where the rule applies. `own`: sentences of our own that hold such
 * sites, for what real text has too few of.
 */
export function formKind(
  about: Pick<FaultKind, 'kind' | 'name'> & Partial<FaultKind>,
  sites: Sites,
  own?: (ground: Ground) => string,
): FaultKind {
  const kind: FaultKind = {
    mendable: true,
    dropped: 'touch',
    *real(ground) {
      const { random, texts } = ground;
      const chosen = random.shuffled(texts).map(text => {
        const base = random.chance(0.3) ? asMarkdown(text) : { ...text, source: text.name };
        return random.shuffled(sites(base, ground)).slice(0, FROM_ONE_TEXT);
      });
      // One from each text, then a second from each: few sites still come from many texts.
      for (let i = 0; i < FROM_ONE_TEXT; i++) for (const faults of chosen) if (i < faults.length) yield faults[i];
    },
    ...about,
  };
  if (!own) return kind;
  return {
    ...kind,
    *constructed(ground) {
      for (let i = 0; i < TRIES; i++) {
        const base = ownDraft(ground, own(ground));
        const faults = sites(base, ground).filter(fault => fault.was.start >= base.at);
        if (faults.length > 0) yield ground.random.pick(faults);
      }
    },
  };
}
