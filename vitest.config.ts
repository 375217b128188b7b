import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A machine shared with others may starve a test once; twice is a fault.
const retry = process.env.CI ? 1 : 0
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          retry,
          include: ['{lib,db,components,server,scripts,sdk,extension}/**/*.test.{ts,tsx}'],
          globalSetup: './tests/database-server.ts',
          setupFiles: './tests/database.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'start',
          retry,
          include: ['tests/start/*.test.ts'],
          // They start whole servers, each with a database: one at a time is fast enough and never starves the others.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
