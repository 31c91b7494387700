import { defineConfig } from 'vitest/config'

/** Tests of the package as it is packed, not of the source tree: one after another, as they share one installation. */
export default defineConfig({
  test: {
    include: ['src/package/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
