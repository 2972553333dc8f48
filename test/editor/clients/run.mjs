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
const OUTLINE = '# 方案\n\n一、甲事\n\n（一）子事\n\n二、乙事\n\n三、丙事';
const HEADINGS = '# 方案\n\n## 一、甲事\n\n甲文。\n\n## 二、乙事\n\n乙文。';
const CLAUSES = '# 方案\n\n抓好以下工作：\n\n一是甲事。\n\n三是乙事，按第三项办理。';
/** What can be done to a numbered text, at a line from 0, and what must come of it. */
const OPERATIONS = [
  { operation: 'renumber.list', text: CLAUSES, line: 4, becomes: '二是乙事，按第二项办理' },
  { operation: 'renumber.document', text: CLAUSES, line: 0, becomes: '二是乙事，按第二项办理' },
  { operation: 'style.hanParen', text: CLAUSES.replaceAll('三', '二'), line: 4, becomes: '（二）乙事' },
  { operation: 'promote', text: OUTLINE, line: 4, becomes: '二、子事' },
  { operation: 'demote', text: OUTLINE, line: 6, becomes: '（二）乙事' },
  { operation: 'move.up', text: OUTLINE, line: 8, becomes: '二、丙事' },
  { operation: 'move.down', text: OUTLINE, line: 2, becomes: '二、甲事' },
  { operation: 'headings', text: CLAUSES.replaceAll('三', '二'), line: 4, becomes: '## 一、甲事' },
  { operation: 'clauses', text: HEADINGS, line: 2, becomes: '二是乙事' },
];
const TASK = {
  reference: 'pbc-safe-2023-11-02',
  outline: { text: OUTLINE, line: 4, title: '本项升一级' },
  operations: OPERATIONS,
  typed: DRAFT + '\n要坚持',
  term: '因城施策',
  faulty: '指出,要',
  faultyByte: 6,
  faultyCharacter: 2,
  fix: '，',
  initials: 'ycsc',
};

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
    TIFA_SETUP: files.setup,
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
  assert.ok(seen.report > 5000, `a report of ${seen.report} units`);
  assert.ok(seen.genres >= 10, `${seen.genres} genres to choose from`);
  assert.match(seen.begun, /六是坚持全面从严治党/, 'a readout begun from the reference');
  assert.ok(seen.workspace >= 1, `${seen.workspace} drafts of the workspace are checked`);
  assert.deepEqual([seen.freed, seen.bound], [true, true], 'the front matter names references, and none');
  assert.equal(seen.completed, '要坚持因城施策', 'the first of what the keys offer is put in for the letters');
  for (const [at, { operation, becomes }] of OPERATIONS.entries()) {
    const { text, undone } = seen.restructured[at];
    assert.ok(text.includes(becomes), `${operation}: ${becomes} in ${text}`);
    assert.ok(undone, `${operation}: one undo takes it back`);
  }
}

/**
 * What Emacs does beside.
 * @param {ReturnType<typeof run>} seen
 */
function judgeEmacs(seen) {
  assert.match(seen.completed, /^因城施策/, 'what was chosen stands for the letters');
  assert.match(seen.figure, /\d\/6$/);
  assert.match(seen.restructured, /\n二、子事\n\n三、乙事\n/, `offered: ${JSON.stringify(seen.actions)}`);
}

let failed = 0;
for (const client of CLIENTS) {
  const started = Date.now();
  try {
    const seen = run(client);
    try {
      judge(seen);
      if (client.asksMore) judgeMore(seen);
      else judgeEmacs(seen);
    } catch (error) {
      console.error(JSON.stringify(seen, null, 2));
      throw error;
    }
    const more = client.asksMore
      ? ', completion by keys, coverage, what is lacking put in, report, new draft, workspace, references, structure, symbols, tokens, lineage'
      : ', completion put in, coverage, structure';
    console.log(`✔ ${seen.client}: diagnostics, hover, code action, completion${more} (${Date.now() - started} ms)`);
  } catch (error) {
    failed += 1;
    console.error(`✘ ${client.name}: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
