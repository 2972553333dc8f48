import { BenchClient } from './client';
import { figuresOf, sleep, type Figures } from './statistics';
import type { Typist } from './typing';

/** From the spawn to the first findings of a text, in turn; each server several times. */
export async function startInTurn(
  servers: readonly Typist[],
  text: string,
  times: number,
): Promise<(Figures & { readonly name: string })[]> {
  const samples = servers.map((): number[] => []);
  for (let round = 0; round < times; round++)
    for (let i = 0; i < servers.length; i++) {
      const which = (i + round) % servers.length;
      samples[which].push(await startOnce(servers[which], text));
      await sleep(50);
    }
  return servers.map(({ name }, i) => ({ name, ...figuresOf(samples[i]) }));
}

/** One start, from the spawn to the push of the first findings, ms. */
export async function startOnce({ script, args, options, rootUri, ending }: Typist, text: string): Promise<number> {
  const client = new BenchClient(script, args);
  const uri = `${rootUri ?? 'file:///bench'}/bench${ending ?? '.policy.md'}`;
  await client.initialize(rootUri ?? null, options);
  const pushed = client.pushed(uri, 1);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-draft', version: 1, text } });
  const { at } = await pushed;
  await client.end();
  return at - client.started;
}
