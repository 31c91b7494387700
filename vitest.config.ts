import { configDefaults, defineConfig } from 'vitest/config'

/** Watches how a module that others have already loaded is used, so needs modules of its own. */
const apart = 'src/engine/parts.test.ts'

export default defineConfig({
  // NestJS is written with the decorators that TypeScript had before the standard's.
  oxc: { decorator: { legacy: true } },
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          // Modules are read once, not for each file: the tests keep nothing in them.
          isolate: false,
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: [...configDefaults.exclude, apart],
        },
      },
      { extends: true, test: { name: 'apart', include: [apart] } },
    ],
  },
})
