import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeAll, DRAFT, finding, findings, open, rewrite, until } from './desk';

/** A line a process: its number, its parent's, its command. */
function processes(): string {
  if (process.platform !== 'win32') return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
  return execFileSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8' });
}

/** The server's process: a child of this extension host. */
function serverProcess(): number | undefined {
  const rows = processes().split('\n');
  const row = rows.find(
    line => /dist[/\\]server\.js/.test(line) && Number(line.trim().split(/\s+/)[1]) === process.pid,
  );
  return row === undefined ? undefined : Number(row.trim().split(/\s+/)[0]);
}

describe('the server', function () {
  afterEach(closeAll);

  it('comes back when it is killed', async function () {
    const editor = await open('one', 'killed.policy.md', DRAFT);
    await finding(editor.document.uri, 'term.variant');
    const first = await until(serverProcess, 'the server runs');
    process.kill(first, 'SIGKILL');
    // Whoever types meanwhile writes to a server that is no more.
    for (let times = 0; times < 8; times += 1) await rewrite(editor, `${DRAFT}${'\n'.repeat(times)}`);
    const second = await until(() => {
      const now = serverProcess();
      return now === first ? undefined : now;
    }, 'another server runs');
    assert.notEqual(second, first);
    await rewrite(editor, DRAFT.replace('债卷', '债券'));
    await until(
      () => !findings(editor.document.uri).some(one => editor.document.getText(one.range).includes('债')),
      'answers',
    );
    await rewrite(editor, DRAFT);
    await finding(editor.document.uri, 'term.variant');
  });
});
