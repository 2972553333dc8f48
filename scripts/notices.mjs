// The licences of what the package carries: bundling leaves their texts out of the code.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Writes name, version and licence text of every package that is bundled, and of nodejieba where it is inside.
 * @param {string} file
 * @param {boolean} withNodejieba
 */
export function writeNotices(file, withNodejieba) {
  const { dependencies } = manifestOf(ROOT);
  const found = new Map();
  for (const name of Object.keys(dependencies).sort()) {
    if (name === 'nodejieba') {
      // What it depends on serves its installation only.
      if (withNodejieba) found.set(name, noticeOf(folderOf(name, ROOT)));
    } else gather(name, ROOT, found);
  }
  fs.writeFileSync(file, [...found.values()].join(`\n\n${'='.repeat(80)}\n\n`) + '\n');
}

function gather(name, from, found) {
  const folder = folderOf(name, from);
  if (found.has(folder)) return;
  found.set(folder, noticeOf(folder));
  for (const needed of Object.keys(manifestOf(folder).dependencies ?? {})) gather(needed, folder, found);
}

/** Where a package lies that another one asks for: beside it, or further up. */
function folderOf(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (fs.existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function noticeOf(folder) {
  const { name, version, license } = manifestOf(folder);
  const text = fs.readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(entry));
  const words = text ? fs.readFileSync(path.join(folder, text), 'utf8').trim() : `License: ${license}`;
  return `${name} ${version}\n\n${words}`;
}
