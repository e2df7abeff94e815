import { defineConfig } from '@playwright/test'

/** User stories on the built app. One app start serves a whole story; a retry would hide a race. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
})
