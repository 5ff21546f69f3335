import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Many files wait for time-outs or a browser: one more worker than a small machine has cores keeps them busy.
    maxWorkers: 3,
    globalSetup: 'tests/support/compile-once.ts',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
  },
})
