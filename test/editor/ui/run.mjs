// The user-interface suite: installs the packed extension and uses it as a person does. Each step leaves a picture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chinese, english } from './steps.mjs';
import { Writer } from './writer.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const PICTURES = path.join(PROJECT, 'test/results/editor');

const vsix = process.argv[2];
if (!vsix || !fs.existsSync(vsix)) {
  console.error('用法 Usage: node test/editor/ui/run.mjs FILE.vsix');
  process.exit(2);
}

let failed = 0;
for (const [locale, theme, steps] of /** @type {const} */ ([
  ['zh-CN', 'Default Light Modern', chinese],
  ['en-US', 'Default Dark Modern', english],
])) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-writing-'));
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
  const pictures = path.join(PICTURES, locale);
  fs.rmSync(pictures, { recursive: true, force: true });
  const writer = await Writer.start({ vsix: [vsix], folder, settings, locale, pictures });
  console.log(`  ${locale}`);
  for (const [name, step] of Object.entries(steps)) {
    const started = Date.now();
    try {
      await step(writer, folder);
      console.log(`    ✔ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.error(`    ✘ ${name}: ${error instanceof Error ? error.message : error}`);
    }
    await writer.picture(name.replace(/\W+/g, '-'));
    await writer.settle();
  }
  await writer.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'editor: the user-interface suite is green' : `editor: ${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);
