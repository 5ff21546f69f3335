import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Many files wait for time-outs or a browser: one more worker than a small machine has cores keeps them busy.
    maxWorkers: 3,
    // Every test has a world of its own; modules are loaded once for each worker, which saves a fifth of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // On a busy machine a test may wait long for its turn; none of them asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/support/compile-once.ts',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
  },
})
