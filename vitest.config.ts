import { defineConfig } from 'vitest/config'

/**
 * What tests are run: all of them, or with `ATTACHE_TESTS=electron` those that start apps and hold on Electron as on tools/chromium-runtime.
 * Everything else never meets the runtime, or tests the runtime that needs no binary.
 */
const onEveryRuntime = ['tools/chromium-runtime/contract/*.test.ts', 'src/main/print/*.test.ts']
const onElectron = process.env['ATTACHE_TESTS'] === 'electron'

/**
 * Unit and integration tests stand beside the code they speak of; the user stories in e2e run under Playwright.
 * Tests of pure code and of components get a fresh V8 context a file, in a process that goes on: half the time of a process a file.
 * Tests that use files, threads and other processes get a process a file.
 */
export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    // Libraries, threads and child processes on two cores that others may be using too.
    testTimeout: 20_000,
    projects: onElectron
      ? [{ extends: true, test: { name: 'runtime', include: onEveryRuntime } }]
      : [
          {
            extends: true,
            test: {
              name: 'processes',
              include: ['src/{main,preload,import-window}/**/*.test.ts', 'tools/**/*.test.ts'],
            },
          },
          {
            extends: true,
            test: { name: 'contexts', include: ['src/{shared,renderer}/**/*.test.{ts,tsx}'], pool: 'vmForks' },
          },
        ],
  },
})
