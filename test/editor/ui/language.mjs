// Switches the editor's display language, as VS Code does when a language pack is installed. Microsoft's own is not to
// be had from npm; the words that it brings are, in a package made of them for another editor.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PACK = 'node_modules/@codingame/monaco-vscode-language-pack-zh-hans/translations';
const SUFFIX = '.i18n.json';

/**
 * Registers simplified Chinese in a profile; the server's locale `zh-cn` then picks it. Words newer than the pack stay
 * English.
 * @param {import('../workbench.mjs').Profile} profile
 * @param {string} root the editor's folder
 */
export async function registerChinese(profile, root) {
  const folder = path.join(root, PACK);
  const { default: contents } = await import(pathToFileURL(path.join(folder, `main${SUFFIX}.js`)).href);
  const main = path.join(profile.scratch, `main${SUFFIX}`);
  fs.writeFileSync(main, JSON.stringify({ version: '1.0.0', contents }));
  const extensions = path.join(folder, 'extensions');
  const translations = fs
    .readdirSync(extensions)
    .filter(name => name.endsWith(SUFFIX))
    .map(name => [name.slice(0, -SUFFIX.length), path.join(extensions, name)]);
  // The file that VS Code itself writes when a language pack is installed.
  const packs = {
    'zh-cn': {
      hash: 'none',
      extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' }],
      translations: { vscode: main, ...Object.fromEntries(translations) },
      label: '中文（简体）',
    },
  };
  fs.writeFileSync(path.join(profile.data, 'languagepacks.json'), JSON.stringify(packs));
}
