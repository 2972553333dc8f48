/** References come, change and go while a draft is open; archives are read beside, and nobody waits for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import type { Indexer } from '../../server/src/files/library/indexBeside';
import { indexSource } from '../../server/src/files/library/indexSource';
import { IndexStore } from '../../server/src/files/library/indexStore';
import { DiskSource } from '../../server/src/lsp/diskSource';
import { Document } from './document';
import { RICH, startSession, type Session } from './session';

const PASSAGE = '稳慎扎实推进制度建设，深化相关领域改革开放，促进各项事业健康发展';
const DRIFT = PASSAGE.replace('深化', '拓宽');
const norm = (text: string): string => `---\nid: own\ntitle: 讲话\ndate: 2024-01-02\n---\n\n会议强调，${text}。\n`;
const items = (...texts: string[]): string =>
  texts.map((text, day) => `${JSON.stringify({ date: `2023-05-0${day + 1}`, title: '消息', text })}\n`).join('');

let root: string;
let session: Session;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'tifa-library-'))));
afterEach(async () => {
  await session.end();
  // What the server keeps may still be on its way to the disk, and gets there only while others have their turn.
  await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

function write(path: string, content: string | Uint8Array): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return pathToFileURL(full).href;
}

/** Indexes here, and not before `hold` has come about. */
const held =
  (hold: Promise<void>): Indexer =>
  async ({ source, storage }, { progress, note }) => {
    await hold;
    return indexSource(source, new IndexStore(storage, note), progress);
  };

async function start({ indexer = undefined as Indexer | undefined, references = [] as string[] } = {}): Promise<void> {
  session = await startSession({
    folders: [{ uri: pathToFileURL(root).href, name: 'root' }],
    deps: { openSource: options => new DiskSource({ ...options, storage: join(root, '.storage'), indexer }) },
    settings: () => ({ shippedReferences: false, references }),
    capabilities: {
      ...RICH,
      window: { workDoneProgress: true },
      textDocument: { ...RICH.textDocument, diagnostic: undefined },
      workspace: {
        ...RICH.workspace,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    },
  });
}

const open = (text: string): Document => new Document(session, text, pathToFileURL(join(root, 'draft.policy.md')).href);

/** What was told last of a file: `severity code`, 1 for an error to 4 for a hint. */
function told(uri: string): string[] | undefined {
  const last = session.pushed.findLast(one => one.uri === uri);
  return last?.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

const tell = (uri: string, type: 1 | 2 | 3): Promise<void> =>
  session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const toldAs = (uri: string, ...codes: string[]): Promise<void> =>
  session.until(() => told(uri)?.join() === codes.join(), `${codes.join() || 'nothing'} for ${uri}`);

describe('a draft that is open', () => {
  it('is judged by a text that is added, changed and taken out', async () => {
    mkdirSync(join(root, 'references'));
    await start();
    const { uri } = open(`会议强调，${DRIFT}。\n`);
    await toldAs(uri);
    const added = write('references/own/reference.md', norm(PASSAGE));
    await tell(added, 1);
    await toldAs(uri, '3 wording.drift');
    write('references/own/reference.md', norm(DRIFT));
    await tell(added, 2);
    await toldAs(uri);
    write('references/own/reference.md', norm(PASSAGE));
    await tell(added, 2);
    await toldAs(uri, '3 wording.drift');
    rmSync(join(root, 'references/own'), { recursive: true });
    await tell(added, 3);
    await toldAs(uri);
  });

  it.each([
    ['an archive', 'references/items.jsonl', items(DRIFT)],
    ['a packed archive', 'references/items.jsonl.gz', gzipSync(items(DRIFT))],
    ['a text that only attests', 'references/a.md', `---\nrole: archive\ndate: 2023-05-01\n---\n${DRIFT}。\n`],
    ['a folder of such texts', 'references/old/a.txt', `${DRIFT}。\n`],
  ])('finds hints where %s has its wording, and none of its own', async (_, path, content) => {
    write('references/own/reference.md', norm(PASSAGE));
    write(
      'references/old/reference.md',
      '---\nid: old\nrole: archive\n---\n要把安全发展贯穿各领域和全过程，防范化解各类风险隐患。\n',
    );
    await start();
    const { uri } = open(`会议强调，${DRIFT}。\n\n要把安全发展贯穿各领域和全过程，防范化解各类重大风险隐患。\n`);
    await toldAs(uri, '3 wording.drift');
    await tell(write(path, content), 1);
    await toldAs(uri, '4 wording.drift');
    rmSync(join(root, path));
    await tell(pathToFileURL(join(root, path)).href, 3);
    await toldAs(uri, '3 wording.drift');
  });

  it('does not wait for an archive, and shows how far it is', async () => {
    write('references/own/reference.md', norm(PASSAGE));
    write('references/items.jsonl', items(DRIFT, DRIFT, '讲话'));
    let release = (): void => undefined;
    await start({ indexer: held(new Promise<void>(resolve => (release = resolve))) });
    const begun: string[] = [];
    session.client.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
      begun.push(value.message ?? value.kind);
    });
    const draft = open(`会议强调，${DRIFT}。\n`);
    await toldAs(draft.uri, '3 wording.drift');
    draft.change(0, 0, '一是');
    await session.until(() => session.pushed.at(-1)?.version === 2, 'a push while it is indexed');
    await session.until(() => begun.length > 0, 'the beginning of it');
    expect(begun).toEqual(['items.jsonl']);
    release();
    await toldAs(draft.uri, '4 wording.drift');
    expect(session.pushed.findLast(one => one.uri === draft.uri)).toMatchObject({ version: 2 });
    await session.until(() => begun.includes('end') || begun.length > 1, 'the end of it');
  });

  it('hears of a bad file in that file, and suffers nothing', async () => {
    write('references/own/reference.md', norm(PASSAGE));
    const bad = write('references/bad.jsonl', `${items(DRIFT)}{oops\n`);
    const worse = write('references/worse.jsonl.gz', gzipSync(items('无')).subarray(0, 40));
    const worst = write('references/worst/reference.md', '---\nid: [\ndate: someday\n---\n无。\n');
    await start();
    const { uri } = open(`会议强调，${DRIFT}。\n`);
    await toldAs(uri, '4 wording.drift');
    for (const file of [bad, worse]) await toldAs(file, '1 reference.invalid');
    expect(told(worst)).toContain('1 reference.invalid');
    await tell(write('references/bad.jsonl', items(DRIFT)), 2);
    await toldAs(bad);
    await toldAs(uri, '4 wording.drift');
  });

  it('watches references that lie elsewhere', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tifa-shared-'));
    try {
      writeFileSync(join(elsewhere, 'own.md'), norm(PASSAGE));
      const asked: unknown[] = [];
      await start({ references: [elsewhere] });
      session.client.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
        asked.push(...registrations);
        return null;
      });
      const { uri } = open(`会议强调，${DRIFT}。\n`);
      await toldAs(uri, '3 wording.drift');
      const baseUri = pathToFileURL(elsewhere).href;
      expect(JSON.stringify(asked)).toContain(JSON.stringify({ baseUri, pattern: '**' }));
      writeFileSync(join(elsewhere, 'items.jsonl'), items(DRIFT));
      await tell(`${baseUri}/items.jsonl`, 1);
      await toldAs(uri, '4 wording.drift');
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

describe('a hover', () => {
  it('tells how long a wording has been in use', async () => {
    write('references/own/reference.md', norm(PASSAGE));
    write('references/own/pack.yaml', 'version: 1\nterms:\n  - term: 制度建设\n    definition: 释义\n');
    write('references/items.jsonl', items(PASSAGE, '制度建设，制度建设'));
    await start();
    const draft = open('加强制度‸建设。\n');
    const said = async (): Promise<string> => {
      const hover: Hover | null = await draft.hover();
      return (hover?.contents as MarkupContent).value;
    };
    await expect.poll(said).toContain('用例：3篇文本，共4处，2023-05-01至2024-01-02');
  });
});
