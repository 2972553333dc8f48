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

/** Hovers asked for one behind the other from the opening of a text to its first findings: what each took, ms. */
export async function askMeanwhile({ script, args, options }: Typist, text: string): Promise<Figures> {
  const client = new BenchClient(script, args);
  const uri = 'file:///bench/bench.policy.md';
  await client.initialize(null, options);
  let isChecked = false;
  const pushed = client.pushed(uri, 1).then(() => void (isChecked = true));
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-draft', version: 1, text } });
  const samples: number[] = [];
  while (!isChecked) {
    const asked = performance.now();
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 4 } });
    samples.push(performance.now() - asked);
  }
  await pushed;
  await client.end();
  return figuresOf(samples);
}
