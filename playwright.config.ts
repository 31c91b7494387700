import { defineConfig } from '@playwright/test'
import { env } from './e2e/fixture-site.ts'
import { browserArguments, browsersHere } from './scripts/browser.mjs'

const port = Number(process.env['E2E_PORT'] ?? 4329)

// `npm run test:e2e` installs missing browsers; tools that only load this file don't.
const here = browsersHere()
const { channel, ...firefox } = here.firefox

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // One more than the cores of the smallest machine, because many tests wait.
  workers: 3,
  timeout: 30_000,
  // On a busy machine, a page takes longer than Playwright's 5 seconds.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}`,
    // A trace takes a fifth of the time; `--trace on` records one.
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
    env,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
