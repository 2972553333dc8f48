import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/protocol/**/*.test.ts', 'test/accuracy/**/*.test.ts'],
    testTimeout: 20_000,
    // A worker keeps the modules it has loaded from file to file: reading the engine and compiling the shipped reference
    // anew for each of some ninety files took two thirds of the suite's time. No test may change what another imports.
    isolate: false,
  },
});
