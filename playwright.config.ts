import { defineConfig } from '@playwright/test'
import { browserArguments, browsersHere } from './scripts/browser.mjs'

const port = Number(process.env['E2E_PORT'] ?? 4329)

// `npm run test:e2e` has installed what was missing: whoever loads this file to read it gets nothing installed.
const here = browsersHere()
const { channel, ...firefox } = here.firefox

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}`,
    // A trace costs a fifth of the time; `--trace on` makes one of a test that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: { browserName: 'chromium', launchOptions: { executablePath: here.chromium, args: browserArguments } },
    },
    {
      name: 'firefox',
      grep: /@firefox/,
      use: { browserName: 'firefox', ...(channel ? { channel } : {}), launchOptions: firefox },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
