import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  // NestJS is written with the decorators that TypeScript had before the standard's.
  oxc: { decorator: { legacy: true } },
  test: {
    testTimeout: 20_000,
    // Modules are read once, not for each file: the tests keep nothing in them.
    isolate: false,
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts'],
    // They pack and install the package: `npm run test:package`.
    exclude: [...configDefaults.exclude, 'src/package/*.test.ts'],
  },
})
