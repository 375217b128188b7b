import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

const executablePath = findBrowser()

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  globalSetup: './tests/app-server.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // Where the suite runs unattended the machine may be busy with other things: slower is no fault, and what fails once is told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: process.env.CI ? 60_000 : 30_000,
  expect: { timeout: process.env.CI ? 20_000 : 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    // The server of the tests tells its address once it runs.
    ...(process.env.TEST_URL ? { baseURL: process.env.TEST_URL } : {}),
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'api', testMatch: 'api/**/*.spec.ts' },
    { name: 'ui', testMatch: 'ui/*.spec.ts', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } },
  ],
})
