// What starts the server and the command line: a few lines that give V8 what it compiled at build time. Compiling is a
// third of a short run. Another V8 than the build's refuses it and compiles as ever.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { ROOT } from './bundled.mjs';

/** The entries that have a launcher; each is bundled as `dist/NAME.main.js`. */
export const LAUNCHED = ['server', 'cli'];

const launcher = name => `${name === 'cli' ? '#!/usr/bin/env node\n' : ''}'use strict';
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');
const { Script } = require('node:vm');
const filename = path.join(__dirname, '${name}.main.js');
const cache = path.join(__dirname, '${name}.cache');
const write = process.env.TIFA_WRITE_CODE_CACHE === '1';
// Into memory of the system's, or of the allocator where there is none: a large piece that the GNU allocator gets back makes
// it hold on to as much of all that it has, for each thread.
function memoryOf(size) {
  try {
    return Buffer.from(new WebAssembly.Memory({ initial: Math.ceil(size / 65536) }).buffer, 0, size);
  } catch {
    return Buffer.allocUnsafeSlow(size);
  }
}
function read(file) {
  const fd = fs.openSync(file);
  try {
    const { size } = fs.fstatSync(fd);
    const bytes = memoryOf(size);
    for (let at = 0, count = 1; at < size && count > 0; at += count) count = fs.readSync(fd, bytes, at, size - at);
    return bytes;
  } finally {
    fs.closeSync(fd);
  }
}
// A function of its own: what it read is let go of before all else begins.
function compiled() {
  const cachedData = !write && fs.existsSync(cache) ? read(cache) : undefined;
  return new Script(read(filename).latin1Slice(), { filename, cachedData });
}
const script = compiled();
if (write) process.on('exit', () => fs.writeFileSync(cache, script.createCachedData()));
script.runInThisContext()(exports, Module.createRequire(filename), module, filename, __dirname);
`;

/**
 * Writes an entry as the function of a module, which its launcher calls, and in ASCII alone: that is read faster and takes
 * half the room. esbuild escapes strings, but leaves the literals of patterns as they are; there and in strings an escape
 * means the same.
 */
function rewrite(file) {
  const source = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const escaped = source.replace(/(\\*)([^ -~\n])/g, (_, slashes, unit) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `${slashes.slice(slashes.length % 2)}\\u${code}`;
  });
  fs.writeFileSync(file, Module.wrap(escaped));
}

/** Writes the launchers, and what V8 compiles in a run of each. */
export async function writeLaunchers() {
  const dist = path.join(ROOT, 'dist');
  for (const name of LAUNCHED) {
    rewrite(path.join(dist, `${name}.main.js`));
    fs.writeFileSync(path.join(dist, `${name}.js`), launcher(name));
    fs.chmodSync(path.join(dist, `${name}.js`), 0o755);
  }
  const env = { ...process.env, TIFA_WRITE_CODE_CACHE: '1' };
  const sample = path.join(ROOT, 'seeds/sample.policy.md');
  spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'check', '--no-config', sample], { env });
  await runServer(path.join(dist, 'server.js'), env, fs.readFileSync(sample, 'utf8'));
  for (const name of LAUNCHED)
    if (!fs.existsSync(path.join(dist, `${name}.cache`))) throw new Error(`dist/${name}.cache was not written`);
}

/** The beginning of a session: what is compiled by the first findings and the first keys. */
function runServer(script, env, text) {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [script, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const send = message => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const uri = 'file:///build/sample.policy.md';
    let heard = '';
    let version = 1;
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', chunk => {
      heard += chunk;
      if (!heard.includes(`"version":${version},"diagnostics"`)) return;
      heard = '';
      version++;
      const at = { line: 12, character: 3 };
      const contentChanges = [{ range: { start: at, end: at }, text: '稳' }];
      if (version <= 5)
        send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } });
      else {
        send({ id: 2, method: 'shutdown' });
        send({ method: 'exit' });
      }
    });
    const late = setTimeout(() => server.kill(), 60_000);
    server.on('error', reject);
    server.on('exit', code => {
      clearTimeout(late);
      if (code === 0) resolve();
      else reject(new Error(`the server ended with ${code} while the build ran it`));
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'policy-draft', version, text } },
    });
  });
}
