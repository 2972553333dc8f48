/** What VS Code calls in its extension host: runs every bundled `*.test.cjs` beside this file. */
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** The report goes to a file: between VS Code's own messages it could not be read. */
function reportTo(file: string | undefined): void {
  if (file === undefined) return;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => appendFileSync(file, `${format(...parts)}\n`);
}

/** Rejects if any test failed; VS Code then ends with a non-zero code. */
export async function run(): Promise<void> {
  reportTo(process.env['TIFA_REPORT']);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 180_000, slow: 5_000, forbidOnly: true });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  if (process.env['TIFA_ONLY'] !== undefined) mocha.grep(process.env['TIFA_ONLY']);
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
