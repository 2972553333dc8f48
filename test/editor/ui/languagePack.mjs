// Switches the editor's display language. Microsoft's language pack is not to be had from npm; what the extension
// reads is only the language's name, so a pack that translates nothing of the editor's own words is enough.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { createVSIX } = createRequire(import.meta.url)('@vscode/vsce');

/**
 * Writes a language pack for simplified Chinese.
 * @param {string} folder an existing folder
 * @returns {Promise<string>} the .vsix file; the browser's locale then picks the language
 */
export async function packChinese(folder) {
  const source = path.join(folder, 'language-pack');
  fs.mkdirSync(source, { recursive: true });
  const manifest = {
    name: 'language-pack-zh-hans-for-tests',
    publisher: 'tifa',
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    contributes: {
      localizations: [
        {
          languageId: 'zh-cn',
          languageName: 'Chinese Simplified',
          localizedLanguageName: '中文（简体）',
          translations: [{ id: 'vscode', path: './main.i18n.json' }],
        },
      ],
    },
  };
  fs.writeFileSync(path.join(source, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(source, 'main.i18n.json'), JSON.stringify({ version: '1.0.0', contents: {} }));
  const packagePath = path.join(folder, 'language-pack.vsix');
  await createVSIX({ cwd: source, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}
