// Sees to it that the packages of the lock file are installed. Plain Node: it runs before any package is there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a command with this terminal. @returns its exit status */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Installs what is missing or older than the lock file, by `npm ci`; exits where that fails. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`需要Node 20或更新的版本，现为${process.versions.node}。Node 20 or later is needed.`);
    process.exit(2);
  }
  const marker = path.join(ROOT, 'node_modules/.package-lock.json');
  const lock = path.join(ROOT, 'package-lock.json');
  const fresh = fs.existsSync(marker) && fs.statSync(marker).mtimeMs >= fs.statSync(lock).mtimeMs;
  if (fresh || (fs.existsSync(marker) && sameVersions(marker, lock))) return;
  console.log('安装依赖（npm ci）… Installing (npm ci) …');
  const status = run('npm', ['ci']);
  if (status !== 0) process.exit(status);
}

/** A checkout touches the lock file without changing it. */
function sameVersions(marker, lock) {
  const installed = JSON.parse(fs.readFileSync(marker, 'utf8')).packages;
  const wanted = JSON.parse(fs.readFileSync(lock, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
  );
}
