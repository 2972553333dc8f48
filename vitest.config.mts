import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/protocol/**/*.test.ts', 'test/accuracy/**/*.test.ts'],
    // Longer than a disk may stand still; whoever waits for something gives up before, and says for what.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 90_000 } },
    // A worker keeps the modules it has loaded from file to file: reading the engine and compiling the shipped reference
    // anew for each of some ninety files took two thirds of the suite's time. No test may change what another imports.
    isolate: false,
  },
});
