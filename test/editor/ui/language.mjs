// Switches the editor's display language. Microsoft's language pack is not to be had from npm; what an extension goes
// by is only the language's name, so a pack that translates nothing of the editor's own words is enough.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Registers simplified Chinese in a profile; the server's locale `zh-cn` then picks it.
 * @param {import('../workbench.mjs').Profile} profile
 */
export function registerChinese(profile) {
  const translation = path.join(profile.scratch, 'main.i18n.json');
  fs.writeFileSync(translation, JSON.stringify({ version: '1.0.0', contents: {} }));
  // The file that VS Code itself writes when a language pack is installed.
  const packs = {
    'zh-cn': {
      hash: 'none',
      extensions: [{ extensionIdentifier: { id: 'tifa.chinese-for-tests' }, version: '0.0.1' }],
      translations: { vscode: translation },
      label: '中文（简体）',
    },
  };
  fs.writeFileSync(path.join(profile.data, 'languagepacks.json'), JSON.stringify(packs));
}
