import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CLI = 'dist/cli.js';

it('says the same in several threads as in one, with what cannot be read and standard input among it', () => {
  if (!existsSync(CLI)) throw new Error('run npm run build first');
  const folder = mkdtempSync(join(tmpdir(), 'tifa-threads-'));
  try {
    for (let i = 0; i < 130; i++)
      writeFileSync(
        join(folder, `${i}.md`),
        `关于第${i}项工作的意见\n\n会议指出,要因城施策。${i % 7 === 0 ? '截止10月底。' : ''}\n`,
      );
    const check = (jobs: string) => {
      const args = [CLI, 'check', '--no-config', '--format', 'json', folder, join(folder, 'none.md'), '-'];
      const env = { ...process.env, TIFA_JOBS: jobs };
      return spawnSync(process.execPath, args, { encoding: 'utf8', env, input: '会议强调,要稳。\n' });
    };
    const [one, several] = [check('1'), check('3')];
    expect(one.status).toBe(2);
    expect(JSON.parse(one.stdout)).toMatchObject({ totals: { files: 131 } });
    expect(several).toMatchObject({ status: one.status, stdout: one.stdout, stderr: one.stderr });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
