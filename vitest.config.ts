import { defineConfig } from 'vitest/config'

export default defineConfig({
  // NestJS is written with the decorators that TypeScript had before the standard's.
  oxc: { decorator: { legacy: true } },
  test: { include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'examples/**/*.test.ts'], testTimeout: 20_000 },
})
