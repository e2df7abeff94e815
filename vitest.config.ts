import { defineConfig } from 'vitest/config'

/** Unit and integration tests stand beside the code they speak of; the user stories in e2e run under Playwright. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Libraries, threads and child processes on two cores that others may be using too.
    testTimeout: 20_000,
  },
})
