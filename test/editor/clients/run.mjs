// Other editors: each is set up as its page in docs/editors says, opens a draft, and does what a writer does. What it
// saw is held against one and the same expectation.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, which } from '../machine.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROJECT = path.resolve(HERE, '../../..');
const SERVER = process.env.TIFA_SERVER ?? path.join(PROJECT, 'dist/server.js');
const LIMIT = 120_000;

const DRAFT = `---
reference: pbc-safe-2023-11-02
---

# 会议通报

会议指出,要因城施策用好政策工具箱，更好支持刚性和改善性住房需求。
`;
const TASK = { term: '因城施策', faulty: '指出,要', faultyByte: 6, faultyCharacter: 2, fix: '，', initials: 'ycsc' };

/** @typedef {{ name: string, program: string, asksMore: boolean, packages: string[], page: string, language: string, suffix: string, command: (files: { setup: string, draft: string }) => string[] }} Client */

/** @type {Client[]} */
const CLIENTS = [
  {
    name: 'Neovim',
    program: 'nvim',
    asksMore: true,
    packages: ['neovim'],
    page: 'neovim.md',
    language: 'lua',
    suffix: '.lua',
    command: ({ setup, draft }) => ['--headless', '-u', setup, draft, '-c', `luafile ${path.join(HERE, 'neovim.lua')}`],
  },
  {
    name: 'Emacs',
    program: 'emacs',
    asksMore: false,
    packages: ['emacs-nox', 'elpa-eglot'],
    page: 'emacs.md',
    language: 'elisp',
    suffix: '.el',
    command: ({ setup }) => ['--batch', '-f', 'package-activate-all', '-l', setup, '-l', path.join(HERE, 'emacs.el')],
  },
];

/**
 * The setup that the page tells its reader to copy.
 * @param {Client} client
 */
function setupOf({ page, language }) {
  const text = fs.readFileSync(path.join(PROJECT, 'docs/editors', page), 'utf8');
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text);
  assert.ok(block, `docs/editors/${page} has no ${language} block`);
  return block[1];
}

/**
 * Runs a client and returns what it saw.
 * @param {Client} client
 */
function run(client) {
  if (!which(client.program)) {
    installPackages(client.packages, `未找到 ${client.name}`, `${client.name} was not found`);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-client-'));
  const files = {
    setup: path.join(folder, `setup${client.suffix}`),
    draft: path.join(folder, 'draft.policy.md'),
    seen: path.join(folder, 'seen.json'),
  };
  fs.writeFileSync(files.setup, setupOf(client));
  fs.writeFileSync(files.draft, DRAFT);
  const env = {
    ...process.env,
    HOME: folder, // nobody's own settings
    LC_ALL: 'C.UTF-8',
    TIFA_SERVER: SERVER,
    TIFA_DRAFT: files.draft,
    TIFA_SEEN: files.seen,
    TIFA_TASK: JSON.stringify(TASK),
  };
  const result = spawnSync(client.program, client.command(files), {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: LIMIT,
  });
  assert.ok(
    fs.existsSync(files.seen),
    `${client.name} ended with ${result.status ?? result.signal}\n${result.stdout}${result.stderr}`,
  );
  const seen = JSON.parse(fs.readFileSync(files.seen, 'utf8'));
  fs.rmSync(folder, { recursive: true, force: true });
  return seen;
}

/** @param {ReturnType<typeof run>} seen */
function judge(seen) {
  assert.equal(seen.problem, undefined);
  const width = seen.diagnostics.filter(
    (/** @type {{ code: string }} */ diagnostic) => diagnostic.code === 'punctuation.width',
  );
  assert.equal(width.length, 1, `one punctuation.width among ${JSON.stringify(seen.diagnostics)}`);
  assert.deepEqual([width[0].source, width[0].line, width[0].character], ['tifa', 6, 4]);
  assert.match(seen.hover ?? '', /因城施策/, 'the hover names its term');
  assert.ok((seen.hover ?? '').length > 20, `the hover defines its term: ${seen.hover}`);
  const mended = DRAFT.replace('指出,要', '指出，要').trimEnd();
  assert.equal(seen.text.trimEnd(), mended, `the fix is applied; offered: ${JSON.stringify(seen.actions)}`);
  assert.ok(
    seen.completions.some((/** @type {string} */ label) => label.includes('因城施策')),
    `因城施策 among ${seen.completions}`,
  );
}

/**
 * What a client that can send any request sees beside.
 * @param {ReturnType<typeof run>} seen
 */
function judgeMore(seen) {
  assert.match(seen.figure, /\d\/6$/);
  assert.ok(seen.symbols > 0 && seen.tokens > 0, `${seen.symbols} symbols, ${seen.tokens} numbers of tokens`);
  assert.match(seen.lineage, /因城施策/);
  assert.equal(seen.inserted, true, 'a priority that the draft lacks is put in');
}

let failed = 0;
for (const client of CLIENTS) {
  const started = Date.now();
  try {
    const seen = run(client);
    try {
      judge(seen);
      if (client.asksMore) judgeMore(seen);
    } catch (error) {
      console.error(JSON.stringify(seen, null, 2));
      throw error;
    }
    const more = client.asksMore ? ', coverage, what is lacking put in, symbols, tokens, lineage' : '';
    console.log(`✔ ${seen.client}: diagnostics, hover, code action, completion${more} (${Date.now() - started} ms)`);
  } catch (error) {
    failed += 1;
    console.error(`✘ ${client.name}: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
