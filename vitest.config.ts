import { defineConfig } from 'vitest/config'

/**
 * What tests are run: all of them, or with `ATTACHE_TESTS=electron` those that start apps and hold on Electron as on tools/chromium-runtime.
 * Everything else never meets the runtime, or tests the runtime that needs no binary.
 */
const onEveryRuntime = ['tools/chromium-runtime/contract/*.test.ts', 'src/main/print/*.test.ts']

/** Unit and integration tests stand beside the code they speak of; the user stories in e2e run under Playwright. */
export default defineConfig({
  test: {
    include:
      process.env['ATTACHE_TESTS'] === 'electron' ? onEveryRuntime : ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Libraries, threads and child processes on two cores that others may be using too.
    testTimeout: 20_000,
  },
})
