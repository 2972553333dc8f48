// node test/editor/package/smoke.mjs FILE.vsix…: unpacks a package and uses what is in it, with nothing around it: the
// command line finds a fault, the server too, and words come from nodejieba where the package is for one platform. It
// wants no editor, so it runs on every platform that packages are made for.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPackage } from './vsix.mjs';

const PATIENCE = 120_000;
const DRAFT = '---\nreference: pbc-safe-2023-11-02\n---\n\n# 会议通报\n\n会议强调，要强化债卷市场制度建设。\n';

let failed = 0;
for (const file of process.argv.slice(2)) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-smoke-'));
  try {
    const files = readPackage(file);
    for (const [name, bytes] of files) write(path.join(folder, name), bytes);
    const dist = path.join(folder, 'extension/dist');
    checkText(dist);
    const target = /TargetPlatform="([^"]+)"/.exec(String(files.get('extension.vsixmanifest')))?.[1];
    const segmenter = await serve(dist, target === undefined ? 'intl' : 'nodejieba');
    console.log(`✔ ${path.basename(file)} works on ${process.platform}-${process.arch}, words by ${segmenter}`);
  } catch (error) {
    failed += 1;
    console.error(`✘ ${path.basename(file)}: ${error instanceof Error ? error.message : error}`);
  }
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
if (process.argv.length < 3) console.error('smoke.mjs: no package named');
process.exit(failed === 0 && process.argv.length > 2 ? 0 : 1);

/** @param {string} file @param {Buffer} bytes */
function write(file, bytes) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
}

/** @param {string} dist */
function checkText(dist) {
  const args = [path.join(dist, 'cli.js'), 'check', '--format', 'json', '--no-config', '-'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: DRAFT, encoding: 'utf8' });
  assert.equal(status, 1, `tifa check ended with ${status}\n${stderr}`);
  const codes = JSON.parse(stdout).files[0].findings.map((/** @type {{ code: string }} */ { code }) => code);
  assert.ok(codes.includes('term.variant'), `tifa check found ${codes}`);
}

/**
 * Opens the draft in the packed server, and waits for its finding and for what divides words.
 * @param {string} dist
 * @param {string} expected the segmenter
 * @returns {Promise<string>} the segmenter
 */
async function serve(dist, expected) {
  const server = spawn(process.execPath, [path.join(dist, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  /** @param {object} message */
  const send = message => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let found = false;
  let segmenter = 'nothing';
  /** @type {Promise<void>} */
  const seen = new Promise((resolve, reject) => {
    const late = () => reject(new Error(`within ${PATIENCE / 1000} s: fault found: ${found}; words by ${segmenter}`));
    setTimeout(late, PATIENCE).unref();
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)));
    server.stdout.on('data', messages(receive));

    /** @param {any} message */
    function receive({ id, method, params }) {
      if (id === 1 && method === undefined) {
        send({ method: 'initialized', params: {} });
        const textDocument = {
          uri: 'file:///smoke/draft.policy.md',
          languageId: 'policy-draft',
          version: 1,
          text: DRAFT,
        };
        send({ method: 'textDocument/didOpen', params: { textDocument } });
      } else if (id !== undefined && method !== undefined) send({ id, result: null });
      if (method === 'textDocument/publishDiagnostics')
        found ||= params.diagnostics.some((/** @type {{ code: string }} */ { code }) => code === 'term.variant');
      if (method === 'tifa/status') segmenter = params.segmenter;
      if (found && segmenter === expected) resolve();
    }
  });
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  try {
    await seen;
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
  return segmenter;
}

/**
 * Puts the protocol's messages together again.
 * @param {(message: unknown) => void} receive
 * @returns {(chunk: Buffer) => void}
 */
function messages(receive) {
  let rest = Buffer.alloc(0);
  return chunk => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      receive(JSON.parse(rest.toString('utf8', head + 4, head + 4 + length)));
      rest = rest.subarray(head + 4 + length);
    }
  };
}
