import { afterEach, describe, expect, it, vi } from 'vitest';
import { setFlagsFromString } from 'node:v8';
import { setV8Flags } from '../../../server/src/files/v8Flags';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));

const real = process.versions;

/** As if another program ran us. */
function runBy(versions: Partial<NodeJS.ProcessVersions>): void {
  Object.defineProperty(process, 'versions', { value: { ...real, ...versions }, configurable: true });
}

afterEach(() => {
  Object.defineProperty(process, 'versions', { value: real, configurable: true });
  vi.mocked(setFlagsFromString).mockClear();
});

describe('flags of V8', () => {
  it('are set in Node with the V8 that they were measured with', () => {
    runBy({ v8: '11.3.244.8-node.33' });
    setV8Flags('--one', '--other');
    expect(vi.mocked(setFlagsFromString).mock.calls).toEqual([['--one'], ['--other']]);
  });

  it.each([
    ['Electron', { v8: '11.8.172.18-electron.0', electron: '27.3.2' }],
    ['another V8', { v8: '12.4.254.20-node.12' }],
  ])('are left alone in %s', (_name, versions) => {
    runBy(versions);
    setV8Flags('--one');
    expect(setFlagsFromString).not.toHaveBeenCalled();
  });
});
