import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  // NestJS is written with the decorators that TypeScript had before the standard's.
  oxc: { decorator: { legacy: true } },
  test: {
    testTimeout: 20_000,
    // Modules are read once, not for each file: the tests keep nothing in them.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'product',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts'],
          // They pack and install the package: `npm run test:package`.
          exclude: [...configDefaults.exclude, 'src/package/*.test.ts'],
          // A site of their own, whatever stands in content/.
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
