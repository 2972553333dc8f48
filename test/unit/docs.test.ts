/** The pages of the checks, as they are committed, are those that the checks' own files make. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CHECKS } from '../../server/src/engine/checks/registry';

const ROOT = join(__dirname, '../..');

it('docs/checks is up to date; else run node scripts/docs.mjs', () => {
  let differing = '';
  try {
    execFileSync(process.execPath, [join(ROOT, 'scripts/docs.mjs'), '--check'], { cwd: ROOT, stdio: 'pipe' });
  } catch (error) {
    differing = String((error as { stdout: Buffer }).stdout) || String((error as { stderr: Buffer }).stderr);
  }
  expect(differing).toBe('');
});

it.each(CHECKS.map(({ code }) => code))('%s has its page in both languages', code => {
  expect(existsSync(join(ROOT, `docs/checks/${code}.md`))).toBe(true);
  expect(existsSync(join(ROOT, `docs/checks/en/${code}.md`))).toBe(true);
});
