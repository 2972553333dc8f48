import { BenchClient } from './client';
import { keysFor, PLACES, positionIn, type Key, type Place } from './edits';
import type { Material } from './material';
import { figuresOf, sleep, type Figures } from './statistics';

/** A server that is typed into. */
export interface Typist {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly options: object;
  readonly rootUri?: string;
  readonly language?: string;
  /** The file's ending. */
  readonly ending?: string;
  /** Findings are asked for after each key, as a client of VS Code's does. */
  readonly pulls?: boolean;
  /** What it is given in the place of the text. */
  readonly rewrite?: (text: string) => string;
  /** The longest that it may take in all, ms: a slow one is measured over fewer keys. */
  readonly budget?: number;
}

export interface TypingFigures extends Figures {
  readonly name: string;
  readonly places: Readonly<Partial<Record<Place, Figures>>>;
  /** Findings in the last answer. */
  readonly findings: number;
}

/** Between two keys, ms: a fast typist leaves more. */
const PAUSE = 12;

/** Between the first findings and the first key, ms: of a writer who looks at his draft first, and of one who does not. */
export const READING = 5_000;
export const AT_ONCE = 300;

/**
 * Types the same keys into servers that all live at once, key by key in turn, so that the machine's noise meets all.
 * `reading`: how long they are left alone before, ms.
 */
export async function typeInto(
  typists: readonly Typist[],
  text: string,
  material: Material,
  count: number,
  reading = READING,
): Promise<TypingFigures[]> {
  const sessions = await Promise.all(typists.map(typist => open(typist, text, material, count)));
  await sleep(reading);
  const rounds = Math.max(...sessions.map(({ keys }) => keys.length));
  for (const session of sessions) await session.press(session.keys[0], false);
  for (let round = 1; round < rounds; round++) {
    // Each goes first as often as the others.
    for (let i = 0; i < sessions.length; i++) {
      const session = sessions[(i + round) % sessions.length];
      const key = session.keys[round];
      if (key && session.spent < (session.typist.budget ?? Infinity)) {
        await session.press(key, true);
        await sleep(PAUSE);
      }
    }
  }
  const figures = sessions.map(({ typist, samples, findings }) => ({
    name: typist.name,
    ...figuresOf(samples.map(({ ms }) => ms)),
    places: Object.fromEntries(
      PLACES.flatMap(place => {
        const own = samples.filter(sample => sample.place === place).map(({ ms }) => ms);
        return own.length > 0 ? [[place, figuresOf(own)] as const] : [];
      }),
    ),
    findings: findings(),
  }));
  await Promise.all(sessions.map(({ client }) => client.end()));
  return figures;
}

async function open(typist: Typist, original: string, material: Material, count: number) {
  let text = typist.rewrite?.(original) ?? original;
  const client = new BenchClient(typist.script, typist.args);
  await client.initialize(
    typist.rootUri ?? null,
    typist.options,
    typist.pulls ? { textDocument: { diagnostic: {} } } : {},
  );
  const uri = `${typist.rootUri ?? 'file:///bench'}/bench${typist.ending ?? '.policy.md'}`;
  let version = 1;
  let findings = 0;
  const answer = async (): Promise<number> => {
    const { message, at } = typist.pulls
      ? await client.request('textDocument/diagnostic', { textDocument: { uri } })
      : await client.pushed(uri, version);
    const result = message.result as { items?: readonly unknown[] } | undefined;
    findings = message.params?.diagnostics?.length ?? result?.items?.length ?? 0;
    return at;
  };
  const first = typist.pulls ? undefined : answer();
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: typist.language ?? 'policy-draft', version, text },
  });
  await (first ?? answer());
  let keys = keysFor(text, material, count);
  if (typist.budget !== undefined) keys = spread(keys);
  const samples: { place: Place; ms: number }[] = [];
  const session = {
    typist,
    client,
    keys,
    samples,
    spent: 0,
    findings: () => findings,
    async press(key: Key, counted: boolean): Promise<void> {
      version++;
      const range = { start: positionIn(text, key.at), end: positionIn(text, key.at + key.removed) };
      text = text.slice(0, key.at) + key.typed + text.slice(key.at + key.removed);
      // Flattened here, so that the next key's positions do not pay for it.
      text = Buffer.from(text).toString();
      const pushed = typist.pulls ? undefined : answer();
      const sent = client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: key.typed }],
      });
      const at = await (pushed ?? answer());
      session.spent += at - sent;
      if (counted) samples.push({ place: key.place, ms: at - sent });
    },
  };
  return session;
}

/** One key of each place in turn, so that one measured over few keys is measured everywhere. */
function spread(keys: readonly Key[]): Key[] {
  const firsts = PLACES.map(place => keys.find(key => key.place === place) ?? keys[0]);
  return keys.map((_, i) => {
    const key = firsts[i % firsts.length];
    const moved = keys.slice(0, i).filter((_one, k) => firsts[k % firsts.length].origin < key.origin).length;
    return { ...key, at: key.origin + moved };
  });
}
