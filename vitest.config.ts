import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  // NestJS uses TypeScript's older decorators, from before the standard.
  oxc: { decorator: { legacy: true } },
  test: {
    testTimeout: 20_000,
    // Modules are loaded once, not for each file, because tests keep no state in them.
    isolate: false,
    // Vitest leaves one core free, but no one is waiting for it here.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'product',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts'],
          // These tests pack and install the package: `npm run test:package`.
          exclude: [...configDefaults.exclude, 'src/package/*.test.ts'],
          // The tests use their own site, whatever is in content/.
          env: { ERRATA_SITE: 'fixtures/site' },
        },
      },
      {
        extends: true,
        test: {
          name: 'content',
          include: ['content/**/*.test.ts'],
          env: { ERRATA_SITE: '.' },
        },
      },
    ],
  },
})
