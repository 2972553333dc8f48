import { expect, it } from 'vitest';
import { maySetFlags } from '../../../server/src/files/v8Flags';

it.each([
  ['Node with the V8 that they were measured with', { v8: '11.3.244.8-node.33' }, true],
  ['Electron, whatever its V8', { v8: '11.8.172.18-electron.0', electron: '27.3.2' }, false],
  ['Node with another V8', { v8: '12.4.254.20-node.12' }, false],
])('flags of V8 are set or left alone: %s', (_name, versions, may) => {
  expect(maySetFlags(versions)).toBe(may);
});
