import { defineConfig } from 'vitest/config'

/** Tests of the packed package instead of the source tree. They run one after another, because they share one installation. */
export default defineConfig({
  test: {
    include: ['src/package/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
